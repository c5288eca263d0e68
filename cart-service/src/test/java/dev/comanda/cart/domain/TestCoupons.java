package dev.comanda.cart.domain;

import static dev.comanda.cart.domain.Dishes.euro;

import dev.comanda.money.BasisPoints;
import dev.comanda.money.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;

/** Coupons to test with; those without a date of their own hold at {@link #NOW}. */
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
        return new Coupon(code, discount, EUR, START, END, Optional.empty(), Optional.empty(), false, 0);
    }

    public static Discount percent(int basisPoints) {
        return new Discount.Percent(new BasisPoints(basisPoints), Optional.empty());
    }

    public static Discount percent(int basisPoints, Money cap) {
        return new Discount.Percent(new BasisPoints(basisPoints), Optional.of(cap));
    }

    public static Coupon between(Coupon coupon, Instant start, Instant end) {
        return new Coupon(
                coupon.code(),
                coupon.discount(),
                coupon.currency(),
                start,
                end,
                coupon.minimumSpend(),
                coupon.totalLimit(),
                coupon.ended(),
                coupon.used());
    }

    public static Coupon from(Coupon coupon, Money minimumSpend) {
        return new Coupon(
                coupon.code(),
                coupon.discount(),
                coupon.currency(),
                coupon.startsAt(),
                coupon.endsAt(),
                Optional.of(minimumSpend),
                coupon.totalLimit(),
                coupon.ended(),
                coupon.used());
    }

    public static Coupon limited(Coupon coupon, int limit) {
        return new Coupon(
                coupon.code(),
                coupon.discount(),
                coupon.currency(),
                coupon.startsAt(),
                coupon.endsAt(),
                coupon.minimumSpend(),
                Optional.of(limit),
                coupon.ended(),
                coupon.used());
    }

    public static Coupon used(Coupon coupon, int times) {
        return new Coupon(
                coupon.code(),
                coupon.discount(),
                coupon.currency(),
                coupon.startsAt(),
                coupon.endsAt(),
                coupon.minimumSpend(),
                coupon.totalLimit(),
                coupon.ended(),
                times);
    }

    public static Coupon ended(Coupon coupon) {
        return new Coupon(
                coupon.code(),
                coupon.discount(),
                coupon.currency(),
                coupon.startsAt(),
                coupon.endsAt(),
                coupon.minimumSpend(),
                coupon.totalLimit(),
                true,
                coupon.used());
    }

    /** {@code coupon} under another code, for tests that share a database. */
    public static Coupon named(Coupon coupon, String code) {
        return new Coupon(
                code,
                coupon.discount(),
                coupon.currency(),
                coupon.startsAt(),
                coupon.endsAt(),
                coupon.minimumSpend(),
                coupon.totalLimit(),
                coupon.ended(),
                coupon.used());
    }
}
