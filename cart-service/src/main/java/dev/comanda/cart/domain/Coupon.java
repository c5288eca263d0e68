package dev.comanda.cart.domain;

import dev.comanda.money.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/**
 * A promise to take something off an order.
 *
 * @param code in upper case without surrounding blanks, as {@link #normalise} makes it
 * @param currency of the orders that it is for, and of all its amounts
 * @param startsAt the first moment at which it holds
 * @param endsAt the first moment at which it no longer holds
 * @param minimumSpend on the subtotal
 * @param totalLimit how many orders may use it
 * @param customerLimit how many orders of one customer may use it; such a coupon is for customers who have signed in
 * @param ended by staff, before its time
 * @param used how many orders have reserved or used it
 */
public record Coupon(
        String code,
        Discount discount,
        Currency currency,
        Instant startsAt,
        Instant endsAt,
        Optional<Money> minimumSpend,
        Optional<Integer> totalLimit,
        Optional<Integer> customerLimit,
        boolean ended,
        int used) {

    public static String normalise(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }

    /** Whether it asks who uses it. */
    public boolean countsCustomers() {
        return customerLimit.isPresent();
    }

    /** Where it stands at {@code now}. */
    public CouponState state(Instant now) {
        if (ended) {
            return CouponState.ENDED;
        }
        if (now.isBefore(startsAt)) {
            return CouponState.SCHEDULED;
        }
        if (!now.isBefore(endsAt)) {
            return CouponState.EXPIRED;
        }
        return totalLimit.filter(limit -> used >= limit).isPresent() ? CouponState.USED_UP : CouponState.RUNNING;
    }

    /** What it takes off {@code subtotal} at {@code now}. */
    public CouponVerdict judge(Money subtotal, Claim claim, Instant now) {
        return reasonAgainst(subtotal, claim, now)
                .<CouponVerdict>map(CouponVerdict.Invalid::new)
                .orElseGet(() ->
                        new CouponVerdict.Valid(new AppliedCoupon(code, discount.text()), discount.off(subtotal)));
    }

    private Optional<CouponReason> reasonAgainst(Money subtotal, Claim claim, Instant now) {
        return switch (state(now)) {
            case SCHEDULED -> Optional.of(CouponReason.NOT_STARTED);
            case ENDED -> Optional.of(CouponReason.ENDED);
            case EXPIRED -> Optional.of(CouponReason.EXPIRED);
            case USED_UP -> Optional.of(CouponReason.USED_UP);
            case RUNNING -> reasonAgainst(claim).or(() -> reasonAgainst(subtotal));
        };
    }

    private Optional<CouponReason> reasonAgainst(Claim claim) {
        return customerLimit.flatMap(limit -> switch (claim) {
            case Claim.Anonymous() -> Optional.of(CouponReason.SIGN_IN_NEEDED);
            case Claim.Personal(int uses) when uses >= limit -> Optional.of(CouponReason.CUSTOMER_LIMIT);
            case Claim.Personal _ -> Optional.empty();
        });
    }

    private Optional<CouponReason> reasonAgainst(Money subtotal) {
        if (!currency.equals(subtotal.currency())) {
            return Optional.of(CouponReason.WRONG_CURRENCY);
        }
        return minimumSpend
                .filter(minimum -> subtotal.compareTo(minimum) < 0)
                .map(minimum -> CouponReason.MINIMUM_NOT_MET);
    }
}
