package dev.comanda.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** By the example of the gateway, which takes all events about orders. */
class ConsumerRulesTest {

    private static final Set<String> ALL = Contracts.of("order-service").all().stream()
            .map(Contract::type)
            .filter(type -> type.startsWith("Order"))
            .collect(Collectors.toSet());

    private static final Set<String> OTHERS = Set.of("RefundRequested.v1");

    private final List<Delivery> delivered = new ArrayList<>();

    @Test
    void a_consumer_with_a_case_for_every_event_has_no_violation() {
        Gateway gateway = new Gateway(ALL, OTHERS);

        assertThatCode(gateway::every_event_of_the_consumed_topics_has_a_case).doesNotThrowAnyException();
        assertThatCode(gateway::the_catalogue_lists_the_handled_events).doesNotThrowAnyException();
    }

    @Test
    void every_example_is_delivered_as_it_is_and_with_unknown_fields_in_each_object() {
        Gateway gateway = new Gateway(ALL, OTHERS);

        gateway.deliveries().forEach(gateway::the_publishers_own_example_has_its_effect);

        assertThat(delivered).hasSize(2 * (ALL.size() + OTHERS.size()));
        assertThat(delivered.stream()
                        .filter(delivery -> delivery.type().startsWith("Order"))
                        .filter(delivery -> delivery.data().has("addedText")))
                .hasSize(ALL.size())
                .allSatisfy(delivery -> assertThat(delivery.data()
                                .at("/lines/0/options/0/priceDelta/addedObject/name")
                                .asText())
                        .isNotEmpty());
    }

    @Test
    void a_consumer_that_lacks_a_case_is_found() {
        Set<String> allButOne =
                ALL.stream().filter(type -> !type.equals("OrderCancelled.v1")).collect(Collectors.toSet());
        Gateway gateway = new Gateway(allButOne, OTHERS);

        assertThatThrownBy(gateway::every_event_of_the_consumed_topics_has_a_case)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("OrderCancelled.v1");
        assertThatThrownBy(() -> gateway.deliveries().forEach(gateway::the_publishers_own_example_has_its_effect))
                .hasMessage("no case for OrderCancelled.v1");
    }

    @Test
    void a_case_for_an_event_without_a_publisher_is_found() {
        Gateway gateway = new Gateway(ALL, Set.of("OrderEaten.v1"));

        assertThatThrownBy(gateway::every_event_of_the_consumed_topics_has_a_case)
                .hasMessageContaining("OrderEaten.v1");
    }

    @Test
    void a_catalogue_with_another_effect_is_found() {
        Gateway gateway = new Gateway(Set.of("OrderPaid.v1"), Set.of("OrderCreated.v1"));

        assertThatThrownBy(gateway::the_catalogue_lists_the_handled_events).isInstanceOf(AssertionError.class);
    }

    private final class Gateway extends ConsumerRules {

        private final Set<String> taken;
        private final Set<String> ignored;

        Gateway(Set<String> taken, Set<String> ignored) {
            super("gateway");
            this.taken = taken;
            this.ignored = ignored;
        }

        @Override
        protected Map<String, Consumer<Delivery>> effects() {
            return cases(taken);
        }

        @Override
        protected Map<String, Consumer<Delivery>> ignored() {
            return cases(ignored);
        }

        private Map<String, Consumer<Delivery>> cases(Set<String> types) {
            return types.stream().collect(Collectors.toMap(Function.identity(), type -> delivered::add));
        }
    }
}
