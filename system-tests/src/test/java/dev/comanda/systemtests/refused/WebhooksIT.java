package dev.comanda.systemtests.refused;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comanda.systemtests.people.Merchant;
import dev.comanda.systemtests.people.PaymentPage;
import dev.comanda.systemtests.people.Provider;
import dev.comanda.systemtests.running.Comanda;
import dev.comanda.systemtests.running.RunningComanda;
import dev.comanda.systemtests.table.Refusals;
import dev.comanda.systemtests.table.RefusalsExtension;
import dev.comanda.systemtests.wire.WireAnswer;
import dev.comanda.systemtests.wire.WireCall;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Refused webhooks, and stored ones that pay nothing. */
@ExtendWith({RunningComanda.class, RefusalsExtension.class})
class WebhooksIT {

    private static final String ADDRESS = "/api/payments/webhook/stripe";
    private static final int LIMIT = 512 * 1024;

    private final Comanda comanda;
    private final Refusals refusals;
    private final Provider provider;
    private final Provider impostor;
    private final Instant now = Instant.now();
    private final String id = "evt_" + UUID.randomUUID();

    WebhooksIT(Comanda comanda, Refusals refusals) {
        this.comanda = comanda;
        this.refusals = refusals;
        this.provider = Provider.genuine(comanda);
        this.impostor = new Provider(comanda, "whsec_a_guess");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # case                     | Stripe-Signature
        empty                      | ``
        nonsense                   | nonsense
        only a secret              | whsec_a_guess
        no time                    | v1=<good>
        no signature               | t=<now>
        an empty signature         | t=<now>,v1=
        a signature that is no hex | t=<now>,v1=zz
        a part of the signature    | t=<now>,v1=<part>
        more than the signature    | t=<now>,v1=<good>00
        another secret             | t=<now>,v1=<forged>
        another time               | t=<before>,v1=<good>
        another body               | t=<now>,v1=<other>
        the old scheme only        | t=<now>,v0=<good>
        another scheme             | t=<now>,v2=<good>
        two times                  | t=<now>,t=<now>,v1=<good>
        a time that is none        | t=yesterday,v1=<good>
        a time with a fraction     | t=<now>.5,v1=<good>
        an empty time              | t=,v1=<good>
        the beginning of time      | t=0,v1=<good>
        a time before it           | t=-1,v1=<good>
        the end of time            | t=9223372036854775807,v1=<good>
        a time behind the end      | t=9223372036854775808,v1=<good>
        five minutes and more ago  | t=<old>,v1=<good when old>
        five minutes and more away | t=<early>,v1=<good when early>
        """)
    void a_webhook_with_an_invalid_signature(String name, String signature) {
        assertRefused(call(signed(signature, paid())).withBody(bytes(paid())));
    }

    @Test
    void a_webhook_without_a_signature() {
        assertRefused(call().withBody(bytes(paid())));
    }

    @Test
    void a_webhook_with_two_signature_headers() {
        var good = signed("t=<now>,v1=<good>", paid());
        var bad = signed("t=<now>,v1=<forged>", paid());
        assertRefused(call(good).with("Stripe-Signature: " + bad).withBody(bytes(paid())));
        assertRefused(call(bad).with("Stripe-Signature: " + good).withBody(bytes(paid())));
        assertRefused(call(good).with("Stripe-Signature: " + good).withBody(bytes(paid())));
    }

    static Stream<String> noEvents() {
        return Stream.of(
                "",
                " ",
                "null",
                "[]",
                "1",
                "\"text\"",
                "{}",
                "{",
                "text",
                "<event/>",
                "{\"id\": \"evt_1\"}",
                "{\"type\": \"checkout.session.completed\"}",
                "{\"id\": \"\", \"type\": \"x\"}",
                "{\"id\": null, \"type\": \"x\"}",
                "{\"id\": 1, \"type\": \"x\"}",
                "{\"id\": {}, \"type\": \"x\"}",
                "{\"id\": \"evt_1\", \"type\": null}",
                "{\"id\": \"evt_\\u0000\", \"type\": \"x\"}",
                "{\"id\": \"evt_1\", \"type\": \"x\\u0000\"}",
                "{\"id\": \"evt_\\ud800\", \"type\": \"x\"}",
                "{\"id\": \"" + "e".repeat(10_000) + "\", \"type\": \"x\"}",
                "{\"id\": \"evt_1\", \"type\": \"" + "t".repeat(10_000) + "\"}",
                "{\"id\": \"evt_1\", \"type\": \"x\"} and more",
                "{\"id\": \"evt_1\", \"id\": \"evt_2\", \"type\": \"x\"}",
                "[".repeat(10_000));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("noEvents")
    void a_signed_body_that_is_no_event(String body) {
        assertRefused(signed(body));
    }

    @Test
    void a_webhook_above_512_kibibytes() {
        var large = paid() + " ".repeat(LIMIT);
        var call = call(signed("t=<now>,v1=<good>", large));
        assertNoCookie(refusals.sendRefused(call.withBody(bytes(large)), "413 too-large"));
        assertNoCookie(refusals.sendRefused(call.withChunkedBody(bytes(large)), "413 too-large"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"paypal", "STRIPE", "stripe%20", "%73tripe2"})
    void an_unknown_provider(String name) {
        var call = WireCall.of("POST", "/api/payments/webhook/" + name)
                .with("Stripe-Signature: " + signed("t=<now>,v1=<good>", paid()));
        assertNoCookie(refusals.sendRefused(call.json(paid()), "404 not-found"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # case                       | Stripe-Signature
        as the provider signs        | t=<now>,v1=<good>
        with the old scheme too      | t=<now>,v0=<forged>,v1=<good>
        the last one is right        | t=<now>,v1=<forged>,v1=zz,v1=<good>
        the first one is right       | t=<now>,v1=<good>,v1=<forged>
        with blanks                  | t=<now>, v1=<good>
        in another order             | v1=<good>,t=<now>
        a little old                 | t=<lately>,v1=<good lately>
        a little early               | t=<soon>,v1=<good soon>
        """)
    void a_signed_webhook_pays_nothing_by_itself(String name, String signature) {
        assertStored(call(signed(signature, paid())).withBody(bytes(paid())));
        await("it is processed").until(this::verdict, List.of("ignored")::equals);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json; charset=utf-8", "application/x-www-form-urlencoded"})
    void the_media_type_of_a_webhook_is_ignored(String type) {
        assertStored(signed(paid()).with("Content-Type: " + type));
    }

    @Test
    void a_webhook_of_512_kibibytes_is_stored() {
        var large = paid() + " ".repeat(LIMIT - paid().length());
        assertStored(signed(large));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"customer.created", "checkout.session.invented", "payment_intent.succeeded", "v2.core.event"})
    void an_irrelevant_webhook_is_stored_and_ignored(String type) {
        assertStored(signed(event(type, "cs_test_unknown", "{}")));
        assertThat(verdict()).containsExactly("ignored");
    }

    /** The webhook refers to Bruno's order, like that of Bruno's session. */
    @Test
    void a_session_of_another_installation_is_ignored() {
        var session = new Merchant(comanda)
                .openSession(650, Map.of("order_id", refusals.resolve("<bruno's order>"), "installation", "another"));
        assertForeign(session);
    }

    @Test
    void a_session_without_metadata_is_ignored() {
        assertForeign(new Merchant(comanda).openSession(650, Map.of()));
    }

    @Test
    void a_session_without_a_valid_order_id_is_ignored() {
        var marks = Map.of("order_id", "none", "installation", comanda.secret("installation.id"));
        assertForeign(new Merchant(comanda).openSession(650, marks));
    }

    private void assertForeign(PaymentPage session) {
        session.payWith(PaymentPage.GOOD_CARD).then().statusCode(303);
        refusals.awaitOnlyWebhooksChanged();
        assertStored(signed(event("checkout.session.completed", session.session(), "{}")));
        await("it is processed").until(this::verdict, List.of("foreign")::equals);
        refusals.awaitOnlyWebhooksChanged();
    }

    private List<String> verdict() {
        return refusals.rows("payment", "select verdict from webhooks where event_id = '%s'".formatted(id));
    }

    private void assertRefused(WireCall call) {
        assertNoCookie(refusals.sendRefused(call, "400 malformed"));
    }

    private void assertStored(WireCall call) {
        var answer = refusals.sendStored(call);
        assertThat(answer.status()).isEqualTo(200);
        assertNoCookie(answer);
    }

    private static void assertNoCookie(WireAnswer answer) {
        assertThat(answer.header("set-cookie")).isEmpty();
    }

    private static WireCall call() {
        return WireCall.of("POST", ADDRESS);
    }

    private static WireCall call(String signature) {
        return call().with("Stripe-Signature: " + signature);
    }

    private WireCall signed(String body) {
        return call(signed("t=<now>,v1=<good>", body)).withBody(bytes(body));
    }

    /** Replaces the placeholders in a signature header, for this body. */
    private String signed(String header, String body) {
        var good = provider.signature(body, now);
        return header.replace("<good when old>", provider.signature(body, now.minusSeconds(305)))
                .replace("<good when early>", provider.signature(body, now.plusSeconds(600)))
                .replace("<good lately>", provider.signature(body, now.minusSeconds(200)))
                .replace("<good soon>", provider.signature(body, now.plusSeconds(200)))
                .replace("<good>", good)
                .replace("<part>", good.substring(0, good.length() - 2))
                .replace("<forged>", impostor.signature(body, now))
                .replace("<other>", provider.signature(body + " ", now))
                .replace("<now>", seconds(0))
                .replace("<before>", seconds(-1))
                .replace("<old>", seconds(-305))
                .replace("<early>", seconds(600))
                .replace("<lately>", seconds(-200))
                .replace("<soon>", seconds(200));
    }

    private String seconds(long later) {
        return Long.toString(now.plusSeconds(later).getEpochSecond());
    }

    /** The event of a completed session of Bruno's order, unknown to the provider. */
    private String paid() {
        return event("checkout.session.completed", "cs_test_unknown", refusals.resolve("""
            {"order_id": "<bruno's order>", "installation": "%s"}\
            """.formatted(
                        comanda.secret("installation.id"))));
    }

    private String event(String type, String subject, String metadata) {
        return """
            {"id": "%s", "object": "event", "api_version": "2026-01-28.clover", "created": %d, "livemode": false,
             "pending_webhooks": 1, "request": {"id": null, "idempotency_key": null}, "type": "%s",
             "data": {"object": {"id": "%s", "object": "checkout.session", "mode": "payment", "status": "complete",
               "payment_status": "paid", "amount_total": 650, "currency": "eur", "metadata": %s}}}\
            """.formatted(id, now.getEpochSecond(), type, subject, metadata);
    }

    private static byte[] bytes(String body) {
        return body.getBytes(UTF_8);
    }
}
