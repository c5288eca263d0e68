package dev.comanda.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comanda.gateway.RunningGateway;
import dev.comanda.gateway.testing.StubServices;
import dev.comanda.gateway.testing.TestKeys;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StubServices.class)
class IdentityTest extends RunningGateway {

    @Inject
    Accounts accounts;

    @Inject
    Tokens tokens;

    @Test
    void a_guest_is_told_to_the_services_by_a_signed_short_lived_token() throws Exception {
        String cookie = browser.startSession();

        browser.get("/api/cart", "Cookie", cookie);

        Token token = lastToken();
        assertThat(token.isSignedBy(services.keys())).isTrue();
        assertThat(token.header.getString("alg")).isEqualTo("RS256");
        assertThat(token.header.getString("kid")).isEqualTo(TestKeys.KEY_ID);
        assertThat(token.claims.getString("iss")).isEqualTo("comanda-gateway");
        assertThat(token.claims.getString("aud")).isEqualTo("comanda-services");
        assertThat(token.claims.getString("sub")).matches("guest-[0-9a-f]{32}");
        assertThat(token.claims.getJsonArray("groups")).containsExactly("guest");
        assertThat(token.claims.getLong("exp") - token.claims.getLong("iat")).isEqualTo(300);
        assertThat(Instant.ofEpochSecond(token.claims.getLong("iat"))).isBeforeOrEqualTo(Instant.now());
    }

    @Test
    void the_call_that_starts_a_session_already_belongs_to_it() {
        String cookie = browser.startSession();
        String first = lastToken().claims.getString("sub");

        browser.get("/api/cart", "Cookie", cookie);

        assertThat(lastToken().claims.getString("sub")).isEqualTo(first);
    }

    @Test
    void the_same_guest_gets_the_same_token_again() {
        String cookie = browser.startSession();
        browser.get("/api/cart", "Cookie", cookie);
        var first = services.last().header("Authorization");

        browser.get("/api/orders", "Cookie", cookie);

        assertThat(services.last().header("Authorization")).isEqualTo(first).isPresent();
    }

    @Test
    void without_a_session_nobody_is_named() {
        browser.get("/api/cart");

        assertThat(services.last().header("Authorization")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer eyJhbGciOiJub25lIn0.e30.", "Digest x", "bearer", ""})
    void an_authorization_of_another_kind_is_dropped(String authorization) {
        browser.get("/api/cart", "Authorization", authorization);

        assertThat(services.last().header("Authorization")).isEmpty();
    }

    @Test
    void the_manager_is_also_kitchen() {
        browser.get("/api/menu/items", "Authorization", basic("manager:manager-secret"));

        assertThat(lastToken().claims.getString("sub")).isEqualTo("staff-manager");
        assertThat(lastToken().claims.getJsonArray("groups")).containsExactlyInAnyOrder("manager", "kitchen");
    }

    @Test
    void the_kitchen_is_only_kitchen_and_its_password_may_hold_a_colon() {
        browser.get("/api/menu/items", "Authorization", basic("kitchen:kitchen:secret"));

        assertThat(lastToken().claims.getString("sub")).isEqualTo("staff-kitchen");
        assertThat(lastToken().claims.getJsonArray("groups")).containsExactly("kitchen");
    }

    @Test
    void a_customer_is_a_guest_who_is_known_again() {
        browser.get("/api/cart", "Authorization", basic("ada:ada-secret"));

        assertThat(lastToken().claims.getString("sub")).isEqualTo("customer-ada");
        assertThat(lastToken().claims.getJsonArray("groups")).containsExactlyInAnyOrder("guest", "customer");
    }

    @Test
    void a_customers_credentials_win_over_a_guests_cookie_and_start_no_session() {
        String cookie = browser.startSession();

        var answer = browser.post("/api/cart/add", "{}", "Cookie", cookie, "Authorization", basic("ada:ada-secret"));

        assertThat(lastToken().claims.getString("sub")).isEqualTo("customer-ada");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void a_stranger_who_tries_what_only_staff_may_stays_a_stranger() {
        var answer = browser.send("PATCH", "/api/menu/items/1", BodyPublishers.ofString("{}"));

        assertThat(services.last().header("Authorization")).isEmpty();
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void staff_credentials_win_over_a_guests_cookie_and_start_no_session() {
        String cookie = browser.startSession();

        var answer =
                browser.post("/api/cart/add", "{}", "Cookie", cookie, "Authorization", basic("manager:manager-secret"));

        assertThat(lastToken().claims.getString("sub")).isEqualTo("staff-manager");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "manager:wrong",
                "manager:",
                "manager",
                "nobody:manager-secret",
                ":",
                "kitchen:manager-secret",
                "ada:manager-secret",
                "grace:",
                "grace:ada-secret"
            })
    void wrong_credentials_are_refused_even_where_anybody_may_look(String credentials) {
        var answer = browser.get("/api/menu", "Authorization", basic(credentials));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Basic realm="));
        assertThat(answer.body())
                .contains("\"type\":\"/problems/unauthenticated\"")
                .doesNotContain("secret");
        assertThat(services.seen()).isEmpty();
    }

    /** Its length is what the time of the comparison depends on. */
    @Test
    void a_password_of_somebody_who_does_not_exist_is_compared_with_as_much_as_any_other() {
        assertThat(accounts.passwordHash("nobody"))
                .hasSameSizeAs(accounts.passwordHash("manager"))
                .isNotEqualTo(accounts.passwordHash("manager"));
    }

    @Test
    void a_new_token_is_signed_beside_the_event_loop_and_then_known() {
        var identity = new Identity.Guest("guest-" + UUID.randomUUID());
        List<String> signers = new CopyOnWriteArrayList<>();

        String first = join(tokens.authorization(
                identity, () -> signers.add(Thread.currentThread().getName())));
        String second = join(tokens.authorization(
                identity, () -> signers.add(Thread.currentThread().getName())));

        assertThat(signers).singleElement().asString().contains("token-signer");
        assertThat(second).isEqualTo(first).startsWith("Bearer ");
    }

    @Test
    void nothing_is_signed_for_whoever_has_left() {
        var identity = new Identity.Guest("guest-" + UUID.randomUUID());

        assertThatThrownBy(() -> join(tokens.authorization(identity, () -> false)))
                .isInstanceOf(CancellationException.class);
    }

    private static <T> T join(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void credentials_that_are_no_base64_are_refused() {
        assertThat(browser.get("/api/menu", "Authorization", "Basic ***").statusCode())
                .isEqualTo(401);
        assertThat(browser.get("/api/menu", "Authorization", "Basic ").statusCode())
                .isEqualTo(401);
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    private Token lastToken() {
        String authorization = services.last().header("Authorization").orElseThrow();
        assertThat(authorization).startsWith("Bearer ");
        return Token.parse(authorization.substring("Bearer ".length()));
    }

    private record Token(String signed, byte[] signature, JsonObject header, JsonObject claims) {

        static Token parse(String text) {
            String[] parts = text.split("\\.", 3);
            var decoder = Base64.getUrlDecoder();
            return new Token(
                    parts[0] + "." + parts[1],
                    decoder.decode(parts[2]),
                    new JsonObject(new String(decoder.decode(parts[0]), StandardCharsets.UTF_8)),
                    new JsonObject(new String(decoder.decode(parts[1]), StandardCharsets.UTF_8)));
        }

        boolean isSignedBy(TestKeys keys) throws GeneralSecurityException {
            var verifier = Signature.getInstance("SHA256withRSA");
            verifier.initVerify(keys.publicKey());
            verifier.update(signed.getBytes(StandardCharsets.US_ASCII));
            return verifier.verify(signature);
        }
    }
}
