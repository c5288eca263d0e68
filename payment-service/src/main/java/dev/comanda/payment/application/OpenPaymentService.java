package dev.comanda.payment.application;

import dev.comanda.payment.application.port.in.OpenPayment;
import dev.comanda.payment.application.port.out.Payments;
import dev.comanda.payment.domain.Payment;
import dev.comanda.payment.domain.PaymentRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

@ApplicationScoped
class OpenPaymentService implements OpenPayment {

    private final Payments payments;
    private final Supplier<UUID> ids;
    private final InstantSource clock;

    OpenPaymentService(Payments payments, Supplier<UUID> ids, InstantSource clock) {
        this.payments = payments;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Uni<Void> open(PaymentRequest request) {
        return payments.find(request.orderId())
                .chain(known -> known.map(payment -> Uni.createFrom().voidItem())
                        .orElseGet(() -> payments.save(newPayment(request), List.of())));
    }

    private Payment newPayment(PaymentRequest request) {
        return Payment.begin(request, ids.get(), clock.instant());
    }
}
