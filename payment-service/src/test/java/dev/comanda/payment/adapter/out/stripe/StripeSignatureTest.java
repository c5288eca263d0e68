package dev.comanda.payment.adapter.out.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.payment.WebhookSignatures;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StripeSignatureTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final byte[] BODY = "{\"id\": \"evt_1\", \"ü\": 1}".getBytes(StandardCharsets.UTF_8);
    private static final String CURRENT = "whsec_current";
    private static final String PREVIOUS = "whsec_previous";

    private final StripeSignature signature = new StripeSignature(List.of(CURRENT, PREVIOUS));

    @ParameterizedTest(name = "{0}")
    @MethodSource("genuine")
    void a_genuine_webhook_is_accepted(String what, String header) {
        assertThat(signature.findProblem(header, BODY, NOW)).as(what).isEmpty();
    }

    static Stream<Arguments> genuine() {
        String good = v1(NOW, CURRENT);
        return Stream.of(
                Arguments.of("signed now", header(NOW, good)),
                Arguments.of("signed 300 s ago", header(NOW.minusSeconds(300), v1(NOW.minusSeconds(300), CURRENT))),
                Arguments.of("300 s in the future", header(NOW.plusSeconds(300), v1(NOW.plusSeconds(300), CURRENT))),
                Arguments.of("with the secret before", header(NOW, v1(NOW, PREVIOUS))),
                Arguments.of("signed twice, the first one unknown", header(NOW, v1(NOW, "whsec_other"), good)),
                Arguments.of("signed twice, the second one unknown", header(NOW, good, v1(NOW, "whsec_other"))),
                Arguments.of("with a scheme that is not known", header(NOW, good) + ",v0=0123"),
                Arguments.of("with spaces", "t=%d, v1=%s".formatted(NOW.getEpochSecond(), good)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forged")
    void an_invalid_header_is_rejected(String what, String header) {
        assertThat(signature.findProblem(header, BODY, NOW)).as(what).isPresent();
    }

    static Stream<Arguments> forged() {
        String good = v1(NOW, CURRENT);
        long now = NOW.getEpochSecond();
        return Stream.of(
                Arguments.of("nothing", ""),
                Arguments.of("nonsense", "let me in"),
                Arguments.of("no signature", "t=" + now),
                Arguments.of("no time", "v1=" + good),
                Arguments.of("two times", "t=%d,t=%d,v1=%s".formatted(now, now, good)),
                Arguments.of("a time that is no number", "t=now,v1=" + good),
                Arguments.of("a time beyond all times", "t=9223372036854775807,v1=" + good),
                Arguments.of("another time than the signed one", header(NOW.plusSeconds(1), good)),
                Arguments.of("301 s ago", header(NOW.minusSeconds(301), v1(NOW.minusSeconds(301), CURRENT))),
                Arguments.of("301 s ahead", header(NOW.plusSeconds(301), v1(NOW.plusSeconds(301), CURRENT))),
                Arguments.of("another secret", header(NOW, v1(NOW, "whsec_other"))),
                Arguments.of("another scheme only", "t=%d,v0=%s".formatted(now, good)),
                Arguments.of("half a signature", header(NOW, good.substring(0, 32))),
                Arguments.of("no hexadecimal number", header(NOW, "z".repeat(64))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unfit")
    void a_header_that_no_body_can_match_is_rejected_without_the_body(String what, String header) {
        assertThat(signature.findProblem(header, NOW)).as(what).isPresent();
    }

    static Stream<Arguments> unfit() {
        long now = NOW.getEpochSecond();
        String good = v1(NOW, CURRENT);
        return Stream.concat(
                forged().filter(forged -> !List.of("another secret", "another time than the signed one")
                        .contains(String.valueOf(forged.get()[0]))),
                Stream.of(
                        Arguments.of("a signed time", "t=+%d,v1=%s".formatted(now, good)),
                        Arguments.of("digits of another script", "t=١٢٣,v1=" + good),
                        Arguments.of("two signatures in one", header(NOW, good + good)),
                        Arguments.of("more than it may be", header(NOW, good) + ",v0=0".repeat(300))));
    }

    @Test
    void a_valid_header_is_not_rejected_without_the_body() {
        assertThat(signature.findProblem(header(NOW, v1(NOW, "whsec_other")), NOW))
                .isEmpty();
        assertThat(signature.findProblem(header(NOW, "half", v1(NOW, CURRENT)), NOW))
                .isEmpty();
    }

    @Test
    void a_changed_byte_invalidates_the_signature() {
        byte[] changed = BODY.clone();
        changed[changed.length - 1] ^= 1;

        assertThat(signature.findProblem(header(NOW, v1(NOW, CURRENT)), changed, NOW))
                .isPresent();
    }

    private static String v1(Instant time, String secret) {
        return WebhookSignatures.v1(time, BODY, secret);
    }

    private static String header(Instant time, String... signatures) {
        return WebhookSignatures.header(time, signatures);
    }
}
