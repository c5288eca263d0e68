package dev.comanda.systemtests.fuzz;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.comanda.systemtests.people.Caller;
import dev.comanda.systemtests.people.Dish;
import dev.comanda.systemtests.people.Guest;
import dev.comanda.systemtests.people.PaymentPage;
import dev.comanda.systemtests.people.Staff;
import dev.comanda.systemtests.running.Comanda;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The callers of fuzzed requests, each in a state of their own. */
final class FuzzCallers {

    private static final int GUESTS_WITH_A_CART = 4;

    /** The one that staff may end. */
    private static final String COUPON = "SPOILABLE";

    private final Comanda comanda;
    private final Dish dish;
    private final List<FuzzCaller> callers = new ArrayList<>();
    private final List<Guest> guests = new ArrayList<>();
    private KnownValues common;

    private FuzzCallers(Comanda comanda, String spoilable) {
        this.comanda = comanda;
        var menu = new Guest(comanda).getMenu();
        this.dish = menu.dish("Espresso");
        var pizza = menu.dish("Pizza Margherita", "Large");
        this.common = new KnownValues(Map.of(
                "itemId", List.of(dish.itemId(), pizza.itemId(), spoilable),
                "{itemId}", List.of(spoilable),
                "{code}", List.of(COUPON, COUPON.toLowerCase(Locale.ROOT)),
                "options", pizza.options(),
                "code", List.of("SAVE10", "save10", "SUMMER25", "NOSUCHCODE"),
                "currency", List.of("EUR", "EUR", "USD", "XXX"),
                "provider", List.of("stripe"),
                "name", List.of("not-found", "price-changed"),
                "type", List.of("checkout.session.completed", "charge.refunded")));
    }

    /** @param spoilable the item that staff may change */
    static List<FuzzCaller> create(Comanda comanda, String spoilable) {
        var callers = new FuzzCallers(comanda, spoilable);
        Staff.manager(comanda).createCoupon(Map.of("code", COUPON, "percentBasisPoints", 500));
        callers.placeOrder(false);
        callers.placeOrder(true);
        for (int guest = 0; guest < GUESTS_WITH_A_CART; guest++) {
            callers.addGuestWithCart();
        }
        callers.addOthers();
        return callers.callers;
    }

    private KnownValues addGuestWithCart() {
        var guest = new Guest(comanda);
        var cart = guest.addToCart(1, dish).then().statusCode(200).extract().jsonPath();
        var own = new KnownValues(Map.of(
                "cartId", List.of(cart.getString("cartId")), "lineId", List.of(cart.getString("lines[0].lineId"))));
        guests.add(guest);
        add(guest, own);
        return own;
    }

    private void placeOrder(boolean pay) {
        var own = addGuestWithCart();
        callers.removeLast();
        var guest = guests.getLast();
        String order = guest.placeOrder(own.by("cartId").getFirst())
                .then()
                .statusCode(201)
                .extract()
                .path("orderId");
        if (pay) {
            guest.openPaymentPage(order).payWith(PaymentPage.GOOD_CARD).then().statusCode(303);
            await("the order is paid")
                    .untilAsserted(() -> guest.getOrder(order).then().body("status", equalTo("paid")));
        }
        var ordered = new KnownValues(Map.of("orderId", List.of(order), "before", List.of(order)));
        common = common.and(ordered);
        add(guest, own.and(ordered));
    }

    private void add(Caller caller, KnownValues own) {
        callers.add(new FuzzCaller(List.of(caller.credentialHeader()), common.and(own)));
    }

    private void addOthers() {
        add(Guest.signedIn("grace", comanda), common);
        add(Staff.kitchen(comanda), new KnownValues(Map.of()));
        add(Staff.manager(comanda), new KnownValues(Map.of()));
        add(new Staff("manager", "a guess", comanda), new KnownValues(Map.of()));
        callers.add(new FuzzCaller(List.of(), common.and(callers.getFirst().known())));
    }
}
