package dev.comanda.cart.adapter.out.postgres;

import dev.comanda.cart.application.port.in.EndCoupon;
import dev.comanda.cart.application.port.out.Coupons;
import dev.comanda.cart.domain.Coupon;
import dev.comanda.messaging.Sessions;
import dev.comanda.messaging.SqlFailures;
import dev.comanda.messaging.outbox.Transactions;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@link Redemptions} counts the uses, so this class must never write whole rows of existing coupons. */
@ApplicationScoped
class PostgresCoupons implements Coupons, EndCoupon {

    /** PostgreSQL rejects it in text, even in comparisons. */
    private static final char NUL = '\0';

    private static final String USES = """
        select used from coupon_customers where code = :code and customer = :customer\
        """;

    private final Transactions transactions;

    PostgresCoupons(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Uni<Optional<Coupon>> find(String code) {
        if (code.indexOf(NUL) >= 0) {
            return Uni.createFrom().item(Optional.empty());
        }
        return Sessions.withSession(() -> CouponRow.<CouponRow>findById(code))
                .map(row -> Optional.ofNullable(row).map(CouponRow::toDomain));
    }

    @Override
    public Uni<Boolean> add(Coupon coupon) {
        return transactions
                .run(() -> CouponRow.<CouponRow>findById(coupon.code()).chain(known -> addUnless(known, coupon)))
                .onFailure(SqlFailures::isConflict)
                .recoverWithItem(false);
    }

    @Override
    public Uni<Integer> usesBy(String customer, String code) {
        return Sessions.withSession(() -> Panache.getSession()
                        .flatMap(session -> session.createNativeQuery(USES, Integer.class)
                                .setParameter("code", code)
                                .setParameter("customer", customer)
                                .getSingleResultOrNull()))
                .map(used -> Optional.ofNullable(used).orElse(0));
    }

    @Override
    public Uni<Optional<Coupon>> end(String code) {
        String normalised = Coupon.normalise(code);
        return find(normalised)
                .chain(known -> known.isEmpty()
                        ? Uni.createFrom().item(known)
                        : transactions
                                .run(() -> CouponRow.update("ended = true where code = ?1 and not ended", normalised))
                                .chain(() -> find(normalised)));
    }

    private static Uni<Boolean> addUnless(@Nullable CouponRow known, Coupon coupon) {
        return known == null
                ? CouponRow.from(coupon).persist().replaceWith(true)
                : Uni.createFrom().item(false);
    }
}
