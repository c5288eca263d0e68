package dev.comanda.payment.adapter.out.system;

import dev.comanda.payment.application.PaymentNotifierContract;
import dev.comanda.payment.application.port.out.PaymentNotifier;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;

class LocalPaymentNotifierTest extends PaymentNotifierContract {

    private static final Vertx VERTX = Vertx.vertx();

    private final LocalPaymentNotifier notifier = new LocalPaymentNotifier(VERTX, new SimpleMeterRegistry());

    @AfterAll
    static void close_vertx() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @Override
    protected PaymentNotifier notifier() {
        return notifier;
    }

    @Override
    protected void pass(Duration time) {
        // Real time passes by itself.
    }
}
