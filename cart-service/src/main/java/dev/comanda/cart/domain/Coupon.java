package dev.comanda.cart.domain;

import dev.comanda.money.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/**
 * A discount code.
 *
 * @param code in upper case without surrounding blanks, as {@link #normalise} makes it
 * @param currency of the orders that it applies to, and of all its amounts
 * @param startsAt inclusive start of its validity
 * @param endsAt exclusive end of its validity
 * @param minimumSpend on the subtotal
 * @param totalLimit how many orders may use it
 * @param customerLimit how many orders of one customer may use it; such a coupon is for customers who have signed in
 * @param ended whether staff ended it early
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

    /** Whether it has a customer limit. */
    public boolean hasCustomerLimit() {
        return customerLimit.isPresent();
    }

    /** Its state at {@code now}. */
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

    /** Its discount on {@code subtotal} at {@code now}, or why it is invalid. */
    public CouponVerdict validate(Money subtotal, CouponUser user, Instant now) {
        return reasonInvalid(subtotal, user, now)
                .<CouponVerdict>map(CouponVerdict.Invalid::new)
                .orElseGet(() ->
                        new CouponVerdict.Valid(new AppliedCoupon(code, discount.text()), discount.off(subtotal)));
    }

    private Optional<CouponReason> reasonInvalid(Money subtotal, CouponUser user, Instant now) {
        return switch (state(now)) {
            case SCHEDULED -> Optional.of(CouponReason.NOT_STARTED);
            case ENDED -> Optional.of(CouponReason.ENDED);
            case EXPIRED -> Optional.of(CouponReason.EXPIRED);
            case USED_UP -> Optional.of(CouponReason.USED_UP);
            case RUNNING -> reasonInvalid(user).or(() -> reasonInvalid(subtotal));
        };
    }

    private Optional<CouponReason> reasonInvalid(CouponUser user) {
        return customerLimit.flatMap(limit -> switch (user) {
            case CouponUser.Anonymous() -> Optional.of(CouponReason.SIGN_IN_NEEDED);
            case CouponUser.SignedIn(int uses) when uses >= limit -> Optional.of(CouponReason.CUSTOMER_LIMIT);
            case CouponUser.SignedIn _ -> Optional.empty();
        });
    }

    private Optional<CouponReason> reasonInvalid(Money subtotal) {
        if (!currency.equals(subtotal.currency())) {
            return Optional.of(CouponReason.WRONG_CURRENCY);
        }
        return minimumSpend
                .filter(minimum -> subtotal.compareTo(minimum) < 0)
                .map(minimum -> CouponReason.MINIMUM_NOT_MET);
    }
}
