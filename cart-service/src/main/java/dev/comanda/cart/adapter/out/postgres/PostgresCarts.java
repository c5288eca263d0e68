package dev.comanda.cart.adapter.out.postgres;

import dev.comanda.cart.application.port.out.Carts;
import dev.comanda.cart.application.port.out.StaleCart;
import dev.comanda.cart.domain.AppliedCoupon;
import dev.comanda.cart.domain.Cart;
import dev.comanda.cart.domain.CartEvent;
import dev.comanda.cart.domain.Checkout;
import dev.comanda.messaging.Sessions;
import dev.comanda.messaging.SqlFailures;
import dev.comanda.messaging.outbox.EventMapping;
import dev.comanda.messaging.outbox.Outbox;
import dev.comanda.messaging.outbox.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresCarts implements Carts {

    private final Redemptions redemptions;
    private final Transactions transactions;
    private final Outbox outbox;
    private final EventMapping<CartEvent> mapping;

    PostgresCarts(Redemptions redemptions, Transactions transactions, Outbox outbox, EventMapping<CartEvent> mapping) {
        this.redemptions = redemptions;
        this.transactions = transactions;
        this.outbox = outbox;
        this.mapping = mapping;
    }

    @Override
    public Uni<Optional<Cart>> find(UUID cartId, String customer) {
        return one("id = ?1 and customer = ?2", cartId, customer);
    }

    @Override
    public Uni<Optional<Cart>> current(String customer) {
        return one("customer = ?1 and state <> 'closed'", customer);
    }

    /** Ids grow with time. */
    @Override
    public Uni<Optional<Cart>> lastClosed(String customer) {
        return one("customer = ?1 and state = 'closed' order by id desc", customer);
    }

    @Override
    public Uni<Optional<Cart>> find(UUID cartId) {
        return one("id = ?1", cartId);
    }

    @Override
    public Uni<Void> save(Cart cart) {
        return inTransaction(() -> write(cart));
    }

    @Override
    public Uni<Void> saveCheckedOut(Cart cart, CartEvent.CartCheckedOut event) {
        return inTransaction(() ->
                reserve(event).chain(() -> write(cart)).chain(() -> outbox.append(List.of(mapping.toOutgoing(event)))));
    }

    @Override
    public Uni<Void> savePaid(Cart cart, UUID orderId) {
        return inTransaction(() -> redemptions.commit(orderId).chain(() -> write(cart)));
    }

    @Override
    public Uni<Void> saveReopened(Cart cart, UUID orderId) {
        return inTransaction(() -> redemptions.release(orderId).chain(() -> write(cart)));
    }

    @Override
    public Uni<Void> releaseCoupon(UUID orderId) {
        return inTransaction(() -> redemptions.release(orderId));
    }

    private Uni<Optional<Cart>> one(String where, Object... parameters) {
        return Sessions.withSession(
                        () -> CartRow.<CartRow>find(where, parameters).firstResult())
                .map(row -> Optional.ofNullable(row).map(CartRow::toDomain));
    }

    private <T> Uni<T> inTransaction(Supplier<Uni<T>> work) {
        return transactions.run(work).onFailure(SqlFailures::isConflict).transform(StaleCart::new);
    }

    private Uni<Void> reserve(CartEvent.CartCheckedOut event) {
        Checkout checkout = event.checkout();
        return checkout.coupon()
                .map(AppliedCoupon::code)
                .map(code -> redemptions.reserve(code, checkout.orderId(), event.customer()))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> write(Cart cart) {
        return cart.version() == 1
                ? CartRow.from(cart).persist().replaceWithVoid()
                : CartRow.<CartRow>findById(cart.id())
                        .invoke(row -> update(row, cart))
                        .replaceWithVoid();
    }

    private static void update(@Nullable CartRow row, Cart cart) {
        if (row == null) {
            throw new StaleCart("cart %s does not exist".formatted(cart.id()));
        }
        if (row.version != cart.version() - 1) {
            throw new StaleCart("cart %s is at version %d already".formatted(cart.id(), row.version));
        }
        row.update(cart);
    }
}
