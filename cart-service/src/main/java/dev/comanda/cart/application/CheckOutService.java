package dev.comanda.cart.application;

import dev.comanda.cart.application.port.in.CheckOut;
import dev.comanda.cart.application.port.out.CartPolicy;
import dev.comanda.cart.application.port.out.Carts;
import dev.comanda.cart.application.port.out.StaleCart;
import dev.comanda.cart.domain.Cart;
import dev.comanda.cart.domain.CartEvent;
import dev.comanda.cart.domain.Checkout;
import dev.comanda.cart.domain.CheckoutDecision;
import dev.comanda.cart.domain.CheckoutRules;
import dev.comanda.cart.domain.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The one use case with two aggregates: the cart is locked and its coupon reserved in one transaction. */
@ApplicationScoped
class CheckOutService implements CheckOut {

    private final Carts carts;
    private final PricingLoader pricingLoader;
    private final CheckoutRules rules;
    private final Supplier<UUID> ids;

    CheckOutService(Carts carts, PricingLoader pricingLoader, CartPolicy policy, Supplier<UUID> ids) {
        this.carts = carts;
        this.pricingLoader = pricingLoader;
        this.rules = new CheckoutRules(policy.minimumCharge());
        this.ids = ids;
    }

    @Override
    public Uni<CheckoutDecision> checkOut(Command command) {
        return carts.find(command.cartId(), command.customer().subject())
                .chain(cart -> cart.map(found -> checkOut(found, command))
                        .orElseGet(() -> Uni.createFrom().item(new Refusal.UnknownCart())));
    }

    private Uni<CheckoutDecision> checkOut(Cart cart, Command command) {
        return pricingLoader
                .load(cart, command.customer())
                .map(pricing -> rules.decide(cart, pricing, command.request(), ids.get()))
                .chain(decision -> save(cart, decision));
    }

    private Uni<CheckoutDecision> save(Cart decided, CheckoutDecision decision) {
        return switch (decision) {
            case Refusal.ToCheckOut refusal -> confirm(decided, refusal);
            case CheckoutDecision.AlreadyCheckedOut repeated -> Uni.createFrom().item(repeated);
            case CheckoutDecision.CheckedOut checkedOut -> save(checkedOut);
        };
    }

    private Uni<CheckoutDecision> save(CheckoutDecision.CheckedOut decision) {
        return carts.saveCheckedOut(decision.cart(), event(decision.cart(), decision.checkout()))
                .replaceWith(decision);
    }

    /** Coupons and menu are read after the cart, so the refusal may be due to a concurrent checkout of the cart. */
    private Uni<CheckoutDecision> confirm(Cart decided, Refusal.ToCheckOut refusal) {
        return carts.find(decided.id(), decided.customer()).map(now -> unlessChanged(decided, now, refusal));
    }

    private static CheckoutDecision unlessChanged(Cart decided, Optional<Cart> now, Refusal.ToCheckOut refusal) {
        if (now.filter(cart -> cart.version() == decided.version()).isEmpty()) {
            throw new StaleCart("cart %s was changed while it was decided".formatted(decided.id()));
        }
        return refusal;
    }

    private static CartEvent.CartCheckedOut event(Cart cart, Checkout checkout) {
        return new CartEvent.CartCheckedOut(cart.id(), cart.customer(), cart.version(), checkout);
    }
}
