package dev.comanda.order.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How refunds of payments went that the order has not been told of: their news come by ways of their own, and nothing
 * says which is faster.
 *
 * @param all the latest of each payment
 */
public record EarlyRefunds(List<RefundProgress> all) {

    public static final EarlyRefunds NONE = new EarlyRefunds(List.of());

    public EarlyRefunds {
        all = List.copyOf(all);
    }

    EarlyRefunds with(RefundProgress latest) {
        Stream<RefundProgress> others =
                all.stream().filter(other -> !other.paymentReference().equals(latest.paymentReference()));
        return new EarlyRefunds(Stream.concat(others, Stream.of(latest)).toList());
    }

    Optional<RefundStatus> of(Payment payment) {
        return all.stream()
                .filter(progress -> progress.paymentReference().equals(payment.reference()))
                .map(RefundProgress::result)
                .findFirst();
    }
}
