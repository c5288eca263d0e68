package dev.comanda.cart.domain;

import dev.comanda.money.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rules for coupons. */
record CouponRules(Currency currency) {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_-]{2,31}");
    private static final int WHOLE = 10_000;
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    /** All rules that {@code draft} violates; empty if it is valid. */
    List<BrokenRule> violatedBy(CouponDraft draft) {
        return Stream.of(
                        code(draft.code()),
                        discount(draft),
                        amount("cap", draft.cap()),
                        amount("fixed", draft.fixed()),
                        amount("minimumSpend", draft.minimumSpend()),
                        window(draft.startsAt(), draft.endsAt()),
                        limit("totalLimit", draft.totalLimit()),
                        limit("customerLimit", draft.customerLimit()))
                .flatMap(broken -> broken)
                .toList();
    }

    private static Stream<BrokenRule> code(String code) {
        return unless(
                CODE.matcher(Coupon.normalise(code)).matches(),
                "code",
                "must have 3 to 32 letters A to Z, digits, - and _, and begin with a letter or digit");
    }

    private static Stream<BrokenRule> discount(CouponDraft draft) {
        boolean percent = draft.percentBasisPoints().isPresent();
        return Stream.of(
                        unless(
                                percent != draft.fixed().isPresent(),
                                "fixed",
                                "must be given instead of percentBasisPoints"),
                        unless(percent || draft.cap().isEmpty(), "cap", "requires percentBasisPoints"),
                        unless(
                                draft.percentBasisPoints()
                                        .filter(share -> share < 1 || share > WHOLE)
                                        .isEmpty(),
                                "percentBasisPoints",
                                "must be 1 to " + WHOLE))
                .flatMap(broken -> broken);
    }

    private Stream<BrokenRule> amount(String field, Optional<Money> amount) {
        return amount.stream()
                .flatMap(money -> Stream.concat(
                        unless(money.signum() > 0, field + ".amount", "must be above zero"),
                        unless(money.currency().equals(currency), field + ".currency", "must be " + currency)));
    }

    private static Stream<BrokenRule> window(Instant startsAt, Instant endsAt) {
        return Stream.of(
                        unless(isInReach(startsAt), "startsAt", "must be in the years 2000 to 9999"),
                        unless(isInReach(endsAt), "endsAt", "must be in the years 2000 to 9999"),
                        unless(startsAt.isBefore(endsAt), "endsAt", "must be after startsAt"))
                .flatMap(broken -> broken);
    }

    private static boolean isInReach(Instant time) {
        return !time.isBefore(FIRST) && !time.isAfter(LAST);
    }

    private static Stream<BrokenRule> limit(String field, Optional<Integer> limit) {
        return unless(limit.filter(uses -> uses < 1).isEmpty(), field, "must be above zero");
    }

    private static Stream<BrokenRule> unless(boolean kept, String field, String rule) {
        return kept ? Stream.empty() : Stream.of(new BrokenRule(field, rule));
    }
}
