package dev.comanda.payment.application;

import dev.comanda.payment.application.port.out.PaymentNotifier;
import dev.comanda.payment.domain.Examples;
import java.time.Duration;

class InMemoryPaymentNotifierTest extends PaymentNotifierContract {

    private final InMemoryPaymentNotifier notifier = new InMemoryPaymentNotifier(new ManualClock(Examples.NOW));

    @Override
    protected PaymentNotifier notifier() {
        return notifier;
    }

    @Override
    protected void pass(Duration time) {
        notifier.pass(time);
    }
}
