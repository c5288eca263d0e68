package dev.comanda.payment.application.port.in;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Takes what a provider has to say, if it is the provider who says it. */
public interface ReceiveWebhook {

    /** @param body exactly as received; the signature is over these bytes */
    record Command(String provider, byte[] body, String signature) {}

    /** Why nothing that comes with this signature is taken; empty if that depends on the body. */
    Uni<Optional<Receipt>> objection(String provider, String signature);

    /** Completes once the webhook is stored; what it means is found out afterwards. */
    Uni<Receipt> receive(Command command);

    /** What became of it. */
    sealed interface Receipt {

        record Stored() implements Receipt {}

        /** It was stored before. */
        record Duplicate() implements Receipt {}

        record UnknownProvider() implements Receipt {}

        /** Not proven to come from the provider, or not legible; nothing was stored. */
        record Rejected(String reason) implements Receipt {}
    }
}
