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
        boolean ended,
        int used) {

    public static String normalise(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }

    /** What it takes off {@code subtotal} at {@code now}. */
    public CouponVerdict judge(Money subtotal, Instant now) {
        return reasonAgainst(subtotal, now)
                .<CouponVerdict>map(CouponVerdict.Invalid::new)
                .orElseGet(() ->
                        new CouponVerdict.Valid(new AppliedCoupon(code, discount.text()), discount.off(subtotal)));
    }

    private Optional<CouponReason> reasonAgainst(Money subtotal, Instant now) {
        if (ended) {
            return Optional.of(CouponReason.ENDED);
        }
        if (now.isBefore(startsAt)) {
            return Optional.of(CouponReason.NOT_STARTED);
        }
        if (!now.isBefore(endsAt)) {
            return Optional.of(CouponReason.EXPIRED);
        }
        return reasonAgainst(subtotal);
    }

    private Optional<CouponReason> reasonAgainst(Money subtotal) {
        if (!currency.equals(subtotal.currency())) {
            return Optional.of(CouponReason.WRONG_CURRENCY);
        }
        if (minimumSpend.filter(minimum -> subtotal.compareTo(minimum) < 0).isPresent()) {
            return Optional.of(CouponReason.MINIMUM_NOT_MET);
        }
        return totalLimit.filter(limit -> used >= limit).map(limit -> CouponReason.USED_UP);
    }
}
