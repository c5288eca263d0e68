package dev.comanda.payment.application.port.in;

import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.util.UUID;

/** Shows a guest the way to the provider's page, waiting a little for one that is being opened. */
public interface EnterCheckout {

    /** Completes within about 5 s; whoever stops listening no longer waits. */
    Uni<Entry> enter(UUID orderId, String customer);

    /** Where to go. */
    sealed interface Entry {

        record ToProvider(URI url) implements Entry {}

        /** Paid, or nothing to pay. */
        record AlreadyPaid() implements Entry {}

        /** The order can no longer be paid. */
        record Over() implements Entry {}

        /** No page yet, perhaps because the order is so young that nobody has told us of it; worth another try. */
        record NotYet() implements Entry {}

        /** No page yet, and too many wait for theirs already. */
        record Busy() implements Entry {}

        /** There is no such order, or it is someone else's. */
        record Unknown() implements Entry {}
    }
}
