package dev.comanda.cart.adapter.out.postgres;

import dev.comanda.cart.domain.Coupon;
import dev.comanda.cart.domain.Discount;
import dev.comanda.money.BasisPoints;
import dev.comanda.money.Money;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All of a coupon's amounts are in its one currency. */
@Entity(name = "CouponRow")
@Table(name = "coupons")
class CouponRow extends PanacheEntityBase {

    @Id
    @Column(name = "code")
    String code;

    @Column(name = "percent_basis_points")
    @Nullable
    Integer percentBasisPoints;

    @Column(name = "percent_cap")
    @Nullable
    Long percentCap;

    @Column(name = "fixed_amount")
    @Nullable
    Long fixedAmount;

    @Column(name = "minimum_spend")
    @Nullable
    Long minimumSpend;

    @Column(name = "currency")
    String currency;

    @Column(name = "starts_at")
    Instant startsAt;

    @Column(name = "ends_at")
    Instant endsAt;

    @Column(name = "total_limit")
    @Nullable
    Integer totalLimit;

    @Column(name = "customer_limit")
    @Nullable
    Integer customerLimit;

    @Column(name = "ended")
    boolean ended;

    @Column(name = "used")
    int used;

    static CouponRow from(Coupon coupon) {
        CouponRow row = new CouponRow();
        row.code = coupon.code();
        row.setDiscount(coupon.discount());
        row.minimumSpend = coupon.minimumSpend().map(Money::amount).orElse(null);
        row.currency = coupon.currency().getCurrencyCode();
        row.startsAt = coupon.startsAt();
        row.endsAt = coupon.endsAt();
        row.totalLimit = coupon.totalLimit().orElse(null);
        row.customerLimit = coupon.customerLimit().orElse(null);
        row.ended = coupon.ended();
        row.used = coupon.used();
        return row;
    }

    Coupon toDomain() {
        return new Coupon(
                code,
                discount(),
                Currency.getInstance(currency),
                startsAt,
                endsAt,
                money(minimumSpend),
                Optional.ofNullable(totalLimit),
                Optional.ofNullable(customerLimit),
                ended,
                used);
    }

    private void setDiscount(Discount discount) {
        switch (discount) {
            case Discount.Percent(BasisPoints share, Optional<Money> cap) -> {
                percentBasisPoints = share.value();
                percentCap = cap.map(Money::amount).orElse(null);
            }
            case Discount.Fixed(Money amount) -> fixedAmount = amount.amount();
        }
    }

    private Discount discount() {
        return percentBasisPoints == null
                ? new Discount.Fixed(money(fixedAmount).orElseThrow())
                : new Discount.Percent(new BasisPoints(percentBasisPoints), money(percentCap));
    }

    private Optional<Money> money(@Nullable Long amount) {
        return Optional.ofNullable(amount).map(minorUnits -> Money.of(minorUnits, currency));
    }
}
