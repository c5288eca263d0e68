package dev.comanda.payment.application;

import dev.comanda.payment.application.port.out.WebhookVerifier;

class PlainWebhookVerifierTest extends WebhookVerifierContract {

    @Override
    protected WebhookVerifier verifier() {
        return new PlainWebhookVerifier();
    }

    @Override
    protected String provider() {
        return PlainWebhookVerifier.PROVIDER;
    }

    @Override
    protected byte[] body(String eventId, String sessionId) {
        return PlainWebhookVerifier.body(eventId, sessionId);
    }

    @Override
    protected String signature(byte[] body) {
        return PlainWebhookVerifier.signature(body);
    }
}
