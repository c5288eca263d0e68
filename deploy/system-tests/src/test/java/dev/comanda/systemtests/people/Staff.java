package dev.comanda.systemtests.people;

import dev.comanda.systemtests.running.Comanda;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Someone who works here. */
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
    RequestSpecification introduce(RequestSpecification request) {
        return account.introduce(request);
    }

    @Override
    public String introduction() {
        return account.introduction();
    }

    public Response prices(Dish dish, long cents) {
        return changes(dish, Map.of("price", Money.euros(cents)));
    }

    public Response marksSoldOut(Dish dish) {
        return changes(dish, Map.of("availability", "sold_out"));
    }

    public Response hides(Dish dish) {
        return changes(dish, Map.of("hidden", true));
    }

    public Response marksAvailable(Dish dish) {
        return changes(dish, Map.of("availability", "available"));
    }

    /** @param step such as {@code accept} */
    public Response works(String orderId, String step) {
        return post("/api/kitchen/orders/%s/%s".formatted(orderId, step), Map.of());
    }

    public Response refuses(String orderId, String reason) {
        return post("/api/kitchen/orders/%s/refuse".formatted(orderId), Map.of("reason", reason));
    }

    public Response refunds(String orderId, Map<String, Object> what) {
        return post("/api/payments/" + orderId + "/refunds", what);
    }

    /** @param key the same for repetitions of the same request */
    public Response refunds(String orderId, Map<String, Object> what, String key) {
        var request = request().body(what).header("Idempotency-Key", key);
        return send(Method.POST, "/api/payments/" + orderId + "/refunds", request);
    }

    public Response looksAtRefunds(String orderId) {
        return get("/api/payments/" + orderId + "/refunds");
    }

    /** @param coupon without its window, which is around now */
    public Response makes(Map<String, Object> coupon) {
        Map<String, Object> running = new HashMap<>(coupon);
        running.put("startsAt", Instant.now().minus(Duration.ofDays(1)).toString());
        running.put("endsAt", Instant.now().plus(Duration.ofDays(1)).toString());
        return post("/api/coupons", running);
    }

    public Response ends(String coupon) {
        return post("/api/coupons/" + coupon + "/end", Map.of());
    }

    public Response looksAtRedemptions(String coupon) {
        return get("/api/coupons/" + coupon + "/redemptions");
    }

    private Response changes(Dish dish, Map<String, Object> change) {
        return patch("/api/menu/items/" + dish.itemId(), change);
    }
}
