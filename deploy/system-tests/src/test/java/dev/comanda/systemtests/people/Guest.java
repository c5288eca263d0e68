package dev.comanda.systemtests.people;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comanda.systemtests.running.Comanda;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Someone who eats here: a browser with a cookie of its own. */
public final class Guest extends Caller {

    private static final String COOKIE = "comanda_session";

    private final @Nullable Account account;
    private @Nullable String session;

    public Guest(Comanda comanda) {
        this(null, comanda);
    }

    private Guest(@Nullable Account account, Comanda comanda) {
        super(comanda);
        this.account = account;
    }

    /** A guest who signs in with every call. */
    public static Guest signedIn(String name, Comanda comanda) {
        return new Guest(new Account(name, comanda.secret("customer-" + name + ".password")), comanda);
    }

    /** A guest whose browser shows this as its session. */
    public static Guest withSession(String session, Comanda comanda) {
        var guest = new Guest(comanda);
        guest.session = session;
        return guest;
    }

    /** The session that the house gave this guest; null as long as it gave none. */
    public @Nullable String session() {
        return session;
    }

    @Override
    RequestSpecification introduce(RequestSpecification request) {
        if (account != null) {
            return account.introduce(request);
        }
        return session == null ? request : request.cookie(COOKIE, session);
    }

    @Override
    public String introduction() {
        return account == null ? "Cookie: " + cookie() : account.introduction();
    }

    @Override
    void remember(Response answer) {
        var given = answer.getCookie(COOKIE);
        session = given == null ? session : given;
    }

    public Menu readsMenu() {
        return new Menu(get("/api/menu").then().statusCode(200).extract().as(JsonNode.class));
    }

    public Response looksIntoCart() {
        return get("/api/cart");
    }

    public Response adds(int quantity, Dish dish) {
        return post("/api/cart/add", Map.of("itemId", dish.itemId(), "quantity", quantity, "options", dish.options()));
    }

    public Response changes(String lineId, int quantity) {
        return patch("/api/cart/lines/" + lineId, Map.of("quantity", quantity));
    }

    public Response removes(String lineId) {
        return delete("/api/cart/lines/" + lineId);
    }

    public Response asksAbout(String coupon) {
        return post("/api/coupon/validate", Map.of("code", coupon));
    }

    public Response applies(String coupon) {
        return put("/api/cart/coupon", Map.of("code", coupon));
    }

    public Response orders(String cartId) {
        return post("/api/orders/create", Map.of("cartId", cartId));
    }

    /** @param key the same for repetitions of the same request */
    public Response orders(String cartId, String key) {
        var request = request().body(Map.of("cartId", cartId)).header("Idempotency-Key", key);
        return send(Method.POST, "/api/orders/create", request);
    }

    /** Orders as part of a trace that the browser has begun. */
    public Response ordersUnderTrace(String traceparent, String cartId) {
        var request = request().body(Map.of("cartId", cartId)).header("traceparent", traceparent);
        return send(Method.POST, "/api/orders/create", request);
    }

    /** Orders and agrees to pay just this much. */
    public Response ordersFor(Money total, String cartId) {
        return post("/api/orders/create", Map.of("cartId", cartId, "expectedTotal", total));
    }

    public Response order(String orderId) {
        return get("/api/orders/" + orderId);
    }

    public Response cancels(String orderId) {
        return post("/api/orders/" + orderId + "/cancel", Map.of());
    }

    public Response payment(String orderId) {
        return get("/api/payments/" + orderId);
    }

    /** Follows the order's redirect URL to the provider's page, as soon as there is one. */
    public PaymentPage goesToPay(String orderId) {
        var redirect = Patience.until(303, () -> get("/api/payments/" + orderId + "/checkout"));
        return new PaymentPage(redirect.getHeader("Location"));
    }

    /** Opens the live connection. */
    public LiveSocket watches(String orderId) {
        return LiveSocket.open(comanda().gateway(), "/api/live/orders/" + orderId, cookie(), authorization());
    }

    /** Opens the live connection again after having seen a version. */
    public LiveSocket watches(String orderId, long since) {
        return LiveSocket.open(
                comanda().gateway(), "/api/live/orders/" + orderId + "?since=" + since, cookie(), authorization());
    }

    /** Asks for the live connection and is refused; answers the status of the refusal. */
    public int isRefusedToWatch(String orderId) {
        return LiveSocket.refusal(comanda().gateway(), "/api/live/orders/" + orderId, cookie(), authorization());
    }

    private @Nullable String authorization() {
        return account == null ? null : account.authorization();
    }

    private @Nullable String cookie() {
        return session == null ? null : COOKIE + "=" + session;
    }
}
