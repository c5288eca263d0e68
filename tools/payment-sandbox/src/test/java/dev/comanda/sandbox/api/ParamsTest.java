package dev.comanda.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParamsTest {

    @Test
    void nested_parameters_are_found_by_their_path() {
        // Given
        Params params = Params.parse(
                "line_items[0][quantity]=2&line_items[10][quantity]=3&line_items%5B2%5D%5Bquantity%5D=4&expand[]=a&expand[]=b");

        // When, Then
        assertThat(params.items("line_items").stream().map(item -> item.requiredInteger("quantity")))
                .containsExactly(2L, 4L, 3L);
        assertThat(params.texts("expand")).containsExactly("a", "b");
    }

    @Test
    void maps_keep_their_keys() {
        assertThat(Params.parse("metadata[order_id]=o%261&metadata[x]=y").map("metadata"))
                .isEqualTo(Map.of("order_id", "o&1", "x", "y"));
    }

    @Test
    void a_missing_parameter_is_named_by_its_full_path() {
        Params price = Params.parse("").at("line_items").at("0").at("price_data");

        assertThatThrownBy(() -> price.requiredText("currency"))
                .hasMessage("Missing required param: line_items[0][price_data][currency].");
    }

    @Test
    void unknown_parameters_are_refused_and_not_ignored() {
        Params params = Params.parse("limit=1&discounts[0][coupon]=c");

        assertThatThrownBy(() -> params.allowOnly(List.of("limit", "discounts[][promotion_code]")))
                .hasMessage("Received unknown parameter: discounts[0][coupon]");
        assertThat(params.allowOnly(List.of("limit", "discounts[*"))).isSameAs(params);
    }

    @Test
    void the_order_of_parameters_does_not_matter_for_their_canonical_form() {
        assertThat(Params.parse("a=1&b=2").canonical())
                .isEqualTo(Params.parse("b=2&a=1").canonical());
        assertThat(Params.parse("a=1").canonical())
                .isNotEqualTo(Params.parse("a=2").canonical());
    }
}
