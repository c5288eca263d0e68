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

/** All who come, each in a situation of their own. */
final class Cast {

    private static final int GUESTS_WITH_A_CART = 4;

    /** The one that staff may end. */
    private static final String COUPON = "SPOILABLE";

    private final Comanda comanda;
    private final Dish dish;
    private final List<Visitor> visitors = new ArrayList<>();
    private final List<Guest> guests = new ArrayList<>();
    private Known common;

    private Cast(Comanda comanda, String spoilable) {
        this.comanda = comanda;
        var menu = new Guest(comanda).readsMenu();
        this.dish = menu.dish("Espresso");
        var pizza = menu.dish("Pizza Margherita", "Large");
        this.common = new Known(Map.of(
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
    static List<Visitor> comeInto(Comanda comanda, String spoilable) {
        var cast = new Cast(comanda, spoilable);
        Staff.manager(comanda).makes(Map.of("code", COUPON, "percentBasisPoints", 500));
        cast.orders(false);
        cast.orders(true);
        for (int guest = 0; guest < GUESTS_WITH_A_CART; guest++) {
            cast.sitsDown();
        }
        cast.others();
        return cast.visitors;
    }

    private Known sitsDown() {
        var guest = new Guest(comanda);
        var cart = guest.adds(1, dish).then().statusCode(200).extract().jsonPath();
        var own = new Known(Map.of(
                "cartId", List.of(cart.getString("cartId")), "lineId", List.of(cart.getString("lines[0].lineId"))));
        guests.add(guest);
        enters(guest, own);
        return own;
    }

    private void orders(boolean pays) {
        var own = sitsDown();
        visitors.removeLast();
        var guest = guests.getLast();
        String order = guest.orders(own.by("cartId").getFirst())
                .then()
                .statusCode(201)
                .extract()
                .path("orderId");
        if (pays) {
            guest.goesToPay(order).payWith(PaymentPage.GOOD_CARD).then().statusCode(303);
            await("the order is paid")
                    .untilAsserted(() -> guest.order(order).then().body("status", equalTo("paid")));
        }
        var ordered = new Known(Map.of("orderId", List.of(order), "before", List.of(order)));
        common = common.and(ordered);
        enters(guest, own.and(ordered));
    }

    private void enters(Caller caller, Known own) {
        visitors.add(new Visitor(List.of(caller.introduction()), common.and(own)));
    }

    private void others() {
        enters(Guest.signedIn("grace", comanda), common);
        enters(Staff.kitchen(comanda), new Known(Map.of()));
        enters(Staff.manager(comanda), new Known(Map.of()));
        enters(new Staff("manager", "a guess", comanda), new Known(Map.of()));
        visitors.add(new Visitor(List.of(), common.and(visitors.getFirst().known())));
    }
}
