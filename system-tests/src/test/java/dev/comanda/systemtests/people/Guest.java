package dev.comanda.systemtests.people;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comanda.systemtests.running.Comanda;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A guest: a browser with a cookie of its own. */
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

    /** A guest with this session cookie. */
    public static Guest withSession(String session, Comanda comanda) {
        var guest = new Guest(comanda);
        guest.session = session;
        return guest;
    }

    /** The guest's session; null if there is none yet. */
    public @Nullable String session() {
        return session;
    }

    @Override
    RequestSpecification authenticate(RequestSpecification request) {
        if (account != null) {
            return account.authenticate(request);
        }
        return session == null ? request : request.cookie(COOKIE, session);
    }

    @Override
    public String credentialHeader() {
        return account == null ? "Cookie: " + cookie() : account.credentialHeader();
    }

    @Override
    void captureSession(Response answer) {
        var given = answer.getCookie(COOKIE);
        session = given == null ? session : given;
    }

    public Menu getMenu() {
        return new Menu(get("/api/menu").then().statusCode(200).extract().as(JsonNode.class));
    }

    public Response getCart() {
        return get("/api/cart");
    }

    public Response addToCart(int quantity, Dish dish) {
        return post("/api/cart/add", Map.of("itemId", dish.itemId(), "quantity", quantity, "options", dish.options()));
    }

    public Response changeQuantity(String lineId, int quantity) {
        return patch("/api/cart/lines/" + lineId, Map.of("quantity", quantity));
    }

    public Response removeLine(String lineId) {
        return delete("/api/cart/lines/" + lineId);
    }

    public Response validateCoupon(String coupon) {
        return post("/api/coupon/validate", Map.of("code", coupon));
    }

    public Response applyCoupon(String coupon) {
        return put("/api/cart/coupon", Map.of("code", coupon));
    }

    public Response placeOrder(String cartId) {
        return post("/api/orders/create", Map.of("cartId", cartId));
    }

    /** @param key the idempotency key */
    public Response placeOrder(String cartId, String key) {
        var request = request().body(Map.of("cartId", cartId)).header("Idempotency-Key", key);
        return send(Method.POST, "/api/orders/create", request);
    }

    /** Places an order in the trace of the browser. */
    public Response placeOrderInTrace(String traceparent, String cartId) {
        var request = request().body(Map.of("cartId", cartId)).header("traceparent", traceparent);
        return send(Method.POST, "/api/orders/create", request);
    }

    /** Places an order with this expected total. */
    public Response placeOrderForTotal(Money total, String cartId) {
        return post("/api/orders/create", Map.of("cartId", cartId, "expectedTotal", total));
    }

    public Response getOrder(String orderId) {
        return get("/api/orders/" + orderId);
    }

    public Response cancelOrder(String orderId) {
        return post("/api/orders/" + orderId + "/cancel", Map.of());
    }

    public Response getPayment(String orderId) {
        return get("/api/payments/" + orderId);
    }

    /** Follows the order's redirect URL to the provider's page, as soon as there is one. */
    public PaymentPage openPaymentPage(String orderId) {
        var redirect = Retry.until(303, () -> get("/api/payments/" + orderId + "/checkout"));
        return new PaymentPage(redirect.getHeader("Location"));
    }

    /** Opens the live connection. */
    public LiveSocket subscribe(String orderId) {
        return LiveSocket.open(comanda().gateway(), "/api/live/orders/" + orderId, cookie(), authorization());
    }

    /** Opens the live connection again after having seen a version. */
    public LiveSocket subscribe(String orderId, long since) {
        return LiveSocket.open(
                comanda().gateway(), "/api/live/orders/" + orderId + "?since=" + since, cookie(), authorization());
    }

    /** Opens the live connection, expecting a refusal; returns its status. */
    public int subscribeExpectingRefusal(String orderId) {
        return LiveSocket.refusal(comanda().gateway(), "/api/live/orders/" + orderId, cookie(), authorization());
    }

    private @Nullable String authorization() {
        return account == null ? null : account.authorization();
    }

    private @Nullable String cookie() {
        return session == null ? null : COOKIE + "=" + session;
    }
}
