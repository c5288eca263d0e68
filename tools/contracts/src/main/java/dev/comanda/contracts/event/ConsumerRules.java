package dev.comanda.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds for every consumer: it takes its publishers' own examples, those that it has no use for too, and it takes
 * them just so when later releases have added fields everywhere.
 */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class ConsumerRules {

    private final String consumer;
    private final List<Contract> contracts;

    /** @param consumer the service, such as {@code order-service} */
    protected ConsumerRules(String consumer) {
        this.consumer = consumer;
        this.contracts = Contracts.readBy(consumer);
    }

    /** By type: hands the delivery to the real consumer, and asserts the effect. Called several times a type. */
    protected abstract Map<String, Consumer<Delivery>> effects();

    /** By type: hands the delivery to the real consumer, and asserts that it takes it and that nothing changes. */
    protected abstract Map<String, Consumer<Delivery>> ignored();

    Stream<Delivery> deliveries() {
        return contracts.stream()
                .flatMap(contract -> Stream.of(contract.delivery(), contract.deliveryOfALaterRelease()));
    }

    @Test
    void every_event_of_the_consumed_topics_has_a_case() {
        Set<String> cases = new TreeSet<>(effects().keySet());
        cases.addAll(ignored().keySet());

        assertThat(cases).isEqualTo(contracts.stream().map(Contract::type).collect(Collectors.toSet()));
        assertThat(cases).hasSize(effects().size() + ignored().size());
    }

    @Test
    void the_catalogue_lists_the_handled_events() {
        assertThat(EventCatalogue.ofRepository().takenBy(consumer))
                .isEqualTo(effects().keySet());
    }

    @ParameterizedTest
    @MethodSource("deliveries")
    void the_publishers_own_example_has_its_effect(Delivery delivery) {
        Optional.ofNullable(effects().get(delivery.type()))
                .or(() -> Optional.ofNullable(ignored().get(delivery.type())))
                .orElseThrow(() -> new AssertionError("no case for " + delivery))
                .accept(delivery);
    }
}
