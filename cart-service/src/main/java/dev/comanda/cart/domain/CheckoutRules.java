package dev.comanda.cart.domain;

import dev.comanda.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * When a cart may be checked out: never at a price that the guest has not seen.
 *
 * @param minimumCharge the payment provider's minimum amount; a zero total needs no provider
 */
public record CheckoutRules(Money minimumCharge) {

    /** @param orderId the id of the new order, if this is the first checkout */
    public CheckoutDecision decide(Cart cart, Pricing pricing, CheckoutRequest request, UUID orderId) {
        return switch (cart.state()) {
            case CartState.Locked(Checkout checkout) -> new CheckoutDecision.AlreadyCheckedOut(checkout);
            case CartState.Closed(Checkout checkout) -> new CheckoutDecision.AlreadyCheckedOut(checkout);
            case CartState.Open() -> decide(pricing.price(cart), pricing, request, orderId);
        };
    }

    private CheckoutDecision decide(PricedCart priced, Pricing pricing, CheckoutRequest request, UUID orderId) {
        return unorderable(priced)
                .or(() -> withoutConsent(priced, request.expectedTotal()))
                .or(() -> belowMinimum(priced))
                .orElseGet(() -> lock(priced, priced.checkout(orderId, pricing.now())));
    }

    private static CheckoutDecision lock(PricedCart priced, Checkout checkout) {
        return new CheckoutDecision.CheckedOut(priced.cart().lock(checkout), checkout);
    }

    private static Optional<CheckoutDecision> unorderable(PricedCart priced) {
        if (priced.cart().isEmpty()) {
            return Optional.of(new Refusal.EmptyCart());
        }
        List<String> soldOut = priced.lines().stream()
                .filter(line -> !line.available())
                .map(line -> line.line().name())
                .toList();
        return soldOut.isEmpty() ? Optional.empty() : Optional.of(new Refusal.SoldOut(soldOut));
    }

    private static Optional<CheckoutDecision> withoutConsent(PricedCart priced, Optional<Money> expectedTotal) {
        if (expectedTotal.isPresent()) {
            return expectedTotal.get().equals(priced.total()) ? Optional.empty() : Optional.of(difference(priced));
        }
        if (priced.refusedCoupon().isPresent()) {
            return priced.refusedCoupon().map(Refusal.CouponRefused::new);
        }
        return priced.lines().stream().anyMatch(PricedCart.PricedLine::priceChanged)
                ? Optional.of(difference(priced))
                : Optional.empty();
    }

    private static CheckoutDecision difference(PricedCart priced) {
        List<Refusal.PriceChange> changes = priced.lines().stream()
                .filter(PricedCart.PricedLine::priceChanged)
                .map(line ->
                        new Refusal.PriceChange(line.line().id(), line.line().unitPrice(), line.unitPrice()))
                .toList();
        return new Refusal.PriceChanged(changes, priced.total());
    }

    private Optional<CheckoutDecision> belowMinimum(PricedCart priced) {
        boolean tooSmall = priced.total().signum() > 0 && priced.total().compareTo(minimumCharge) < 0;
        return tooSmall ? Optional.of(new Refusal.AmountTooSmall(minimumCharge)) : Optional.empty();
    }
}
