package dev.comanda.messaging.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadLetterIdTest {

    @Test
    void a_written_value_is_read_back() {
        DeadLetterId id = new DeadLetterId("order.events", 2, 4711);

        assertThat(id).hasToString("order.events-2-4711");
        assertThat(DeadLetterId.parse(id.toString())).contains(id);
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
    void an_invalid_id_is_rejected(String text) {
        assertThat(DeadLetterId.parse(text)).isEmpty();
    }
}
