package dev.comanda.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds for the contracts of every publisher.
 *
 * @param <E> what the publisher's domain calls an event; if sealed, each of its kinds is one
 */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class PublisherRules<E> {

    private final Class<E> eventClass;
    private final Contracts contracts;

    /** @param publisher the service, such as {@code order-service} */
    protected PublisherRules(String publisher, Class<E> eventClass) {
        this.eventClass = eventClass;
        this.contracts = Contracts.of(publisher);
    }

    /** At least one event of each kind. */
    protected abstract Stream<? extends E> events();

    /** The type under which the publisher really sends {@code event}. */
    protected abstract String typeOf(E event);

    /** Which changes of examples their schemas allow, in the words of {@link Mutant#change}: nothing is free by mistake. */
    protected abstract Set<String> leftOpen();

    List<Contract> contracts() {
        return contracts.all();
    }

    @Test
    void every_event_type_has_an_example_event() {
        assertThat(events().map(Object::getClass).collect(Collectors.<Class<?>>toSet()))
                .isEqualTo(kindsOf(eventClass).collect(Collectors.toSet()));
    }

    @Test
    void event_types_and_contracts_match() {
        Set<String> types = events().map(this::typeOf).collect(Collectors.toSet());

        assertThat(types).hasSize((int) kindsOf(eventClass).count());
        assertThat(contracts.differencesFrom(types)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void a_schema_names_its_publisher_and_topic(Contract contract) {
        assertThat(contract.formalities()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void an_example_is_valid_and_has_every_field(Contract contract) {
        assertThat(contract.wording().problemsOf(contract.example())).isEmpty();
        assertThat(Json.fieldsOf(contract.example())).isEqualTo(SchemaFields.of(contract.schema()));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void a_schema_allows_additional_fields_in_every_object(Contract contract) {
        assertThat(contract.promise().problemsOf(UnknownFields.addedTo(contract.example())))
                .isEmpty();
    }

    @Test
    void a_schema_has_no_unintended_gaps() {
        Set<String> survivors = contracts.all().stream()
                .flatMap(contract -> Mutants.of(contract.example()).stream()
                        .filter(mutant ->
                                contract.promise().problemsOf(mutant.data()).isEmpty())
                        .map(Mutant::change))
                .collect(Collectors.toSet());

        assertThat(survivors).containsExactlyInAnyOrderElementsOf(leftOpen());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void a_schema_can_be_compared_with_those_of_later_releases(Contract contract) {
        assertThat(Compatibility.violations(contract.schema(), contract.schema()))
                .isEmpty();
    }

    @Test
    void a_schema_has_gained_only_optional_fields_since_the_last_release() {
        assertThat(contracts.released().all()).isNotEmpty();
        assertThat(contracts.breaches()).isEmpty();
    }

    @Test
    void examples_of_this_and_the_last_release_are_valid_against_both_schemas() {
        contracts.released().all().forEach(before -> {
            Contract now = contracts.contract(before.type());
            assertThat(now.promise().problemsOf(before.example())).isEmpty();
            assertThat(before.promise().problemsOf(now.example())).isEmpty();
        });
    }

    static Stream<Class<?>> kindsOf(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(PublisherRules::kindsOf)
                : Stream.of(type);
    }
}
