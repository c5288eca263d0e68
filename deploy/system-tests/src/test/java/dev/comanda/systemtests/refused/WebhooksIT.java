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
import dev.comanda.systemtests.table.SetTable;
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

/** Reports about payments that are refused, and such as are kept and pay nothing. */
@ExtendWith({RunningComanda.class, SetTable.class})
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
    void a_report_that_nobody_signed(String name, String signature) {
        isRefused(call(signed(signature, paid())).carrying(bytes(paid())));
    }

    @Test
    void a_report_without_a_signature() {
        isRefused(call().carrying(bytes(paid())));
    }

    @Test
    void a_report_with_two_headers_of_which_either_may_count() {
        var good = signed("t=<now>,v1=<good>", paid());
        var bad = signed("t=<now>,v1=<forged>", paid());
        isRefused(call(good).with("Stripe-Signature: " + bad).carrying(bytes(paid())));
        isRefused(call(bad).with("Stripe-Signature: " + good).carrying(bytes(paid())));
        isRefused(call(good).with("Stripe-Signature: " + good).carrying(bytes(paid())));
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
    void something_signed_that_is_no_event(String body) {
        isRefused(signed(body));
    }

    @Test
    void a_report_above_512_kibibytes() {
        var large = paid() + " ".repeat(LIMIT);
        var call = call(signed("t=<now>,v1=<good>", large));
        cookieless(refusals.refused(call.carrying(bytes(large)), "413 too-large"));
        cookieless(refusals.refused(call.carryingChunked(bytes(large)), "413 too-large"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"paypal", "STRIPE", "stripe%20", "%73tripe2"})
    void a_provider_that_nobody_knows(String name) {
        var call = WireCall.of("POST", "/api/payments/webhook/" + name)
                .with("Stripe-Signature: " + signed("t=<now>,v1=<good>", paid()));
        cookieless(refusals.refused(call.json(paid()), "404 not-found"));
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
    void a_report_that_is_signed_pays_nothing_by_itself(String name, String signature) {
        isKept(call(signed(signature, paid())).carrying(bytes(paid())));
        await("it is judged").until(this::verdict, List.of("ignored")::equals);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json; charset=utf-8", "application/x-www-form-urlencoded"})
    void the_media_type_of_a_report_does_not_matter(String type) {
        isKept(signed(paid()).with("Content-Type: " + type));
    }

    @Test
    void a_report_of_512_kibibytes_is_kept() {
        var large = paid() + " ".repeat(LIMIT - paid().length());
        isKept(signed(large));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"customer.created", "checkout.session.invented", "payment_intent.succeeded", "v2.core.event"})
    void a_report_of_no_concern_is_kept_and_ignored(String type) {
        isKept(signed(event(type, "cs_test_unknown", "{}")));
        assertThat(verdict()).containsExactly("ignored");
    }

    /** It tells of Bruno's order, as that of Bruno's session would. */
    @Test
    void a_session_of_another_installation_is_left_alone() {
        var session = new Merchant(comanda)
                .sells(650, Map.of("order_id", refusals.say("<bruno's order>"), "installation", "another"));
        isForeign(session);
    }

    @Test
    void a_session_without_marks_is_left_alone() {
        isForeign(new Merchant(comanda).sells(650, Map.of()));
    }

    @Test
    void a_session_whose_mark_names_no_order_is_left_alone() {
        var marks = Map.of("order_id", "none", "installation", comanda.secret("installation.id"));
        isForeign(new Merchant(comanda).sells(650, marks));
    }

    private void isForeign(PaymentPage session) {
        session.payWith(PaymentPage.GOOD_CARD).then().statusCode(303);
        refusals.nothingButWebhooksCame();
        isKept(signed(event("checkout.session.completed", session.session(), "{}")));
        await("it is judged").until(this::verdict, List.of("foreign")::equals);
        refusals.nothingButWebhooksCame();
    }

    private List<String> verdict() {
        return refusals.rows("payment", "select verdict from webhooks where event_id = '%s'".formatted(id));
    }

    private void isRefused(WireCall call) {
        cookieless(refusals.refused(call, "400 malformed"));
    }

    private void isKept(WireCall call) {
        var answer = refusals.kept(call);
        assertThat(answer.status()).isEqualTo(200);
        cookieless(answer);
    }

    private static void cookieless(WireAnswer answer) {
        assertThat(answer.header("set-cookie")).isEmpty();
    }

    private static WireCall call() {
        return WireCall.of("POST", ADDRESS);
    }

    private static WireCall call(String signature) {
        return call().with("Stripe-Signature: " + signature);
    }

    private WireCall signed(String body) {
        return call(signed("t=<now>,v1=<good>", body)).carrying(bytes(body));
    }

    /** What stands in angle brackets in a header, for this body. */
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

    /** That a session of Bruno's order, which the provider doesn't know, was completed and paid. */
    private String paid() {
        return event("checkout.session.completed", "cs_test_unknown", refusals.say("""
                {"order_id": "<bruno's order>", "installation": "%s"}""".formatted(
                        comanda.secret("installation.id"))));
    }

    private String event(String type, String subject, String metadata) {
        return """
                {"id": "%s", "object": "event", "api_version": "2026-01-28.clover", "created": %d, "livemode": false,
                 "pending_webhooks": 1, "request": {"id": null, "idempotency_key": null}, "type": "%s",
                 "data": {"object": {"id": "%s", "object": "checkout.session", "mode": "payment", "status": "complete",
                   "payment_status": "paid", "amount_total": 650, "currency": "eur", "metadata": %s}}}""".formatted(id, now.getEpochSecond(), type, subject, metadata);
    }

    private static byte[] bytes(String body) {
        return body.getBytes(UTF_8);
    }
}
