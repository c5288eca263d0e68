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

/** The refunds of one charge, in the order in which they became known. */
public record Refunds(List<Refund> all) {

    public static final Refunds NONE = new Refunds(List.of());

    public Refunds {
        all = List.copyOf(all);
    }

    public Optional<Refund> find(UUID id) {
        return all.stream().filter(refund -> refund.id().equals(id)).findFirst();
    }

    /** The first that the provider has yet to be asked for. */
    public Optional<Refund> firstWaiting() {
        return all.stream().filter(Refund::isWaiting).findFirst();
    }

    /** What has gone back. */
    public Money succeeded(Currency currency) {
        return sum(currency, refund -> refund.state() instanceof Succeeded);
    }

    /** What has gone back, and what is to go. */
    Money live(Currency currency) {
        return sum(currency, Refund::isLive);
    }

    Refunds with(Refund refund) {
        return new Refunds(Stream.concat(all.stream(), Stream.of(refund)).toList());
    }

    Refunds each(UnaryOperator<Refund> change) {
        return new Refunds(all.stream().map(change).toList());
    }

    Refunds one(UUID id, UnaryOperator<Refund> change) {
        return each(refund -> refund.id().equals(id) ? change.apply(refund) : refund);
    }

    Refunds told(ChargeId charge, RefundReport report, Instant now) {
        UUID id = report.idAt(charge);
        return find(id).isPresent()
                ? one(id, refund -> refund.told(report, now))
                : with(Refund.madeAtProvider(id, report, now));
    }

    /** Those that wait have to do with what the others leave, the earlier ones first. */
    Refunds within(Money captured, Instant now) {
        Money left = captured.minus(sum(captured.currency(), refund -> refund.isLive() && !refund.isWaiting()));
        List<Refund> fitting = new ArrayList<>();
        for (Refund refund : all) {
            Refund fits = refund.within(left, now);
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
