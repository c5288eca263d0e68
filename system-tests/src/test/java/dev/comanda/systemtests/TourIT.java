package dev.comanda.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.comanda.systemtests.people.Guest;
import dev.comanda.systemtests.people.Staff;
import dev.comanda.systemtests.running.Comanda;
import dev.comanda.systemtests.running.RunningComanda;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Runs the code blocks of docs/tour.md and compares their output with the page. */
@ExtendWith(RunningComanda.class)
class TourIT {

    private static final Pattern STEP = Pattern.compile("(?ms)^```bash\n(.*?)^```\n+^```\n(.*?)^```$");
    private static final Pattern FENCE = Pattern.compile("(?m)^```bash$");

    /** Far more than needed, so that it asserts nothing about speed. */
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private static final long PRICE = 650;

    @TempDir
    Path folder;

    private final Comanda comanda;

    TourIT(Comanda comanda) {
        this.comanda = comanda;
    }

    @BeforeEach
    void require_tools() throws Exception {
        assumeTrue(exitCode(new ProcessBuilder("bash", "-c", "command -v curl && command -v jq")) == 0, "curl and jq");
    }

    @AfterEach
    void restore_price() {
        Staff.manager(comanda)
                .setPrice(new Guest(comanda).getMenu().dish("Tiramisù"), PRICE)
                .then()
                .statusCode(200);
    }

    @Test
    void the_tour_prints_what_its_page_shows_each_time_even_after_an_abandoned_one() throws Exception {
        var page = Files.readString(comanda.root().resolve("docs/tour.md"));
        var steps = STEP.matcher(page)
                .results()
                .map(step -> new Step(step.group(1), step.group(2)))
                .toList();
        assertThat(steps).hasSize((int) FENCE.matcher(page).results().count());

        run(steps);
        // leaves Ada's order pending and her cart locked
        run(steps.subList(0, steps.size() - 1));
        run(steps);
    }

    private void run(List<Step> steps) throws Exception {
        var script = Files.writeString(folder.resolve("tour.sh"), script(steps));
        var output = folder.resolve("output");
        var errors = folder.resolve("errors");
        var exitCode = exitCode(new ProcessBuilder("bash", script.toString())
                .directory(comanda.root().toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile()));

        assertThat(normalized(Files.readString(output)))
                .as(Files.readString(errors))
                .containsExactlyElementsOf(steps.stream()
                        .flatMap(step -> normalized(step.output()).stream())
                        .toList());
        assertThat(exitCode).as(Files.readString(errors)).isZero();
    }

    /** The blocks for this system, which has other ports and another data folder. */
    private String script(List<Step> steps) {
        var prologue = Stream.of("set -euo pipefail", "trap 'kill $(jobs -p) 2> /dev/null || true' EXIT");
        return String.join(
                        "\n",
                        Stream.concat(prologue, steps.stream().map(Step::commands))
                                .toList())
                .replace("http://localhost:8080", comanda.gateway().toString())
                .replace(".local/", comanda.data() + "/")
                .replace("./dev watch", "./dev watch --data '%s'".formatted(comanda.data()));
    }

    private static int exitCode(ProcessBuilder command) throws IOException, InterruptedException {
        var process = command.start();
        try {
            assertThat(process.waitFor(TIMEOUT))
                    .as("%s has ended", command.command())
                    .isTrue();
            return process.exitValue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }

    private static List<String> normalized(String output) {
        return output.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "<id>")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z", "<time>")
                .replaceAll("cs_test_\\w+", "<session>")
                .replaceAll("http://(localhost|127\\.0\\.0\\.1):\\d+", "<host>")
                .lines()
                .map(String::strip)
                .toList();
    }

    /** A block of commands and what they print. */
    private record Step(String commands, String output) {}
}
