package dev.comanda.systemtests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
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

    /** Replaced by standard terms; CONTRIBUTING.md has the glossary. */
    private static final List<String> RETIRED_TYPES = List.of(
            "Asker",
            "BackedByRealServices",
            "BackingServices",
            "Books",
            "CallsAtOnce",
            "CartEditing",
            "Cast",
            "ChooseCoupon",
            "Commits",
            "Crowd",
            "DeadLetterForm",
            "Dice",
            "EveryProblem",
            "FollowCheckout",
            "FollowMenu",
            "FollowRefund",
            "HouseRules",
            "HouseRulesSource",
            "InMemoryHouse",
            "InboxMemory",
            "KeyedCounts",
            "Letter(?:Box|Boxes|Headers|Id|Reader|Text|Trace)",
            "Lives",
            "LoggedOrder",
            "LoggedRequest",
            "MovedLine",
            "Occurrence",
            "OpenedLetter",
            "OutboxWitness",
            "OvertakenCarts",
            "PatientCartClient",
            "Patience",
            "Pricings",
            "PrintedMenu",
            "Pump",
            "ReadPositions",
            "Regulars",
            "Repetitions",
            "ScriptedDoor",
            "SetTable",
            "Spoilable",
            "StoredJson",
            "UnreadAnswers",
            "WorkInKitchen",
            "Words");

    private static final List<String> RETIRED_METHODS = List.of(
            "isLostRace",
            "tellOfTheEnd",
            "tellUnwanted",
            "looksIntoCart",
            "readsMenu",
            "goesToPay",
            "asksAbout",
            "toldOf",
            "isRefusedToWatch",
            "looksAtRefunds",
            "looksAtRedemptions");

    private static final String RETIRED_TYPE = "\\b(?:class|record|interface|enum) ((?:%s)(?:Json|Service|Test|IT)?)\\b"
            .formatted(String.join("|", RETIRED_TYPES));

    private static final String RETIRED_METHOD = "\\b(%s)\\(".formatted(String.join("|", RETIRED_METHODS));

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
    }

    @Test
    void retired_names_are_found_in_code_that_uses_them() {
        assertThat(Repository.all(RETIRED_TYPE, "final class Pump {} record MovedLineJson() {} class PumpTest {}"))
                .containsExactly("Pump", "MovedLineJson", "PumpTest");
        assertThat(Repository.all(RETIRED_METHOD, "SqlFailures.isLostRace(failure); isLostRaceless();"))
                .containsExactly("isLostRace");
        assertThat(Repository.all(RETIRED_TYPE, "final class PumpStation {} // Pump"))
                .isEmpty();
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
