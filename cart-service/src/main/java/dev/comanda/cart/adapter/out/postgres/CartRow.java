package dev.comanda.cart.adapter.out.postgres;

import static java.util.Objects.requireNonNull;

import dev.comanda.cart.adapter.checkout.CheckoutJson;
import dev.comanda.cart.domain.Cart;
import dev.comanda.cart.domain.CartState;
import dev.comanda.cart.domain.Checkout;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity(name = "CartRow")
@Table(name = "carts")
class CartRow extends PanacheEntityBase {

    private static final String OPEN = "open";
    private static final String LOCKED = "locked";
    private static final String CLOSED = "closed";

    @Id
    @Column(name = "id")
    UUID id;

    @Version
    @Column(name = "version")
    long version;

    @Column(name = "customer")
    String customer;

    @Column(name = "state")
    String state;

    @Column(name = "order_id")
    @Nullable
    UUID orderId;

    @Column(name = "coupon_code")
    @Nullable
    String couponCode;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "lines")
    LinesRow lines;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "checkout")
    @Nullable
    CheckoutJson checkout;

    protected CartRow() {}

    static CartRow from(Cart cart) {
        CartRow row = new CartRow();
        row.id = cart.id();
        row.version = cart.version();
        row.customer = cart.customer();
        row.update(cart);
        return row;
    }

    /** Leaves the version alone: Hibernate increments it to detect concurrent updates. */
    void update(Cart cart) {
        couponCode = cart.coupon().orElse(null);
        lines = LinesRow.from(cart.lines());
        switch (cart.state()) {
            case CartState.Open() -> setState(OPEN, null, null);
            case CartState.Locked(Checkout locked) -> setState(LOCKED, locked.orderId(), CheckoutJson.from(locked));
            case CartState.Closed(Checkout paid) -> setState(CLOSED, paid.orderId(), CheckoutJson.from(paid));
        }
    }

    Cart toDomain() {
        return new Cart(id, customer, version, stateToDomain(), lines.toDomain(), Optional.ofNullable(couponCode));
    }

    private void setState(String newState, @Nullable UUID newOrderId, @Nullable CheckoutJson newCheckout) {
        state = newState;
        orderId = newOrderId;
        checkout = newCheckout;
    }

    private CartState stateToDomain() {
        return switch (state) {
            case OPEN -> new CartState.Open();
            case LOCKED -> new CartState.Locked(requireNonNull(checkout).toDomain());
            case CLOSED -> new CartState.Closed(requireNonNull(checkout).toDomain());
            default -> throw new IllegalStateException("cart %s is in an unknown state: %s".formatted(id, state));
        };
    }
}
