package dev.comanda.cart.domain;

import static dev.comanda.cart.domain.Dishes.euro;

import dev.comanda.money.BasisPoints;
import dev.comanda.money.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Consumer;

/** Coupons for tests; valid at {@link #NOW} unless they have other dates. */
public final class TestCoupons {

    public static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");
    public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    public static final Instant END = Instant.parse("2100-01-01T00:00:00Z");
    public static final Currency EUR = Currency.getInstance("EUR");

    private TestCoupons() {}

    /** 10 % off everything. */
    public static Coupon save10() {
        return of("SAVE10", percent(1000));
    }

    /** 5.00 EUR off. */
    public static Coupon five() {
        return of("FIVE", new Discount.Fixed(euro(500)));
    }

    public static Coupon of(String code, Discount discount) {
        return new Coupon(
                code, discount, EUR, START, END, Optional.empty(), Optional.empty(), Optional.empty(), false, 0);
    }

    public static Discount percent(int basisPoints) {
        return new Discount.Percent(new BasisPoints(basisPoints), Optional.empty());
    }

    public static Discount percent(int basisPoints, Money cap) {
        return new Discount.Percent(new BasisPoints(basisPoints), Optional.of(cap));
    }

    public static Coupon between(Coupon coupon, Instant start, Instant end) {
        return with(coupon, form -> {
            form.startsAt = start;
            form.endsAt = end;
        });
    }

    public static Coupon from(Coupon coupon, Money minimumSpend) {
        return with(coupon, form -> form.minimumSpend = Optional.of(minimumSpend));
    }

    public static Coupon limited(Coupon coupon, int limit) {
        return with(coupon, form -> form.totalLimit = Optional.of(limit));
    }

    public static Coupon limitedForEach(Coupon coupon, int limit) {
        return with(coupon, form -> form.customerLimit = Optional.of(limit));
    }

    public static Coupon used(Coupon coupon, int times) {
        return with(coupon, form -> form.used = times);
    }

    public static Coupon ended(Coupon coupon) {
        return with(coupon, form -> form.ended = true);
    }

    /** {@code coupon} under another code, for tests that share a database. */
    public static Coupon named(Coupon coupon, String code) {
        return with(coupon, form -> form.code = code);
    }

    /** The draft of {@code coupon}. */
    public static CouponDraft draft(Coupon coupon) {
        return switch (coupon.discount()) {
            case Discount.Percent(BasisPoints share, Optional<Money> cap) ->
                draft(coupon, Optional.of(share.value()), cap, Optional.empty());
            case Discount.Fixed(Money amount) -> draft(coupon, Optional.empty(), Optional.empty(), Optional.of(amount));
        };
    }

    private static CouponDraft draft(
            Coupon coupon, Optional<Integer> percent, Optional<Money> cap, Optional<Money> fixed) {
        return new CouponDraft(
                coupon.code(),
                percent,
                cap,
                fixed,
                coupon.minimumSpend(),
                coupon.startsAt(),
                coupon.endsAt(),
                coupon.totalLimit(),
                coupon.customerLimit());
    }

    private static Coupon with(Coupon coupon, Consumer<Form> change) {
        var form = new Form(coupon);
        change.accept(form);
        return form.coupon();
    }

    /** A coupon that can be changed field by field. */
    private static final class Form {

        private final Coupon before;
        private String code;
        private Instant startsAt;
        private Instant endsAt;
        private Optional<Money> minimumSpend;
        private Optional<Integer> totalLimit;
        private Optional<Integer> customerLimit;
        private boolean ended;
        private int used;

        private Form(Coupon before) {
            this.before = before;
            code = before.code();
            startsAt = before.startsAt();
            endsAt = before.endsAt();
            minimumSpend = before.minimumSpend();
            totalLimit = before.totalLimit();
            customerLimit = before.customerLimit();
            ended = before.ended();
            used = before.used();
        }

        private Coupon coupon() {
            return new Coupon(
                    code,
                    before.discount(),
                    before.currency(),
                    startsAt,
                    endsAt,
                    minimumSpend,
                    totalLimit,
                    customerLimit,
                    ended,
                    used);
        }
    }
}
