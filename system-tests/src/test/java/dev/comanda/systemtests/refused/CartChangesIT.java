package dev.comanda.systemtests.refused;

import dev.comanda.systemtests.table.Refusals;
import dev.comanda.systemtests.table.RefusalsExtension;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Refused changes to carts. */
@ExtendWith(RefusalsExtension.class)
class CartChangesIT {

    private final Refusals refusals;

    CartChangesIT(Refusals refusals) {
        this.refusals = refusals;
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # quantity  | who  | answer               | field: rule
        0           | anna | 422 invalid-quantity | quantity: must be 1 to 99
        -1          | anna | 422 invalid-quantity | quantity: must be 1 to 99
        100         | anna | 422 invalid-quantity | quantity: must be 1 to 99
        1000000000  | anna | 422 invalid-quantity | quantity: must be 1 to 99
        -2147483648 | anna | 422 invalid-quantity | quantity: must be 1 to 99
        2147483647  | anna | 422 invalid-quantity | quantity: must be 1 to 99
        2147483648  | anna | 400 malformed        | quantity: is out of range
        1000000000000000000000000000000 | anna | 400 malformed | quantity: is out of range
        1.5         | anna | 400 malformed        | quantity: must be a whole number
        1.0         | anna | 400 malformed        | quantity: must be a whole number
        1e1         | anna | 400 malformed        | quantity: must be a whole number
        1e400       | anna | 400 malformed        | quantity: must be a whole number
        "2"         | anna | 400 malformed        | quantity: must be a whole number
        ""          | anna | 400 malformed        | quantity: must be a whole number
        null        | anna | 400 malformed        | quantity: is required
        true        | anna | 400 malformed        | quantity: must be a whole number
        []          | anna | 400 malformed        | quantity: must be a whole number
        [1]         | anna | 400 malformed        | quantity: must be a whole number
        {}          | anna | 400 malformed        | quantity: must be a whole number
        01          | anna | 400 malformed        | body: must be well-formed JSON
        +1          | anna | 400 malformed        | body: must be well-formed JSON
        0x1         | anna | 400 malformed        | body: must be well-formed JSON
        NaN         | anna | 400 malformed        | body: must be well-formed JSON
        """)
    void an_invalid_quantity(String quantity, String who, String answer, String about) {
        var body = "{\"itemId\": \"<Espresso>\", \"quantity\": %s}".formatted(quantity);
        refusals.check(who + " POST /api/cart/add", body, answer, about);
        var line = "%s PATCH /api/cart/lines/<%s's line>".formatted(who, who);
        refusals.check(line, "{\"quantity\": %s}".formatted(quantity), answer, about);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # case                    | who    | body of POST /api/cart/add                                           | answer               | field: rule
        no quantity               | anna   | {"itemId": "<Espresso>"}                                             | 400 malformed        | quantity: is required
        no item                   | anna   | {"quantity": 1}                                                      | 400 malformed        | itemId: is required
        item null                 | anna   | {"itemId": null, "quantity": 1}                                      | 400 malformed        | itemId: is required
        item empty                | anna   | {"itemId": "", "quantity": 1}                                        | 400 malformed        | itemId: must be a UUID
        item no UUID              | anna   | {"itemId": "espresso", "quantity": 1}                                | 400 malformed        | itemId: must be a UUID
        item a short UUID         | anna   | {"itemId": "1-1-1-1-1", "quantity": 1}                               | 400 malformed        | itemId: must be a UUID
        item a UUID and more      | anna   | {"itemId": "<Espresso>0", "quantity": 1}                             | 400 malformed        | itemId: must be a UUID
        item with a blank         | anna   | {"itemId": " <Espresso>", "quantity": 1}                             | 400 malformed        | itemId: must be a UUID
        item in base 64           | anna   | {"itemId": "AZ022r28ehyr/rZedeC84g==", "quantity": 1}                | 400 malformed        | itemId: must be a UUID
        item in braces            | anna   | {"itemId": "{<Espresso>}", "quantity": 1}                            | 400 malformed        | itemId: must be a UUID
        item a number             | anna   | {"itemId": 1, "quantity": 1}                                         | 400 malformed        | itemId: must be a UUID
        item a list               | anna   | {"itemId": ["<Espresso>"], "quantity": 1}                            | 400 malformed        | itemId: must be a UUID
        item nil                  | anna   | {"itemId": "00000000-0000-0000-0000-000000000000", "quantity": 1}    | 404 unknown-item     | itemId = 00000000-0000-0000-0000-000000000000
        item of version 4         | anna   | {"itemId": "550e8400-e29b-41d4-a716-446655440000", "quantity": 1}    | 404 unknown-item     | itemId = 550e8400-e29b-41d4-a716-446655440000
        item that is an option    | anna   | {"itemId": "<Double>", "quantity": 1}                                | 404 unknown-item     | itemId = <Double>
        item hidden               | anna   | {"itemId": "<Hidden>", "quantity": 1}                                | 404 unknown-item     | itemId = <Hidden>
        item sold out             | anna   | {"itemId": "<Spaghetti alle vongole>", "quantity": 1}                | 409 sold-out         | names/0 = Spaghetti alle vongole
        sold out, quantity bad    | anna   | {"itemId": "<Spaghetti alle vongole>", "quantity": 0}                | 409 sold-out         | names/0 = Spaghetti alle vongole
        unknown field             | anna   | {"itemId": "<Espresso>", "quantity": 1, "price": 1}                  | 400 unknown-field    | price: is not known here
        field in another case     | anna   | {"itemId": "<Espresso>", "Quantity": 1}                              | 400 unknown-field    | Quantity: is not known here
        field twice               | anna   | {"itemId": "<Espresso>", "quantity": 1, "quantity": 2}               | 400 malformed        | body: must be well-formed JSON
        options no list           | anna   | {"itemId": "<Espresso>", "quantity": 1, "options": "<Double>"}       | 400 malformed        | options: must be a list
        options an object         | anna   | {"itemId": "<Espresso>", "quantity": 1, "options": {}}               | 400 malformed        | options: must be a list
        option null               | anna   | {"itemId": "<Espresso>", "quantity": 1, "options": [null]}           | 400 malformed        | options[0]: is required
        option a number           | anna   | {"itemId": "<Espresso>", "quantity": 1, "options": [1]}              | 400 malformed        | options[0]: must be a UUID
        option no UUID            | anna   | {"itemId": "<Espresso>", "quantity": 1, "options": ["<Double>", "x"]} | 400 malformed       | options[1]: must be a UUID
        option in a list          | anna   | {"itemId": "<Espresso>", "quantity": 1, "options": [["<Double>"]]}   | 400 malformed        | options[0]: must be a UUID
        option unknown            | anna   | {"itemId": "<Espresso>", "quantity": 1, "options": ["550e8400-e29b-41d4-a716-446655440000"]} | 422 option-unknown | options: 550e8400-e29b-41d4-a716-446655440000 is unknown
        option of another item    | anna   | {"itemId": "<Espresso>", "quantity": 1, "options": ["<Normal>"]}     | 422 option-unknown   | options: <Normal> is unknown
        option twice              | anna   | {"itemId": "<Espresso>", "quantity": 1, "options": ["<Double>", "<Double>"]} | 422 too-many-options | options: each option: choose at most 1
        one option too many       | anna   | {"itemId": "<Espresso>", "quantity": 1, "options": ["<Double>", "<Decaffeinated>"]} | 422 too-many-options | options: Strength: choose at most 1
        no option chosen          | anna   | {"itemId": "<Pizza Margherita>", "quantity": 1}                      | 422 option-missing   | options: Size: choose at least 1
        options null              | anna   | {"itemId": "<Pizza Margherita>", "quantity": 1, "options": null}     | 422 option-missing   | options: Size: choose at least 1
        too few options           | anna   | {"itemId": "<Gelato misto>", "quantity": 1, "options": ["<Vanilla>"]} | 422 option-missing  | options: Scoops: choose at least 2
        option sold out           | anna   | {"itemId": "<Gelato misto>", "quantity": 1, "options": ["<Vanilla>", "<Pistachio>"]} | 409 sold-out | names/0 = Pistachio
        cart no UUID              | anna   | {"itemId": "<Espresso>", "quantity": 1, "cartId": "mine"}            | 400 malformed        | cartId: must be a UUID
        cart unknown              | anna   | {"itemId": "<Espresso>", "quantity": 1, "cartId": "550e8400-e29b-41d4-a716-446655440000"} | 404 not-found |
        cart of someone else      | anna   | {"itemId": "<Espresso>", "quantity": 1, "cartId": "<dora's cart>"}   | 404 not-found        |
        cart of someone else      | hugo   | {"itemId": "<Espresso>", "quantity": 1, "cartId": "<anna's cart>"}   | 404 not-found        |
        cart of someone else      | nobody | {"itemId": "<Espresso>", "quantity": 1, "cartId": "<anna's cart>"}   | 404 not-found        |
        cart locked               | bruno  | {"itemId": "<Espresso>", "quantity": 1}                              | 409 cart-locked      | orderId = <bruno's order>
        cart locked and named     | bruno  | {"itemId": "<Espresso>", "quantity": 1, "cartId": "<bruno's cart>"}  | 409 cart-locked      | orderId = <bruno's order>
        more than 99 by merging   | fritz  | {"itemId": "<Espresso>", "quantity": 2}                              | 422 invalid-quantity | quantity: must be 1 to 99
        99 more by merging        | fritz  | {"itemId": "<Espresso>", "quantity": 99}                             | 422 invalid-quantity | quantity: must be 1 to 99
        more lines than 100       | greta  | {"itemId": "<Espresso>", "quantity": 1}                              | 422 invalid-quantity | lines: a cart holds at most 100 lines
        """)
    void an_invalid_add(String name, String who, String body, String answer, @Nullable String about) {
        refusals.check(who + " POST /api/cart/add", body, answer, about);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # case                 | call                                                         | body            | answer            | field: rule
        quantity missing       | anna PATCH /api/cart/lines/<anna's line>                     | {}              | 400 malformed     | quantity: is required
        unknown field          | anna PATCH /api/cart/lines/<anna's line>                     | {"quantity": 1, "options": []} | 400 unknown-field | options: is not known here
        line unknown           | anna PATCH /api/cart/lines/550e8400-e29b-41d4-a716-446655440000 | {"quantity": 1} | 404 not-found  |
        line unknown           | anna DELETE /api/cart/lines/550e8400-e29b-41d4-a716-446655440000 |             | 404 not-found     |
        line is a cart         | anna DELETE /api/cart/lines/<anna's cart>                    |                 | 404 not-found     |
        line of someone else   | anna PATCH /api/cart/lines/<fritz's line>                    | {"quantity": 1} | 404 not-found     |
        line of someone else   | anna DELETE /api/cart/lines/<fritz's line>                   |                 | 404 not-found     |
        no cart yet            | hugo PATCH /api/cart/lines/<anna's line>                     | {"quantity": 1} | 404 not-found     |
        no cart yet            | hugo DELETE /api/cart/lines/<anna's line>                    |                 | 404 not-found     |
        nobody                 | nobody PATCH /api/cart/lines/<anna's line>                   | {"quantity": 1} | 404 not-found     |
        nobody                 | nobody DELETE /api/cart/lines/<anna's line>                  |                 | 404 not-found     |
        line gone              | dora PATCH /api/cart/lines/<dora's line>                     | {"quantity": 1} | 404 not-found     |
        line gone              | dora DELETE /api/cart/lines/<dora's line>                    |                 | 404 not-found     |
        cart locked            | bruno PATCH /api/cart/lines/<bruno's line>                   | {"quantity": 2} | 409 cart-locked   | orderId = <bruno's order>
        cart locked            | bruno DELETE /api/cart/lines/<bruno's line>                  |                 | 409 cart-locked   | orderId = <bruno's order>
        cart locked            | bruno PUT /api/cart/coupon                                   | {"code": "SAVE10"} | 409 cart-locked | orderId = <bruno's order>
        cart locked            | bruno DELETE /api/cart/coupon                                |                 | 409 cart-locked   | orderId = <bruno's order>
        cart closed            | carla PATCH /api/cart/lines/<carla's line>                   | {"quantity": 2} | 409 cart-closed   | orderId = <carla's order>
        cart closed            | carla DELETE /api/cart/lines/<carla's line>                  |                 | 409 cart-closed   | orderId = <carla's order>
        cart closed            | carla PUT /api/cart/coupon                                   | {"code": "SAVE10"} | 409 cart-closed | orderId = <carla's order>
        cart closed            | carla DELETE /api/cart/coupon                                |                 | 409 cart-closed   | orderId = <carla's order>
        item hidden meanwhile  | jon PATCH /api/cart/lines/<jon's line>                       | {"quantity": 2} | 404 unknown-item  | itemId = <Hidden>
        """)
    void an_invalid_change_of_a_line(
            String name, String call, @Nullable String body, String answer, @Nullable String about) {
        refusals.check(call, body, answer, about);
    }

    @Test
    void a_thousand_options() {
        var options = Stream.generate(UUID::randomUUID)
                .limit(1_000)
                .map(id -> "\"" + id + "\"")
                .collect(Collectors.joining(","));
        var body = "{\"itemId\": \"<Espresso>\", \"quantity\": 1, \"options\": [%s]}".formatted(options);
        refusals.check("anna POST /api/cart/add", body, "422 option-unknown", null);
    }
}
