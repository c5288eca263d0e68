package dev.comanda.payment.application.port.in;

import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.util.UUID;

/** Sends a guest to the provider's checkout page, waiting for it if it is being created. */
public interface StartCheckout {

    /** Completes within about 5 s; cancelling the subscription ends the wait. */
    Uni<Result> start(UUID orderId, String customer);

    /** Where the guest goes. */
    sealed interface Result {

        record RedirectToProvider(URI url) implements Result {}

        /** Paid, or nothing to pay. */
        record AlreadyPaid() implements Result {}

        /** The order can no longer be paid. */
        record Expired() implements Result {}

        /** No page yet, perhaps because the order's event is still in flight; worth a retry. */
        record NotReady() implements Result {}

        /** No page yet, and too many requests wait already. */
        record TooManyWaiting() implements Result {}

        /** There is no such order, or it is someone else's. */
        record Unknown() implements Result {}
    }
}
