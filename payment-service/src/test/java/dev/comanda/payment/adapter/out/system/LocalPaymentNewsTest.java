package dev.comanda.payment.adapter.out.system;

import dev.comanda.payment.application.PaymentNewsContract;
import dev.comanda.payment.application.port.out.PaymentNews;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;

class LocalPaymentNewsTest extends PaymentNewsContract {

    private static final Vertx VERTX = Vertx.vertx();

    private final LocalPaymentNews news = new LocalPaymentNews(VERTX, new SimpleMeterRegistry());

    @AfterAll
    static void close_vertx() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @Override
    protected PaymentNews news() {
        return news;
    }

    @Override
    protected void pass(Duration time) {
        // Real time passes by itself.
    }
}
