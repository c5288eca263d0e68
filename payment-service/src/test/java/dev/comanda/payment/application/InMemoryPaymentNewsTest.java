package dev.comanda.payment.application;

import dev.comanda.payment.application.port.out.PaymentNews;
import dev.comanda.payment.domain.Examples;
import java.time.Duration;

class InMemoryPaymentNewsTest extends PaymentNewsContract {

    private final InMemoryPaymentNews news = new InMemoryPaymentNews(new ManualClock(Examples.NOW));

    @Override
    protected PaymentNews news() {
        return news;
    }

    @Override
    protected void pass(Duration time) {
        news.pass(time);
    }
}
