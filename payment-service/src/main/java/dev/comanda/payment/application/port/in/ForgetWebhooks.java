package dev.comanda.payment.application.port.in;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** Forgets webhooks that were judged long ago. */
public interface ForgetWebhooks {

    /** Who is forgotten too early is taken for news once more, which costs a question to the provider and no more. */
    Uni<Void> forgetOlderThan(Duration age);
}
