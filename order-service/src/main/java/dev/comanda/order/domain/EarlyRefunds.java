package dev.comanda.order.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Results of refunds whose payment the order does not know yet: payment and refund events are not ordered with each
 * other.
 *
 * @param all the latest result of each payment
 */
public record EarlyRefunds(List<RefundResult> all) {

    public static final EarlyRefunds NONE = new EarlyRefunds(List.of());

    public EarlyRefunds {
        all = List.copyOf(all);
    }

    EarlyRefunds with(RefundResult latest) {
        Stream<RefundResult> others =
                all.stream().filter(other -> !other.paymentReference().equals(latest.paymentReference()));
        return new EarlyRefunds(Stream.concat(others, Stream.of(latest)).toList());
    }

    Optional<RefundStatus> of(Payment payment) {
        return all.stream()
                .filter(result -> result.paymentReference().equals(payment.reference()))
                .map(RefundResult::refundStatus)
                .findFirst();
    }
}
