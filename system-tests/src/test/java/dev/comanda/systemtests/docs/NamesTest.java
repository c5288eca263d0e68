package dev.comanda.systemtests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NamesTest {

    /** What stands for a name: {@code <Event>.v1.schema.json}, {@code …Json}. */
    private static final String PLACEHOLDER = "\\w*<[^>/]*>\\w*|\\w*…\\w*";

    private static final String ITSELF = "NamesTest.java";

    /** Types that were replaced by standard terms, as whole names; CONTRIBUTING.md has the glossary. */
    private static final String RETIRED_TYPES = anyOf("""
        libs: Commits DeadLetterForm EveryProblem InboxMemory Letter(?:Box|Boxes|Headers|Id|Reader|Text|Trace) Occurrence
            OpenedLetter Pump StoredJson
        gateway: CallsAtOnce KeyedCounts ReadPositions UnreadAnswers
        services: CartEditing ChooseCoupon FollowCheckout FollowMenu FollowRefund HouseRules HouseRulesSource LoggedOrder
            LoggedRequest MovedLine OvertakenCarts PatientCartClient Pricings PrintedMenu Repetitions UsedKey WorkInKitchen
        payment: AttendPayments Audit\\w* Bill ChargeWatch EnterCheckout KeepCharge Lanes? OurBooks ProviderBooks Returns
            SettlePayment Workers
        sandbox: Book Courier Draft HeldBack Journal Strike
        chaos: Door Evidence House Promise Told Visit Witness
        launcher: Backed?\\w*Services Backing\\w* Leftovers Part
        tests: Asker Books Cast Crowd Dice InMemoryHouse Lives Mischief Odd OutboxWitness Patience Planted Regulars
            ScriptedDoor SetTable Spoilable Words World
        """);

    private static final String RETIRED_METHODS = anyOf("""
        asksAbout goesToPay isLostRace isRefusedToWatch looksAtRedemptions looksAtRefunds looksIntoCart outOfOrder readsMenu
        said say tell\\w* told\\w*
        """);

    /** Types that are retired in one module only. */
    private static final Map<String, String> RETIRED_IN =
            Map.of("tools/payment-sandbox", "Orders", "payment-service", "Watch");

    private static final String RETIRED_TYPE = typeNamed(RETIRED_TYPES);

    private static final String RETIRED_METHOD = "\\b(%s)\\(".formatted(RETIRED_METHODS);

    private static final Set<String> KNOWN = words();

    static List<Path> pages() {
        return Repository.files(".md");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_type_that_is_named_as_code_is_in_the_code(Path page) {
        // Given
        var text = Repository.text(page);
        var code = Stream.of("(?<!`)`([^`\n]+)`(?!`)", "(?s)```mermaid\nflowchart(.*?)```")
                .flatMap(pattern -> Repository.all(pattern, text).stream());

        // When
        var names = code.flatMap(
                part -> Repository.all("\\b([A-Z][a-z]+[A-Z]\\w*)\\b", part.replaceAll(PLACEHOLDER, "")).stream());

        // Then
        assertThat(names.filter(name -> !KNOWN.contains(name))).isEmpty();
    }

    static List<Path> sources() {
        return Repository.files(".java").stream()
                .filter(file -> !file.endsWith(ITSELF))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("sources")
    void no_source_file_declares_or_calls_a_retired_name(Path source) {
        // Given
        var text = Repository.text(source);

        // Then
        assertThat(Repository.all(RETIRED_TYPE, text)).as("retired types").isEmpty();
        assertThat(Repository.all(RETIRED_METHOD, text)).as("retired methods").isEmpty();
        RETIRED_IN.entrySet().stream()
                .filter(entry -> source.startsWith(entry.getKey()))
                .forEach(entry -> assertThat(Repository.all(typeNamed(entry.getValue()), text))
                        .as("types retired in " + entry.getKey())
                        .isEmpty());
    }

    @Test
    void retired_names_are_found_in_code_that_uses_them() {
        assertThat(Repository.all(RETIRED_TYPE, "final class Pump {} record MovedLineJson() {} class PumpTest {}"))
                .containsExactly("Pump", "MovedLineJson", "PumpTest");
        assertThat(Repository.all(RETIRED_METHOD, "SqlFailures.isLostRace(failure); isLostRaceless();"))
                .containsExactly("isLostRace");
        assertThat(Repository.all(RETIRED_TYPE, "enum AuditState {} class BookTest {} interface Told {}"))
                .containsExactly("AuditState", "BookTest", "Told");
        assertThat(Repository.all(RETIRED_METHOD, "orders.say(event); tellGuests(); retell(); sayings();"))
                .containsExactly("say", "tellGuests");
        assertThat(Repository.all(RETIRED_TYPE, "final class PumpStation {} // Pump"))
                .isEmpty();
    }

    /** An alternation of the words of a text, without those that end with a colon. */
    private static String anyOf(String text) {
        return Stream.of(text.strip().split("\\s+"))
                .filter(word -> !word.endsWith(":"))
                .collect(Collectors.joining("|"));
    }

    private static String typeNamed(String names) {
        return "\\b(?:class|record|interface|enum) ((?:%s)(?:Json|Service|Test|IT)?)\\b".formatted(names);
    }

    private static Set<String> words() {
        return Stream.of(".java", ".properties", ".xml", ".json", ".sh", "dev", "mvnw")
                .map(Repository::files)
                .flatMap(Collection::stream)
                .flatMap(file -> file.endsWith(ITSELF)
                        ? Stream.of("NamesTest")
                        : Repository.all("(\\w+)", Repository.text(file)).stream())
                .collect(Collectors.toSet());
    }
}
