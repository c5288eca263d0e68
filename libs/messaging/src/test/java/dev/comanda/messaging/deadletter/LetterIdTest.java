package dev.comanda.messaging.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterIdTest {

    @Test
    void what_is_written_is_read_again() {
        LetterId id = new LetterId("order.events", 2, 4711);

        assertThat(id).hasToString("order.events-2-4711");
        assertThat(LetterId.parse(id.toString())).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "order.events",
                "order.events-0",
                "order.events-0-",
                "order.events--1-5",
                "order.events-0-9999999999999999999",
                "order.events-9999999999-1",
                "../etc-0-1",
                "01a20362-0ca7-7d22-9bad-c391a1f64eff"
            })
    void what_is_no_id_is_none(String text) {
        assertThat(LetterId.parse(text)).isEmpty();
    }
}
