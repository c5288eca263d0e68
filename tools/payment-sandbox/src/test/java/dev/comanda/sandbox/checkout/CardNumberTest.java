package dev.comanda.sandbox.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardNumberTest {

    @ParameterizedTest
    @CsvSource({
        "4242 4242 4242 4242, visa, 3",
        "5555-5555-5555-4444, mastercard, 3",
        "2223003122003222, mastercard, 3",
        "378282246310005, amex, 4",
        "6011111111111117, discover, 3",
        "3056930009020004, diners, 3",
        "3566002020360505, jcb, 3",
        "6200000000000005, unionpay, 3",
    })
    void valid_numbers_have_a_brand(String text, String brand, int codeLength) {
        CardNumber card = CardNumber.parse(text).orElseThrow();

        assertThat(card.brand()).isEqualTo(brand);
        assertThat(card.codeLength()).isEqualTo(codeLength);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "4242424242424241", "4242", "42424242424242424242", "4242x42424242424", "٤٢٤٢٤٢٤٢٤٢٤٢٤٢٤٢"})
    void anything_else_is_refused(String text) {
        assertThat(CardNumber.parse(text)).isEmpty();
    }

    @Test
    void the_text_form_hides_the_number() {
        assertThat(CardNumber.parse("4242424242424242").orElseThrow()).hasToString("•••• 4242");
    }

    @ParameterizedTest
    @EnumSource(TestCard.class)
    void every_test_card_is_a_valid_number(TestCard card) {
        assertThat(CardNumber.parse(card.number())).isPresent();
    }
}
