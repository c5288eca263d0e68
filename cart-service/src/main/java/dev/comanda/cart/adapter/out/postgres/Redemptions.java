package dev.comanda.cart.adapter.out.postgres;

import dev.comanda.cart.application.port.out.StaleCart;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Counts the uses of coupons. Conditional updates enforce the total and the customer limit; the unique row makes sure
 * that an order reserves, commits and releases one use at most. A coupon's row is always locked before a customer's,
 * which prevents deadlocks.
 */
@ApplicationScoped
class Redemptions {

    private static final int NO_CUSTOMER_LIMIT = 0;

    private static final String RESERVE = """
        update coupons set used = used + 1
        where code = :code and not ended and (total_limit is null or used < total_limit)
        returning coalesce(customer_limit, 0)\
        """;

    private static final String COUNT_CUSTOMER = """
        insert into coupon_customers (code, customer, used) values (:code, :customer, 1)
        on conflict (code, customer) do update set used = coupon_customers.used + 1
        where coupon_customers.used < :customerLimit\
        """;

    private static final String INSERT = """
        insert into coupon_redemptions (order_id, code, customer, state)
        values (:orderId, :code, :customer, 'reserved')\
        """;

    private static final String COMMIT = """
        update coupon_redemptions set state = 'committed', changed_at = now()
        where order_id = :orderId and state = 'reserved'\
        """;

    private static final String RELEASE = """
        with released as (
            update coupon_redemptions set state = 'released', changed_at = now()
            where order_id = :orderId and state <> 'released'
            returning code, customer),
        returned as (
            update coupons set used = used - 1 where code in (select code from released)
            returning code)
        update coupon_customers set used = used - 1
        where code in (select code from returned) and customer in (select customer from released)\
        """;

    /** Fails with {@link StaleCart} if no use is left. */
    Uni<Void> reserve(String code, UUID orderId, String customer) {
        return Panache.getSession()
                .flatMap(session -> reserveUse(session, code)
                        .chain(customerLimit -> countCustomerUse(session, code, customer, customerLimit))
                        .chain(() -> insert(session, code, orderId, customer)));
    }

    Uni<Void> commit(UUID orderId) {
        return update(COMMIT, orderId);
    }

    Uni<Void> release(UUID orderId) {
        return update(RELEASE, orderId);
    }

    /** @return the limit for each customer */
    private static Uni<Integer> reserveUse(Mutiny.Session session, String code) {
        return session.createNativeQuery(RESERVE, Integer.class)
                .setParameter("code", code)
                .getSingleResultOrNull()
                .invoke(customerLimit -> requireReserved(customerLimit != null, code));
    }

    private static Uni<Void> countCustomerUse(Mutiny.Session session, String code, String customer, int customerLimit) {
        return customerLimit == NO_CUSTOMER_LIMIT
                ? Uni.createFrom().voidItem()
                : session.createNativeQuery(COUNT_CUSTOMER)
                        .setParameter("code", code)
                        .setParameter("customer", customer)
                        .setParameter("customerLimit", customerLimit)
                        .executeUpdate()
                        .invoke(counted -> requireReserved(counted == 1, code))
                        .replaceWithVoid();
    }

    private static Uni<Void> insert(Mutiny.Session session, String code, UUID orderId, String customer) {
        return session.createNativeQuery(INSERT)
                .setParameter("orderId", orderId)
                .setParameter("code", code)
                .setParameter("customer", customer)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Uni<Void> update(String sql, UUID orderId) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(sql)
                        .setParameter("orderId", orderId)
                        .executeUpdate()
                        .replaceWithVoid());
    }

    private static void requireReserved(boolean reserved, String code) {
        if (!reserved) {
            throw new StaleCart("coupon %s has no use left".formatted(code));
        }
    }
}
