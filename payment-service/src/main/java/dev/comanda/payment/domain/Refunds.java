package dev.comanda.payment.domain;

import dev.comanda.money.Money;
import dev.comanda.payment.domain.RefundState.Succeeded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The refunds of one charge, in the order in which we learned of them. */
public record Refunds(List<Refund> all) {

    public static final Refunds NONE = new Refunds(List.of());

    public Refunds {
        all = List.copyOf(all);
    }

    public Optional<Refund> find(UUID id) {
        return all.stream().filter(refund -> refund.id().equals(id)).findFirst();
    }

    /** The first that the provider has not confirmed yet. */
    public Optional<Refund> firstWaiting() {
        return all.stream().filter(Refund::isWaiting).findFirst();
    }

    /** The sum of successful refunds. */
    public Money succeeded(Currency currency) {
        return sum(currency, refund -> refund.state() instanceof Succeeded);
    }

    /** The sum of successful and pending refunds. */
    Money active(Currency currency) {
        return sum(currency, Refund::isActive);
    }

    Refunds with(Refund refund) {
        return new Refunds(Stream.concat(all.stream(), Stream.of(refund)).toList());
    }

    Refunds map(UnaryOperator<Refund> change) {
        return new Refunds(all.stream().map(change).toList());
    }

    Refunds mapOne(UUID id, UnaryOperator<Refund> change) {
        return map(refund -> refund.id().equals(id) ? change.apply(refund) : refund);
    }

    Refunds apply(ChargeId charge, RefundReport report, Instant now) {
        UUID id = report.refundIdOf(charge);
        return find(id).isPresent()
                ? mapOne(id, refund -> refund.apply(report, now))
                : with(Refund.madeAtProvider(id, report, now));
    }

    /** Limits waiting refunds to what the others leave of the captured amount, earliest first. */
    Refunds limitTo(Money captured, Instant now) {
        Money left = captured.minus(sum(captured.currency(), refund -> refund.isActive() && !refund.isWaiting()));
        List<Refund> fitting = new ArrayList<>();
        for (Refund refund : all) {
            Refund fits = refund.limitTo(left, now);
            fitting.add(fits);
            left = fits.isWaiting() ? left.minus(fits.amount()) : left;
        }
        return new Refunds(fitting);
    }

    private Money sum(Currency currency, Predicate<Refund> which) {
        return Money.sum(
                currency,
                all.stream()
                        .filter(which.and(refund -> refund.amount().currency().equals(currency)))
                        .map(Refund::amount)
                        .toList());
    }
}
