package dev.comanda.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.gateway.RunningGateway;
import dev.comanda.gateway.testing.RawHttp;
import dev.comanda.gateway.testing.RecordingService;
import dev.comanda.gateway.testing.StubServices;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row of {@code byte-streams.txt}, sent as it is, in one piece and byte by byte. */
@QuarkusTest
@WithTestResource(value = StubServices.class, initArgs = @ResourceArg(name = "recording-carts", value = "1"))
class ByteStreamsTest extends RunningGateway {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3}) ");
    private static final Pattern NAMED = Pattern.compile("(?im)^x-request-id: [0-9a-f]{32}$");
    private static final Pattern PROTECTED = Pattern.compile("(?im)^content-security-policy: default-src 'self'.*$");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(x[0-9a-f]{2}|.)");

    /** What no request may have that the gateway sends: it frames bodies by their length, and hops end here. */
    private static final Pattern HOP_BY_HOP =
            Pattern.compile("(?im)^(transfer-encoding|connection|x-hop|upgrade|te|trailer|expect|x-trailer):");

    RecordingService cart;

    @BeforeEach
    void start() {
        cart = services.recordingCarts().getFirst();
        cart.forget();
    }

    static Stream<Row> rows() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/byte-streams.txt")).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .map(Row::parse);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_stream_is_answered_and_forwarded_in_the_one_way_it_can_be_read(Row row) {
        String answers = RawHttp.send(ingress.address(), row.bytes());

        check(row, answers);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_stream_that_comes_byte_by_byte_is_read_no_other_way(Row row) {
        String answers = RawHttp.sendBytewise(ingress.address(), row.bytes());

        check(row, answers);
    }

    private void check(Row row, String answers) {
        assertThat(STATUS.matcher(answers).results().map(found -> found.group(1)))
                .as(answers)
                .containsExactlyElementsOf(row.statuses());
        assertThat(cart.requests().stream().map(ByteStreamsTest::summary)).containsExactlyElementsOf(row.forwarded());
        assertThat(cart.requests())
                .noneMatch(request -> HOP_BY_HOP.matcher(request).find());
        long answered = row.statuses().stream()
                .filter(status -> !status.startsWith("1"))
                .count();
        assertThat(NAMED.matcher(answers).results()).as(answers).hasSize((int) answered);
        assertThat(PROTECTED.matcher(answers).results()).as(answers).hasSize((int) answered);
        if (!row.statuses().getLast().startsWith("2")) {
            assertThat(answers)
                    .containsIgnoringCase("connection: close")
                    .containsIgnoringCase("content-type: application/problem+json")
                    .containsIgnoringCase("x-content-type-options: nosniff");
        }
    }

    /** Method, target and how many bytes came as a body. */
    private static String summary(String request) {
        String[] line = request.split(" ", 3);
        return line[0] + " " + line[1] + " " + (request.length() - request.indexOf("\r\n\r\n") - 4);
    }

    record Row(String source, String bytes, List<String> statuses, List<String> forwarded) {

        static Row parse(String line) {
            String[] parts = line.split(" =>", -1);
            return new Row(
                    parts[0],
                    unescape(parts[0].replace("{h}", "Host: localhost\\r\\n")
                            .replace("{j}", "Content-Type: application/json\\r\\n")
                            .replace("{c}", "Connection: close\\r\\n")),
                    list(parts[1], ","),
                    list(parts[2], " \\+ "));
        }

        @Override
        public String toString() {
            return source;
        }

        private static List<String> list(String text, String separator) {
            return Stream.of(text.split(separator))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .toList();
        }

        private static String unescape(String text) {
            return ESCAPE.matcher(text).replaceAll(Row::character);
        }

        private static String character(MatchResult escape) {
            String name = escape.group(1);
            return switch (name.charAt(0)) {
                case 'r' -> "\r";
                case 'n' -> "\n";
                case 't' -> "\t";
                case '0' -> "\0";
                case 'x' -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(name.substring(1), 16)));
                default -> Matcher.quoteReplacement(name);
            };
        }
    }
}
