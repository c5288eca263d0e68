package dev.comanda.menu.adapter.in.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.comanda.menu.domain.Availability;
import dev.comanda.menu.domain.MenuPlan;
import dev.comanda.menu.domain.Offer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MenuFileTest {

    private static final String MENU = """
        {
          "currency": "EUR",
          "categories": [
            {
              "id": "019b76da-aafa-752b-834e-3f0784095225",
              "name": "Pizza",
              "items": [
                {
                  "id": "019b76da-adbc-7a1c-abfe-b65e75e0bce2",
                  "name": "Margherita",
                  "description": "The one with basil",
                  "price": 950,
                  "optionGroups": [
                    {
                      "id": "019b76da-bc9b-7cbe-a62f-0e12470814fb",
                      "name": "Size",
                      "min": 1,
                      "max": 1,
                      "options": [
                        { "id": "019b76da-b766-7abf-9b32-791134cb938d", "name": "Large", "priceDelta": 300 }
                      ]
                    }
                  ]
                }
              ]
            }
          ]
        }\
        """;

    private final MenuFile menuFile = new MenuFile(new ObjectMapper());

    @TempDir
    Path folder;

    @Test
    void a_file_may_omit_default_values() throws IOException {
        // When
        MenuPlan plan = menuFile.read(file(MENU));

        // Then
        Offer offer = plan.items().getFirst().offer();
        assertThat(offer.availability()).isEqualTo(Availability.AVAILABLE);
        assertThat(offer.allergens()).isEmpty();
        assertThat(offer.dietary()).isEmpty();
        assertThat(offer.optionGroups().getFirst().options().getFirst().availability())
                .isEqualTo(Availability.AVAILABLE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "price": 950,                | ``                                            | price
        "price": 950                 | "price": -950                                 | Margherita costs
        "price": 950                 | "price": 950, "prize": 950                    | prize
        "priceDelta": 300            | "priceDelta": -300                            | negative price
        "max": 1                     | "max": 2                                      | asks for 1 to 2 of 1 options
        "price": 950,                | "price": 950, "allergens": ["glutn"],         | GLUTN
        "price": 950,                | "price": 950, "availability": "soon",         | SOON
        "EUR"                        | "Euro"                                        | Currency
        """)
    void an_invalid_file_is_refused_with_the_reason(String right, String wrong, String reason) throws IOException {
        Path place = file(MENU.replace(right, wrong));

        assertThatThrownBy(() -> menuFile.read(place))
                .isInstanceOf(InvalidMenuFile.class)
                .hasMessageContaining(place.toString())
                .hasMessageContaining(reason);
    }

    @Test
    void a_missing_file_is_named() {
        assertThatThrownBy(() -> menuFile.read(Path.of("no/such.json")))
                .isInstanceOf(InvalidMenuFile.class)
                .hasMessageContaining("no/such.json")
                .hasMessageContaining("does not exist");
        assertThatThrownBy(() -> menuFile.read(folder)).isInstanceOf(InvalidMenuFile.class);
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("menu.json"), content);
    }
}
