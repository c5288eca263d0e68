package dev.comanda.order.adapter.out.rest;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.comanda.money.Money;
import dev.comanda.order.domain.CheckoutRefusal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A problem document of cart-service; its fields depend on its type. */
@JsonIgnoreProperties(ignoreUnknown = true)
record RefusalJson(
        String type,
        @Nullable List<String> names,
        @Nullable List<PriceChangeJson> lines,
        @Nullable Money total,
        @Nullable String reason,
        @Nullable Money minimum) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record PriceChangeJson(UUID lineId, Money was, Money now) {

        CheckoutRefusal.PriceChange toDomain() {
            return new CheckoutRefusal.PriceChange(lineId, was, now);
        }
    }

    /** @throws IllegalArgumentException if the type is unknown */
    CheckoutRefusal toDomain() {
        return switch (type) {
            case "/problems/not-found" -> new CheckoutRefusal.UnknownCart();
            case "/problems/empty-cart" -> new CheckoutRefusal.EmptyCart();
            case "/problems/sold-out" -> new CheckoutRefusal.SoldOut(requireNonNull(names));
            case "/problems/price-changed" ->
                new CheckoutRefusal.PriceChanged(
                        requireNonNull(lines).stream()
                                .map(PriceChangeJson::toDomain)
                                .toList(),
                        requireNonNull(total));
            case "/problems/coupon-refused" -> new CheckoutRefusal.CouponRefused(requireNonNull(reason));
            case "/problems/amount-too-small" -> new CheckoutRefusal.AmountTooSmall(requireNonNull(minimum));
            default -> throw new IllegalArgumentException("unknown refusal of a checkout: " + type);
        };
    }
}
