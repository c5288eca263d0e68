package dev.comanda.payment.application.port.in;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Verifies and stores a provider's webhook. */
public interface ReceiveWebhook {

    /** @param body exactly as received; the signature is over these bytes */
    record Command(String provider, byte[] body, String signature) {}

    /** Rejects by the signature header alone; empty if the body is needed to decide. */
    Uni<Optional<Result>> precheck(String provider, String signature);

    /** Completes once the webhook is stored; it is processed afterwards. */
    Uni<Result> receive(Command command);

    /** The result of the request. */
    sealed interface Result {

        record Stored() implements Result {}

        /** It had been stored before. */
        record Duplicate() implements Result {}

        record UnknownProvider() implements Result {}

        /** The signature is invalid or the body unreadable; nothing was stored. */
        record Rejected(String reason) implements Result {}
    }
}
