package dev.comanda.order.adapter.checkout;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.comanda.money.Money;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The content of a basket, opened: checked where it comes in, and shown to guests. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record BasketJson(
        List<LineJson> lines, @Nullable CouponJson coupon, Money subtotal, Money discount, Money total) {

    private static final int MAX_LINES = 100;
    private static final int MAX_QUANTITY = 99;

    /** @param discount this line's share of the order's discount; not shown */
    @JsonIgnoreProperties(value = "discount", allowSetters = true, ignoreUnknown = true)
    public record LineJson(
            UUID lineId,
            UUID itemId,
            String name,
            List<OptionJson> options,
            int quantity,
            Money unitPrice,
            Money lineTotal,
            Money discount) {

        private Stream<String> violations() {
            return Stream.of(
                            present("lineId", lineId),
                            present("itemId", itemId),
                            text("name", name),
                            within("quantity", quantity, MAX_QUANTITY),
                            amount("unitPrice", unitPrice),
                            amount("lineTotal", lineTotal),
                            amount("discount", discount),
                            each("options", options, OptionJson::violations))
                    .flatMap(violations -> violations)
                    .map(violation -> "lines[]." + violation);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record OptionJson(UUID id, String name, Money priceDelta) {

        private Stream<String> violations() {
            return Stream.of(present("id", id), text("name", name), amount("priceDelta", priceDelta))
                    .flatMap(violations -> violations)
                    .map(violation -> "options[]." + violation);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record CouponJson(String code, String discountText) {

        private Stream<String> violations() {
            return Stream.concat(text("coupon.code", code), text("coupon.discountText", discountText));
        }
    }

    /** Which fields break cart-service's contract, and how; empty if none does. */
    List<String> violations() {
        return Stream.of(
                        each("lines", lines, LineJson::violations),
                        within("lines", lines == null ? 0 : lines.size(), MAX_LINES),
                        Stream.ofNullable(coupon).flatMap(CouponJson::violations),
                        amount("subtotal", subtotal),
                        amount("discount", discount),
                        amount("total", total))
                .flatMap(violations -> violations)
                .toList();
    }

    /** Fields may be null in spite of their type: which mapper reads them decides on that. */
    private static Stream<String> present(String field, @Nullable Object value) {
        return value == null ? Stream.of(field + " is missing") : Stream.empty();
    }

    private static Stream<String> text(String field, @Nullable String value) {
        return value == null || value.isEmpty() ? Stream.of(field + " is missing or empty") : Stream.empty();
    }

    private static Stream<String> amount(String field, @Nullable Money value) {
        return value == null || value.signum() < 0 ? Stream.of(field + " is missing or below zero") : Stream.empty();
    }

    private static Stream<String> within(String field, long value, int max) {
        return value < 1 || value > max ? Stream.of("%s: not 1 to %d".formatted(field, max)) : Stream.empty();
    }

    private static <T> Stream<String> each(
            String field, @Nullable List<T> list, Function<T, Stream<String>> violations) {
        return list == null || list.stream().anyMatch(Objects::isNull)
                ? Stream.of(field + ": missing, or one of them is")
                : list.stream().flatMap(violations);
    }
}
