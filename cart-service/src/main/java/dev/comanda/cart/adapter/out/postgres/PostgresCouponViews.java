package dev.comanda.cart.adapter.out.postgres;

import dev.comanda.cart.application.port.in.CouponViews;
import dev.comanda.cart.application.port.out.Coupons;
import dev.comanda.cart.domain.Coupon;
import dev.comanda.messaging.Sessions;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Keyset pagination; reads one row more than the page has, to know whether there is a next page. */
@ApplicationScoped
class PostgresCouponViews implements CouponViews {

    private static final String HELD = """
        select code, count(*) from RedemptionRow
        where code in (:codes) and state = 'reserved' group by code\
        """;

    record HeldRow(String code, long held) {}

    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final Coupons coupons;

    PostgresCouponViews(Coupons coupons) {
        this.coupons = coupons;
    }

    @Override
    public Uni<Optional<CouponView>> find(String code) {
        return Sessions.withSession(() -> coupons.find(Coupon.normalise(code))
                .chain(coupon -> views(coupon.stream().toList())
                        .map(views -> views.stream().findFirst())));
    }

    @Override
    public Uni<CouponPage> list(Optional<String> after, int limit) {
        String place = after.map(Coupon::normalise).orElse("");
        return Sessions.withSession(() -> fetchPage(
                        limit, () -> CouponRow.<CouponRow>find("code > ?1", Sort.ascending("code"), place))
                .chain(rows -> views(shown(rows, limit, CouponRow::toDomain))
                        .map(views -> new CouponPage(views, next(rows, limit, row -> row.code)))));
    }

    private static Uni<List<CouponView>> views(List<Coupon> coupons) {
        List<String> codes = coupons.stream().map(Coupon::code).toList();
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(HELD, HeldRow.class)
                        .setParameter("codes", codes)
                        .getResultList())
                .map(rows -> rows.stream().collect(Collectors.toMap(HeldRow::code, HeldRow::held)))
                .map(held ->
                        coupons.stream().map(coupon -> viewOf(coupon, held)).toList());
    }

    private static CouponView viewOf(Coupon coupon, Map<String, Long> held) {
        return new CouponView(coupon, Math.toIntExact(held.getOrDefault(coupon.code(), 0L)));
    }

    @Override
    public Uni<Optional<RedemptionPage>> redemptions(String code, Optional<UUID> before, int limit) {
        return coupons.find(Coupon.normalise(code))
                .chain(coupon -> coupon.map(
                                known -> redemptionsOf(known, before, limit).map(Optional::of))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<RedemptionPage> redemptionsOf(Coupon coupon, Optional<UUID> before, int limit) {
        return fetchPage(
                        limit,
                        () -> RedemptionRow.<RedemptionRow>find(
                                "code = ?1 and orderId < ?2",
                                Sort.descending("orderId"),
                                coupon.code(),
                                before.orElse(AFTER_ALL)))
                .map(rows -> new RedemptionPage(
                        shown(rows, limit, RedemptionRow::toView), next(rows, limit, row -> row.orderId)));
    }

    private static <R> Uni<List<R>> fetchPage(int limit, Supplier<PanacheQuery<R>> query) {
        return Sessions.withSession(() -> query.get().range(0, limit).list());
    }

    private static <R, V> List<V> shown(List<R> rows, int limit, Function<R, V> view) {
        return rows.stream().limit(limit).map(view).toList();
    }

    private static <R, K> Optional<K> next(List<R> rows, int limit, Function<R, K> key) {
        return rows.size() > limit ? Optional.of(key.apply(rows.get(limit - 1))) : Optional.empty();
    }
}
