package dev.comanda.systemtests.refused;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.comanda.systemtests.table.Refusals;
import dev.comanda.systemtests.table.RefusalsExtension;
import dev.comanda.systemtests.wire.WireCall;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Malformed bodies, sent to every operation with a body. */
@ExtendWith(RefusalsExtension.class)
class BodiesIT {

    private static final int DEEP = 10_000;
    private static final int LIMIT = 64 * 1024;

    /** Operations with a body, each with a valid one. */
    private static final List<String> CALLS = List.of(
            "anna POST /api/cart/add {\"itemId\": \"<Espresso>\", \"quantity\": 1}",
            "anna PATCH /api/cart/lines/<anna's line> {\"quantity\": 1}",
            "anna PUT /api/cart/coupon {\"code\": \"SAVE10\"}",
            "anna POST /api/coupon/validate {\"code\": \"SAVE10\"}",
            "anna POST /api/orders/create {\"cartId\": \"<anna's cart>\"}",
            "manager PATCH /api/menu/items/<Espresso> {\"availability\": \"sold_out\"}");

    private final Refusals refusals;

    BodiesIT(Refusals refusals) {
        this.refusals = refusals;
    }

    private static Stream<Arguments> everywhere(List<?> cases) {
        return CALLS.stream().flatMap(call -> cases.stream().map(one -> Arguments.of(call, one)));
    }

    static Stream<Arguments> noObjects() {
        return everywhere(List.of("", "null", "[]", "[{}]", "\"text\"", "1", "true"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("noObjects")
    void a_body_that_is_no_object(String call, String body) {
        refusals.check(withoutBody(call).json(body), "400 malformed", "body: ");
    }

    static Stream<Arguments> noJson() {
        return everywhere(List.of("{", "}", "{\"a\"", "{'a': 1}", "{a: 1}", "{\"a\": }", "{,}", "text", "<a/>", "a=1"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("noJson")
    void a_body_that_is_no_json(String call, String body) {
        refusals.check(withoutBody(call).json(body), "400 malformed", "body: must be well-formed JSON");
    }

    static Stream<Arguments> trailers() {
        return everywhere(List.of("}", "x", "{}", ", {}", "null", "// remark", "\u0000"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("trailers")
    void a_body_with_trailing_data(String call, String trailer) {
        refusals.check(withoutBody(call).json(good(call) + trailer), "400 malformed", "body: ");
    }

    static Stream<Arguments> depths() {
        return everywhere(List.of(
                "[".repeat(DEEP) + "]".repeat(DEEP),
                "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP),
                "[".repeat(DEEP)));
    }

    @ParameterizedTest(name = "{0}, {index}")
    @MethodSource("depths")
    void a_body_nested_ten_thousand_times(String call, String body) {
        refusals.check(withoutBody(call).json(body), "400 malformed", "body: ");
    }

    static Stream<Arguments> calls() {
        return CALLS.stream().map(Arguments::of);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void an_unknown_field_with_a_deep_value(String call) {
        var deep = "{\"toString\": " + "[".repeat(900) + "]".repeat(900) + ", "
                + good(call).substring(1);
        refusals.check(withoutBody(call).json(deep), "400 unknown-field", "toString: is not known here");
    }

    static Stream<Arguments> forms() {
        return everywhere(List.of(
                "text/plain",
                "text/json",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/vnd.api+json",
                "application/problem+json",
                "application/*",
                "*/*",
                "application/json; charset=utf-16",
                "application/json; charset=iso-8859-1",
                "application/json; charset=nonsense",
                "application/json, text/plain",
                "json",
                "/",
                ";",
                ""));
    }

    @ParameterizedTest(name = "{0} as \"{1}\"")
    @MethodSource("forms")
    void a_body_of_another_media_type(String call, String type) {
        var sent = withoutBody(call)
                .with("Content-Type: " + type)
                .withBody(good(call).getBytes(UTF_8));
        refusals.check(sent, "415 unsupported-media-type", null);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void a_body_without_a_media_type(String call) {
        refusals.check(withoutBody(call).withBody(good(call).getBytes(UTF_8)), "415 unsupported-media-type", null);
        refusals.check(
                withoutBody(call).withChunkedBody(good(call).getBytes(UTF_8)), "415 unsupported-media-type", null);
    }

    static Stream<Arguments> codings() {
        return everywhere(List.of("gzip", "deflate", "br", "nonsense", "identity, gzip"));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("codings")
    void a_compressed_body(String call, String coding) {
        var body = coding.contains("gzip")
                ? gzip(" ".repeat(30_000_000))
                : good(call).getBytes(UTF_8);
        refusals.check(json(call, body).with("Content-Encoding: " + coding), "415 unsupported-media-type", null);
    }

    static Stream<Arguments> charsets() {
        return everywhere(
                List.of(UTF_16, Charset.forName("UTF-16LE"), Charset.forName("UTF-32"), Charset.forName("UTF-32LE")));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("charsets")
    void a_body_not_in_utf_8(String call, Charset charset) {
        refusals.check(json(call, good(call).getBytes(charset)), "400 malformed", "body: must be UTF-8");
    }

    static Stream<Arguments> noText() {
        return everywhere(List.of(
                "\u00ff", "\u00c0\u00af", "\u00ed\u00a0\u0080", "\u00f4\u0090\u0080\u0080", "\u00c3", "\u0080"));
    }

    @ParameterizedTest(name = "{0}, {index}")
    @MethodSource("noText")
    void a_body_of_broken_utf_8(String call, String bytes) {
        var body = ("{\"" + bytes + "\": 1}").getBytes(ISO_8859_1);
        refusals.check(json(call, body), "400 malformed", "body: must be UTF-8");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void a_body_larger_than_64_kibibytes(String call) {
        var large = (" ".repeat(LIMIT) + good(call)).getBytes(UTF_8);
        refusals.check(json(call, large), "413 too-large", null);
        refusals.check(
                withoutBody(call).with("Content-Type: application/json").withChunkedBody(large), "413 too-large", null);
    }

    private WireCall json(String call, byte[] body) {
        return withoutBody(call).with("Content-Type: application/json").withBody(body);
    }

    private WireCall withoutBody(String call) {
        return refusals.call(call.substring(0, call.indexOf(" {")));
    }

    private String good(String call) {
        return refusals.resolve(call.substring(call.indexOf(" {") + 1));
    }

    private static byte[] gzip(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
