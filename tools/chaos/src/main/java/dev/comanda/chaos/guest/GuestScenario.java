package dev.comanda.chaos.guest;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One guest, from the menu to the end of the order. */
final class GuestScenario {

    static final String COUPON = "FEW";

    private static final Duration POLL_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(700);
    private static final Set<String> PAID = Set.of("paid", "accepted", "preparing", "ready", "completed");
    private static final List<String> STEPS = List.of("accept", "prepare", "finish", "complete");
    private static final DateTimeFormatter EXPIRY = DateTimeFormatter.ofPattern("MM'%2F'yy");

    private final URI gateway;
    private final RetryingHttpClient guest;
    private final RetryingHttpClient kitchen;
    private final History history;
    private final GuestPlan guestPlan;
    private final OrderSubscribers orderSubscribers;

    GuestScenario(
            URI gateway,
            RetryingHttpClient guest,
            RetryingHttpClient kitchen,
            History history,
            GuestPlan guestPlan,
            OrderSubscribers orderSubscribers) {
        this.gateway = gateway;
        this.guest = guest;
        this.kitchen = kitchen;
        this.history = history;
        this.guestPlan = guestPlan;
        this.orderSubscribers = orderSubscribers;
    }

    void run() throws InterruptedException {
        var cart = fillCart();
        var order = cart.isPresent() ? order(cart.get()) : Optional.<String>empty();
        if (order.isPresent()) {
            continueWith(order.get());
        }
    }

    private Optional<String> fillCart() throws InterruptedException {
        var menu = guest.get(at("/api/menu"));
        if (menu.isEmpty()) {
            return Optional.empty();
        }
        var dishes = menu.get()
                .body()
                .path("categories")
                .valueStream()
                .flatMap(category -> category.path("items").valueStream())
                .filter(item -> item.path("availability").asText().equals("available"))
                .filter(item -> item.path("optionGroups").isEmpty())
                .toList();
        var dish = dishes.get(guestPlan.dish() % dishes.size());
        var added = guest.post(at("/api/cart/add"), line(dish), newKey());
        if (guestPlan.coupon()) {
            guest.put(at("/api/cart/coupon"), "{\"code\": \"%s\"}".formatted(COUPON));
        }
        return added.filter(Answer::isSuccess).map(cart -> cart.text("cartId"));
    }

    private String line(JsonNode dish) {
        return "{\"itemId\": \"%s\", \"quantity\": %d}"
                .formatted(dish.path("id").asText(), guestPlan.quantity() + 2);
    }

    /** A coupon that others have used up is left out then. */
    private Optional<String> order(String cart) throws InterruptedException {
        var created = create(cart);
        if (created.filter(answer -> answer.status() == 409).isPresent()) {
            guest.delete(at("/api/cart/coupon"));
            created = create(cart);
        }
        var order = created.filter(Answer::isSuccess).map(answer -> answer.text("orderId"));
        order.ifPresent(id -> {
            history.add(new ClientObservation.Ordered(id));
            orderSubscribers.subscribe(id, guest, guestPlan.unsubscribes());
        });
        return order;
    }

    private Optional<Answer> create(String cart) throws InterruptedException {
        return guest.post(at("/api/orders/create"), "{\"cartId\": \"%s\"}".formatted(cart), newKey());
    }

    private void continueWith(String order) throws InterruptedException {
        if (guestPlan.cancels() && !guestPlan.pays()) {
            cancel(order);
        } else if (guestPlan.pays() && pay(order) && awaitPaid(order)) {
            afterPaying(order);
        }
    }

    private boolean pay(String order) throws InterruptedException {
        var way = guest.get(at("/api/payments/%s/checkout".formatted(order)));
        var page = way.flatMap(Answer::location).map(URI::create);
        if (page.isEmpty()) {
            return false;
        }
        var paid = guest.postForm(page.get(), card()).filter(Answer::isSuccess).isPresent();
        if (paid) {
            history.add(new ClientObservation.Paid(order));
        }
        return paid;
    }

    private static String card() {
        var nextYear = YearMonth.now(ZoneOffset.UTC).plusYears(1);
        return "email=a%40example.com&number=4242424242424242&cvc=123&name=A&expiry=" + EXPIRY.format(nextYear);
    }

    private boolean awaitPaid(String order) throws InterruptedException {
        var end = Instant.now().plus(POLL_TIMEOUT);
        while (Instant.now().isBefore(end)) {
            if (PAID.contains(getStatus(order))) {
                return true;
            }
            Thread.sleep(POLL_INTERVAL);
        }
        return false;
    }

    private String getStatus(String order) throws InterruptedException {
        var seen = guest.get(at("/api/orders/" + order)).filter(Answer::isSuccess);
        seen.ifPresent(answer -> history.add(new ClientObservation.StatusSeen(
                order, answer.body().path("version").asLong(), answer.text("status"))));
        return seen.map(answer -> answer.text("status")).orElse("");
    }

    private void afterPaying(String order) throws InterruptedException {
        if (guestPlan.cancels()) {
            cancel(order);
        } else if (guestPlan.refused()) {
            doStep(order, "refuse", "{\"reason\": \"The oven is broken\"}")
                    .ifPresent(refused -> history.add(new ClientObservation.Cancelled(order)));
        } else {
            for (var step : STEPS) {
                doStep(order, step, null);
            }
        }
        getStatus(order);
    }

    private Optional<Answer> doStep(String order, String step, @Nullable String body) throws InterruptedException {
        return kitchen.post(at("/api/kitchen/orders/%s/%s".formatted(order, step)), body, newKey())
                .filter(Answer::isSuccess);
    }

    private void cancel(String order) throws InterruptedException {
        guest.post(at("/api/orders/%s/cancel".formatted(order)), null, newKey())
                .filter(Answer::isSuccess)
                .ifPresent(cancelled -> history.add(new ClientObservation.Cancelled(order)));
    }

    private URI at(String path) {
        return gateway.resolve(path);
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
