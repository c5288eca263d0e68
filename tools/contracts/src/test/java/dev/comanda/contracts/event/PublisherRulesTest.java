package dev.comanda.contracts.event;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** By the example of the payments' contracts. */
class PublisherRulesTest {

    private static final Set<String> OPEN = Set.of(
            "sessionId is nonsense",
            "provider is nonsense",
            "paymentReference is nonsense",
            "reason is nonsense",
            "reason is null",
            "failure is nonsense");

    /** As a domain has it: kinds of kinds too. */
    sealed interface Event {

        record Opened() implements Event {}

        sealed interface Money extends Event {}

        record Succeeded() implements Money {}

        record Failed() implements Money {}

        record Expired() implements Event {}

        record Refunded() implements Event {}

        record NotRefunded() implements Event {}
    }

    @Test
    void a_publisher_with_a_contract_for_every_event_has_no_violation() {
        Payments payments = new Payments(
                OPEN,
                new Event.Opened(),
                new Event.Succeeded(),
                new Event.Failed(),
                new Event.Expired(),
                new Event.Refunded(),
                new Event.NotRefunded());

        assertThatCode(payments::every_event_type_has_an_example_event).doesNotThrowAnyException();
        assertThatCode(payments::event_types_and_contracts_match).doesNotThrowAnyException();
        assertThatCode(payments::a_schema_has_no_unintended_gaps).doesNotThrowAnyException();
    }

    @Test
    void an_event_type_without_an_example_is_found() {
        Payments payments = new Payments(OPEN, new Event.Opened(), new Event.Succeeded(), new Event.Expired());

        assertThatThrownBy(payments::every_event_type_has_an_example_event)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Failed");
    }

    @Test
    void a_contract_without_an_event_is_found() {
        Payments payments = new Payments(OPEN, new Event.Opened());

        assertThatThrownBy(payments::event_types_and_contracts_match).isInstanceOf(AssertionError.class);
    }

    @Test
    void a_schema_that_allows_too_much_is_found() {
        Payments payments = new Payments(Set.of("sessionId is nonsense", "provider is nonsense"), new Event.Opened());

        assertThatThrownBy(payments::a_schema_has_no_unintended_gaps)
                .hasMessageContainingAll("paymentReference is nonsense", "reason is nonsense");
    }

    private static final class Payments extends PublisherRules<Event> {

        private final Set<String> open;
        private final Event[] events;

        Payments(Set<String> open, Event... events) {
            super("payment-service", Event.class);
            this.open = open;
            this.events = events;
        }

        @Override
        protected Stream<Event> events() {
            return Stream.of(events);
        }

        @Override
        protected String typeOf(Event event) {
            return switch (event) {
                case Event.Opened() -> "PaymentSessionOpened.v1";
                case Event.Succeeded() -> "PaymentSucceeded.v1";
                case Event.Failed() -> "PaymentFailed.v1";
                case Event.Expired() -> "PaymentSessionExpired.v1";
                case Event.Refunded() -> "RefundSucceeded.v1";
                case Event.NotRefunded() -> "RefundFailed.v1";
            };
        }

        @Override
        protected Set<String> leftOpen() {
            return open;
        }
    }
}
