package dev.comanda.sandbox.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class IbanTest {

    @ParameterizedTest
    @ValueSource(strings = {"DE89 3704 0044 0532 0130 00", "gb82west12345698765432", "NL91ABNA0417164300"})
    void an_iban_with_valid_check_digits_is_accepted(String text) {
        assertThat(Iban.parse(text)).isPresent();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"DE88370400440532013000", "DE89", "4242424242424242", "DE89_370400440532013000"})
    void anything_else_is_refused(String text) {
        assertThat(Iban.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_accounts_on_the_page_are_valid(TestAccount account) {
        assertThat(Iban.parse(account.iban())).isPresent();
    }

    @Test
    void its_text_form_hides_it() {
        assertThat(Iban.parse(TestAccount.PAYS.iban()).orElseThrow()).hasToString("•••• 3201");
    }
}
