package dev.comanda.systemtests.people;

import dev.comanda.systemtests.running.Comanda;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** A member of staff. */
public final class Staff extends Caller {

    private final Account account;

    public Staff(String name, String password, Comanda comanda) {
        super(comanda);
        this.account = new Account(name, password);
    }

    public static Staff manager(Comanda comanda) {
        return new Staff("manager", comanda.secret("staff-manager.password"), comanda);
    }

    public static Staff kitchen(Comanda comanda) {
        return new Staff("kitchen", comanda.secret("staff-kitchen.password"), comanda);
    }

    @Override
    RequestSpecification authenticate(RequestSpecification request) {
        return account.authenticate(request);
    }

    @Override
    public String credentialHeader() {
        return account.credentialHeader();
    }

    public Response setPrice(Dish dish, long cents) {
        return change(dish, Map.of("price", Money.euros(cents)));
    }

    public Response markSoldOut(Dish dish) {
        return change(dish, Map.of("availability", "sold_out"));
    }

    public Response hide(Dish dish) {
        return change(dish, Map.of("hidden", true));
    }

    public Response markAvailable(Dish dish) {
        return change(dish, Map.of("availability", "available"));
    }

    /** @param step such as {@code accept} */
    public Response advanceOrder(String orderId, String step) {
        return post("/api/kitchen/orders/%s/%s".formatted(orderId, step), Map.of());
    }

    public Response refuseOrder(String orderId, String reason) {
        return post("/api/kitchen/orders/%s/refuse".formatted(orderId), Map.of("reason", reason));
    }

    public Response refund(String orderId, Map<String, Object> what) {
        return post("/api/payments/" + orderId + "/refunds", what);
    }

    /** @param key the idempotency key */
    public Response refund(String orderId, Map<String, Object> what, String key) {
        var request = request().body(what).header("Idempotency-Key", key);
        return send(Method.POST, "/api/payments/" + orderId + "/refunds", request);
    }

    public Response getRefunds(String orderId) {
        return get("/api/payments/" + orderId + "/refunds");
    }

    /** @param coupon without its validity, which is set around now */
    public Response createCoupon(Map<String, Object> coupon) {
        Map<String, Object> running = new HashMap<>(coupon);
        running.put("startsAt", Instant.now().minus(Duration.ofDays(1)).toString());
        running.put("endsAt", Instant.now().plus(Duration.ofDays(1)).toString());
        return post("/api/coupons", running);
    }

    public Response endCoupon(String coupon) {
        return post("/api/coupons/" + coupon + "/end", Map.of());
    }

    public Response getRedemptions(String coupon) {
        return get("/api/coupons/" + coupon + "/redemptions");
    }

    private Response change(Dish dish, Map<String, Object> change) {
        return patch("/api/menu/items/" + dish.itemId(), change);
    }
}
