package dev.comanda.systemtests.table;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.comanda.systemtests.people.Dish;
import dev.comanda.systemtests.people.Guest;
import dev.comanda.systemtests.people.Menu;
import dev.comanda.systemtests.people.PaymentPage;
import dev.comanda.systemtests.people.Staff;
import dev.comanda.systemtests.running.Books;
import dev.comanda.systemtests.running.Comanda;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The people of the tables, each in a situation of their own, and the words by which rows speak of it. */
final class Regulars {

    private static final long DEARER = 50;
    private static final int MOST_LINES = 100;

    /** Such as the demonstration has none of. */
    private static final String COUPONS = """
            insert into coupons (code, percent_basis_points, currency, starts_at, ends_at, ended, total_limit, used) values
            ('NEXTYEAR', 1000, 'EUR', now() + interval '1 year', now() + interval '2 years', false, null, 0),
            ('CLOSED',   1000, 'EUR', now() - interval '1 year', now() + interval '1 year',  true,  null, 0),
            ('USEDUP',   1000, 'EUR', now() - interval '1 year', now() + interval '1 year',  false, 1,    1),
            ('OVERSEAS', 1000, 'USD', now() - interval '1 year', now() + interval '1 year',  false, null, 0)""";

    private final Comanda comanda;
    private final Words words;
    private final Menu menu;

    private Regulars(Comanda comanda) {
        this.comanda = comanda;
        this.words = new Words();
        this.menu = new Guest(comanda).readsMenu();
    }

    /** Has them all come in and do what brings each into their situation. */
    static Words comeInto(Comanda comanda, Books books) {
        books.database("cart").write(COUPONS);
        var regulars = new Regulars(comanda);
        regulars.readTheMenu();
        regulars.sitDown();
        regulars.order();
        regulars.meetTheManager();
        return regulars.words;
    }

    private void readTheMenu() {
        List.of("Espresso", "Tiramisù", "Gelato misto", "Pizza Margherita", "Spaghetti alle vongole")
                .forEach(name -> words.put(name, menu.dish(name).itemId()));
        words.put("Normal", option("Pizza Margherita", "Normal"));
        words.put("Large", option("Pizza Margherita", "Large"));
        words.put("Double", option("Espresso", "Double"));
        words.put("Decaffeinated", option("Espresso", "Decaffeinated"));
        words.put("Vanilla", option("Gelato misto", "Vanilla"));
        words.put("Chocolate", option("Gelato misto", "Chocolate"));
        words.put("Hazelnut", option("Gelato misto", "Hazelnut"));
        words.put("Stracciatella", option("Gelato misto", "Stracciatella"));
        words.put("Pistachio", option("Gelato misto", "Pistachio"));
    }

    private String option(String item, String option) {
        return menu.dish(item, option).options().getFirst();
    }

    /** Those who have a cart, or none yet. */
    private void sitDown() {
        words.introduceNobodyAs("nobody");
        withCart("anna", 2, menu.dish("Espresso"));
        withCart("fritz", 98, menu.dish("Espresso"));
        var dora = withCart("dora", 1, menu.dish("Espresso"));
        dora.removes(words.get("dora's line")).then().statusCode(200);
        var hugo = new Guest(comanda);
        hugo.asksAbout("SAVE10").then().statusCode(200);
        words.introduce("hugo", hugo);
        fillToTheBrim();
    }

    private Guest withCart(String name, int quantity, Dish dish) {
        var guest = new Guest(comanda);
        remember(
                name,
                guest.adds(quantity, dish).then().statusCode(200).extract().jsonPath());
        words.introduce(name, guest);
        return guest;
    }

    private void remember(String name, JsonPath cart) {
        words.put(name + "'s cart", cart.getString("cartId"));
        words.put(name + "'s line", cart.getString("lines[0].lineId"));
    }

    /** As many lines as a cart holds: each with its own choice of extras, written as the bits of a number. */
    private void fillToTheBrim() {
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
                .limit(MOST_LINES)
                .mapToObj(choice -> IntStream.range(0, extras.size())
                        .filter(extra -> (choice >> extra & 1) == 1)
                        .mapToObj(extras::get)
                        .toList())
                .map(chosen -> new Dish(pizza.itemId(), pizza.name(), pizza.price(), with(chosen, pizza)))
                .forEach(dish -> greta.adds(1, dish).then().statusCode(200));
        remember("greta", greta.looksIntoCart().jsonPath());
        words.introduce("greta", greta);
    }

    private static List<String> with(List<String> extras, Dish pizza) {
        return java.util.stream.Stream.concat(pizza.options().stream(), extras.stream())
                .toList();
    }

    /** Those whose order waits, is paid, or was cancelled. */
    private void order() {
        ordered("bruno");
        var carla = ordered("carla");
        carla.goesToPay(words.get("carla's order"))
                .payWith(PaymentPage.GOOD_CARD)
                .then()
                .statusCode(303);
        await("Carla's order is paid")
                .untilAsserted(
                        () -> carla.order(words.get("carla's order")).then().body("status", equalTo("paid")));
        var emil = ordered("emil");
        emil.post("/api/orders/" + words.get("emil's order") + "/cancel", Map.of())
                .then()
                .statusCode(200);
        await("Emil's cart is open again")
                .untilAsserted(() -> emil.looksIntoCart().then().body("status", equalTo("open")));
    }

    private Guest ordered(String name) {
        var guest = withCart(name, 1, menu.dish("Tiramisù"));
        String order = guest.orders(words.get(name + "'s cart"), name + "'s key")
                .then()
                .statusCode(201)
                .extract()
                .path("orderId");
        words.put(name + "'s order", order);
        return guest;
    }

    /** What the manager does to the menu after Ida and Jon have chosen from it. */
    private void meetTheManager() {
        var manager = Staff.manager(comanda);
        words.introduce("manager", manager);
        words.introduce("kitchen", Staff.kitchen(comanda));
        words.introduce("ada", Guest.signedIn("ada", comanda));
        words.introduce("impostor", new Staff("manager", "a guess", comanda));
        var polenta = menu.dish("Polenta cremosa");
        var spinach = menu.dish("Spinaci all'aglio");
        var ida = withCart("ida", 1, polenta);
        var jon = withCart("jon", 1, spinach);
        words.put("Polenta", polenta.itemId());
        words.put("Hidden", spinach.itemId());
        words.put("was", Long.toString(polenta.price()));
        words.put("now", Long.toString(polenta.price() + DEARER));
        manager.prices(polenta, polenta.price() + DEARER).then().statusCode(200);
        manager.hides(spinach).then().statusCode(200);
        await("the carts know")
                .untilAsserted(() ->
                        ida.looksIntoCart().then().body("total.amount", equalTo((int) (polenta.price() + DEARER))));
        await("the carts know")
                .untilAsserted(() -> jon.looksIntoCart().then().body("lines[0].availability", equalTo("sold_out")));
    }
}
