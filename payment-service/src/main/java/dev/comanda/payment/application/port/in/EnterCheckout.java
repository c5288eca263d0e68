package dev.comanda.payment.application.port.in;

import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.util.UUID;

/** Shows a guest the way to the provider's page, waiting a little for one that is being opened. */
public interface EnterCheckout {

    /** Completes within about 5 s. */
    Uni<Entry> enter(UUID orderId, String customer);

    /** Where to go. */
    sealed interface Entry {

        record ToProvider(URI url) implements Entry {}

        /** Paid, or nothing to pay. */
        record AlreadyPaid() implements Entry {}

        /** The order can no longer be paid. */
        record Over() implements Entry {}

        /**
         * No page yet, perhaps because nobody has told us of the order; worth another try. Someone else's order is
         * answered just like that, so that nobody learns that it exists.
         */
        record NotYet() implements Entry {}
    }
}
