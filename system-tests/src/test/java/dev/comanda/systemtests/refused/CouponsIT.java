package dev.comanda.systemtests.refused;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.systemtests.table.Refusals;
import dev.comanda.systemtests.table.RefusalsExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Invalid coupons, and unusual spellings of valid ones. */
@ExtendWith(RefusalsExtension.class)
class CouponsIT {

    private final Refusals refusals;

    CouponsIT(Refusals refusals) {
        this.refusals = refusals;
    }

    /** {@code NEXTYEAR}, {@code OVERSEAS} and {@code CLOSED} are added to the demonstration's coupons by the personas. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # case              | code            | reason
        expired             | SUMMER25        | expired
        not started         | NEXTYEAR        | not_started
        ended by staff      | CLOSED          | ended
        in another currency | OVERSEAS        | wrong_currency
        used up             | USEDUP          | used_up
        below its minimum   | FEAST20         | minimum_not_met
        below its minimum   | lunch5          | minimum_not_met
        unknown             | NOSUCHCODE      | unknown
        empty               | ``              | unknown
        blank               | `   `           | unknown
        and more            | SAVE10;         | unknown
        a pattern           | %               | unknown
        SQL                 | ' or 1=1 --     | unknown
        NUL                 | SAVE10\\u0000   | unknown
        a lone surrogate    | \\ud800         | unknown
        """)
    void an_invalid_coupon_is_refused(String name, String code, String reason) {
        assertRefused(code, reason);
    }

    @ParameterizedTest
    @ValueSource(ints = {256, 60_000})
    void a_very_long_code(int length) {
        assertRefused("A".repeat(length), "unknown");
    }

    private void assertRefused(String code, String reason) {
        var body = "{\"code\": \"%s\"}".formatted(code);
        refusals.check("anna PUT /api/cart/coupon", body, "409 coupon-refused", "reason = " + reason);
        var verdict = refusals.sendWithoutEffect(
                refusals.call("anna POST /api/coupon/validate").json(body));
        assertThat(verdict.status()).isEqualTo(200);
        assertThat(verdict.json().path("valid").asBoolean(true)).isFalse();
        assertThat(verdict.json().path("reason").asText()).isEqualTo(reason);
        assertThat(verdict.json().path("message").asText()).isEqualTo("Invalid Coupon");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SAVE10", "save10", "sAvE10", " SAVE10 ", "\\tsave10\\r\\n"})
    void a_valid_coupon_in_any_spelling(String code) {
        var verdict = refusals.sendWithoutEffect(
                refusals.call("anna POST /api/coupon/validate").json("{\"code\": \"%s\"}".formatted(code)));
        assertThat(verdict.status()).isEqualTo(200);
        assertThat(verdict.json().path("valid").asBoolean()).isTrue();
        assertThat(verdict.json().path("code").asText()).isEqualTo("SAVE10");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # case                | call                           | body                                          | answer            | field: rule
        code missing          | anna PUT /api/cart/coupon      | {}                                            | 400 malformed     | code: is required
        code null             | anna PUT /api/cart/coupon      | {"code": null}                                | 400 malformed     | code: is required
        code a number         | anna PUT /api/cart/coupon      | {"code": 10}                                  | 400 malformed     | code: must be a string
        code true             | anna PUT /api/cart/coupon      | {"code": true}                                | 400 malformed     | code: must be a string
        code a list           | anna PUT /api/cart/coupon      | {"code": ["SAVE10"]}                          | 400 malformed     | code: must be a string
        unknown field         | anna PUT /api/cart/coupon      | {"code": "SAVE10", "cartId": "<anna's cart>"} | 400 unknown-field | cartId: is not known here
        no cart yet           | hugo PUT /api/cart/coupon      | {"code": "SAVE10"}                            | 404 not-found     |
        no cart yet           | hugo DELETE /api/cart/coupon   |                                               | 404 not-found     |
        nobody                | nobody PUT /api/cart/coupon    | {"code": "SAVE10"}                            | 404 not-found     |
        nobody                | nobody DELETE /api/cart/coupon |                                               | 404 not-found     |
        code missing          | anna POST /api/coupon/validate | {"cartId": "<anna's cart>"}                   | 400 malformed     | code: is required
        code null             | anna POST /api/coupon/validate | {"code": null}                                | 400 malformed     | code: is required
        code an object        | anna POST /api/coupon/validate | {"code": {}}                                  | 400 malformed     | code: must be a string
        cart no UUID          | anna POST /api/coupon/validate | {"code": "SAVE10", "cartId": "mine"}          | 400 malformed     | cartId: must be a UUID
        cart unknown          | anna POST /api/coupon/validate | {"code": "SAVE10", "cartId": "550e8400-e29b-41d4-a716-446655440000"} | 404 not-found |
        cart of someone else  | anna POST /api/coupon/validate | {"code": "SAVE10", "cartId": "<dora's cart>"} | 404 not-found     |
        unknown field         | anna POST /api/coupon/validate | {"code": "SAVE10", "total": 1}                | 400 unknown-field | total: is not known here
        """)
    void a_malformed_coupon_request(
            String name, String call, @Nullable String body, String answer, @Nullable String about) {
        refusals.check(call, body, answer, about);
    }
}
