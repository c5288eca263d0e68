package dev.comanda.cart.adapter.out.postgres;

import dev.comanda.cart.application.port.in.DefineCoupon;
import dev.comanda.cart.application.port.out.Coupons;
import dev.comanda.cart.domain.Coupon;
import dev.comanda.messaging.outbox.Transactions;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresCoupons implements Coupons, DefineCoupon {

    /** PostgreSQL refuses even to compare with it. */
    private static final char NEVER_IN_TEXT = '\0';

    private final CouponRows rows;
    private final Transactions transactions;

    PostgresCoupons(CouponRows rows, Transactions transactions) {
        this.rows = rows;
        this.transactions = transactions;
    }

    @Override
    public Uni<Optional<Coupon>> find(String code) {
        if (code.indexOf(NEVER_IN_TEXT) >= 0) {
            return Uni.createFrom().item(Optional.empty());
        }
        return Panache.withSession(() -> rows.findById(code))
                .map(row -> Optional.ofNullable(row).map(CouponRow::toDomain));
    }

    @Override
    public Uni<Void> define(Coupon coupon) {
        return transactions.run(() -> rows.findById(coupon.code()).chain(known -> addUnless(known, coupon)));
    }

    private Uni<Void> addUnless(@Nullable CouponRow known, Coupon coupon) {
        return known == null
                ? rows.persist(CouponRow.from(coupon)).replaceWithVoid()
                : Uni.createFrom().voidItem();
    }
}
