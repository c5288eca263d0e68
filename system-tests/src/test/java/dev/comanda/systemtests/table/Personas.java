package dev.comanda.systemtests.table;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.comanda.systemtests.people.Dish;
import dev.comanda.systemtests.people.Guest;
import dev.comanda.systemtests.people.Menu;
import dev.comanda.systemtests.people.PaymentPage;
import dev.comanda.systemtests.people.Staff;
import dev.comanda.systemtests.running.Comanda;
import dev.comanda.systemtests.running.SystemState;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The personas of the tables, each in a state of their own, with their placeholders. */
final class Personas {

    private static final long PRICE_INCREASE = 50;
    private static final int MAX_LINES = 100;

    /** Coupons that the demo data lacks. */
    private static final String COUPONS = """
        insert into coupons (code, percent_basis_points, currency, starts_at, ends_at, ended, total_limit, used) values
        ('NEXTYEAR', 1000, 'EUR', now() + interval '1 year', now() + interval '2 years', false, null, 0),
        ('CLOSED',   1000, 'EUR', now() - interval '1 year', now() + interval '1 year',  true,  null, 0),
        ('USEDUP',   1000, 'EUR', now() - interval '1 year', now() + interval '1 year',  false, 1,    1),
        ('OVERSEAS', 1000, 'USD', now() - interval '1 year', now() + interval '1 year',  false, null, 0)\
        """;

    private final Comanda comanda;
    private final Placeholders placeholders;
    private final Menu menu;

    private Personas(Comanda comanda) {
        this.comanda = comanda;
        this.placeholders = new Placeholders();
        this.menu = new Guest(comanda).getMenu();
    }

    /** Creates all personas. */
    static Placeholders create(Comanda comanda, SystemState state) {
        state.database("cart").execute(COUPONS);
        var personas = new Personas(comanda);
        personas.defineMenuPlaceholders();
        personas.createCarts();
        personas.order();
        personas.changeMenu();
        return personas.placeholders;
    }

    private void defineMenuPlaceholders() {
        List.of("Espresso", "Tiramisù", "Gelato misto", "Pizza Margherita", "Spaghetti alle vongole")
                .forEach(name -> placeholders.put(name, menu.dish(name).itemId()));
        placeholders.put("Normal", option("Pizza Margherita", "Normal"));
        placeholders.put("Large", option("Pizza Margherita", "Large"));
        placeholders.put("Double", option("Espresso", "Double"));
        placeholders.put("Decaffeinated", option("Espresso", "Decaffeinated"));
        placeholders.put("Vanilla", option("Gelato misto", "Vanilla"));
        placeholders.put("Chocolate", option("Gelato misto", "Chocolate"));
        placeholders.put("Hazelnut", option("Gelato misto", "Hazelnut"));
        placeholders.put("Stracciatella", option("Gelato misto", "Stracciatella"));
        placeholders.put("Pistachio", option("Gelato misto", "Pistachio"));
    }

    private String option(String item, String option) {
        return menu.dish(item, option).options().getFirst();
    }

    /** Personas with a cart or without one. */
    private void createCarts() {
        placeholders.registerAnonymous("nobody");
        withCart("anna", 2, menu.dish("Espresso"));
        withCart("fritz", 98, menu.dish("Espresso"));
        var dora = withCart("dora", 1, menu.dish("Espresso"));
        dora.removeLine(placeholders.get("dora's line")).then().statusCode(200);
        var hugo = new Guest(comanda);
        hugo.validateCoupon("SAVE10").then().statusCode(200);
        placeholders.register("hugo", hugo);
        fillCart();
    }

    private Guest withCart(String name, int quantity, Dish dish) {
        var guest = new Guest(comanda);
        remember(
                name,
                guest.addToCart(quantity, dish).then().statusCode(200).extract().jsonPath());
        placeholders.register(name, guest);
        return guest;
    }

    private void remember(String name, JsonPath cart) {
        placeholders.put(name + "'s cart", cart.getString("cartId"));
        placeholders.put(name + "'s line", cart.getString("lines[0].lineId"));
    }

    /** The maximum number of lines, each with other extras, encoded as the bits of a number. */
    private void fillCart() {
        var greta = new Guest(comanda);
        var pizza = menu.dish("Pizza Margherita", "Normal");
        var extras = menu.dish(
                        "Pizza Margherita",
                        "Buffalo mozzarella",
                        "Prosciutto di Parma",
                        "Spicy salami",
                        "Mushrooms",
                        "Olives",
                        "Rocket",
                        "Anchovies")
                .options();
        IntStream.range(0, 1 << extras.size())
                .filter(choice -> Integer.bitCount(choice) <= 5)
                .limit(MAX_LINES)
                .mapToObj(choice -> IntStream.range(0, extras.size())
                        .filter(extra -> (choice >> extra & 1) == 1)
                        .mapToObj(extras::get)
                        .toList())
                .map(chosen -> new Dish(pizza.itemId(), pizza.name(), pizza.price(), with(chosen, pizza)))
                .forEach(dish -> greta.addToCart(1, dish).then().statusCode(200));
        remember("greta", greta.getCart().jsonPath());
        placeholders.register("greta", greta);
    }

    private static List<String> with(List<String> extras, Dish pizza) {
        return java.util.stream.Stream.concat(pizza.options().stream(), extras.stream())
                .toList();
    }

    /** Personas with a pending, paid or cancelled order. */
    private void order() {
        ordered("bruno");
        var carla = ordered("carla");
        carla.openPaymentPage(placeholders.get("carla's order"))
                .payWith(PaymentPage.GOOD_CARD)
                .then()
                .statusCode(303);
        await("Carla's order is paid")
                .untilAsserted(() ->
                        carla.getOrder(placeholders.get("carla's order")).then().body("status", equalTo("paid")));
        var emil = ordered("emil");
        emil.post("/api/orders/" + placeholders.get("emil's order") + "/cancel", Map.of())
                .then()
                .statusCode(200);
        await("Emil's cart is open again")
                .untilAsserted(() -> emil.getCart().then().body("status", equalTo("open")));
    }

    private Guest ordered(String name) {
        var guest = withCart(name, 1, menu.dish("Tiramisù"));
        String order = guest.placeOrder(placeholders.get(name + "'s cart"), name + "'s key")
                .then()
                .statusCode(201)
                .extract()
                .path("orderId");
        placeholders.put(name + "'s order", order);
        return guest;
    }

    /** Menu changes after Ida and Jon have filled their carts. */
    private void changeMenu() {
        var manager = Staff.manager(comanda);
        placeholders.register("manager", manager);
        placeholders.register("kitchen", Staff.kitchen(comanda));
        placeholders.register("ada", Guest.signedIn("ada", comanda));
        placeholders.register("impostor", new Staff("manager", "a guess", comanda));
        var polenta = menu.dish("Polenta cremosa");
        var spinach = menu.dish("Spinaci all'aglio");
        var ida = withCart("ida", 1, polenta);
        var jon = withCart("jon", 1, spinach);
        placeholders.put("Polenta", polenta.itemId());
        placeholders.put("Hidden", spinach.itemId());
        placeholders.put("was", Long.toString(polenta.price()));
        placeholders.put("now", Long.toString(polenta.price() + PRICE_INCREASE));
        manager.setPrice(polenta, polenta.price() + PRICE_INCREASE).then().statusCode(200);
        manager.hide(spinach).then().statusCode(200);
        await("the carts are updated")
                .untilAsserted(() ->
                        ida.getCart().then().body("total.amount", equalTo((int) (polenta.price() + PRICE_INCREASE))));
        await("the carts are updated")
                .untilAsserted(() -> jon.getCart().then().body("lines[0].availability", equalTo("sold_out")));
    }
}
