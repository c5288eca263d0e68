package dev.comanda.sandbox.webhook;

import dev.comanda.sandbox.ledger.RecordedEvent;

/** Carries one event to the merchant, once. */
interface WebhookTransport {

    /**
     * Blocks until the merchant has answered or the try has failed.
     *
     * @param genuine whether the signature is the one that the merchant expects
     */
    Outcome send(RecordedEvent event, boolean genuine) throws InterruptedException;

    /** The result of one attempt. */
    sealed interface Outcome {

        record Acknowledged(int status) implements Outcome {}

        /** @param reason for people */
        record Failed(String reason) implements Outcome {}
    }
}
