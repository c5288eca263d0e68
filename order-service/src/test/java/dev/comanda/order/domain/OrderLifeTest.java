package dev.comanda.order.domain;

import static dev.comanda.order.domain.Examples.NOON;
import static dev.comanda.order.domain.Examples.euro;
import static dev.comanda.order.domain.Examples.pending;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is wished, in whatever order, an order follows the rules of the house. */
class OrderLifeTest {

    /** All that may happen; what is not here changes nothing. */
    private static final Map<String, String> RULES = Map.ofEntries(
            Map.entry("pending pay", "paid"),
            Map.entry("pending cancel", "cancelled"),
            Map.entry("pending expire", "expired"),
            Map.entry("paid accept", "accepted"),
            Map.entry("paid cancel", "cancelled"),
            Map.entry("paid refuse", "cancelled"),
            Map.entry("accepted prepare", "preparing"),
            Map.entry("accepted cancel", "cancelled"),
            Map.entry("accepted refuse", "cancelled"),
            Map.entry("preparing finish", "ready"),
            Map.entry("ready complete", "completed"));

    private static final Set<String> FED = Set.of("paid", "accepted", "preparing", "ready", "completed");

    /** A wish, with the payment that it is about where it is one. */
    record Wish(String name, Optional<Payment> payment) {}

    @Provide
    Arbitrary<List<Wish>> wishes() {
        Arbitrary<Wish> plain = Arbitraries.of("accept", "prepare", "finish", "complete", "cancel", "refuse", "expire")
                .map(name -> new Wish(name, Optional.empty()));
        Arbitrary<Wish> payments = Arbitraries.of(
                        new Payment("stripe", "pi_1", euro(1170), NOON),
                        new Payment("stripe", "pi_2", euro(1170), NOON),
                        new Payment("stripe", "pi_wrong", euro(1169), NOON))
                .map(payment -> new Wish("pay", Optional.of(payment)));
        return Arbitraries.oneOf(plain, payments).list().ofMaxSize(30);
    }

    @Property
    void an_order_goes_where_the_rules_lead_it_and_nowhere_else(@ForAll("wishes") List<Wish> wishes) {
        Order order = pending();
        for (Wish wish : wishes) {
            String before = nameOf(order);
            long version = order.version();
            Optional<Transition.Changed> change = tried(wish, order);

            order = change.map(Transition.Changed::order).orElse(order);

            assertThat(nameOf(order)).isEqualTo(expected(before, wish));
            assertThat(order.version()).isEqualTo(version + (change.isPresent() ? 1 : 0));
            change.ifPresent(OrderLifeTest::saysWhatHappened);
        }
    }

    @Property
    void all_money_that_came_either_pays_the_order_or_goes_back_once(@ForAll("wishes") List<Wish> wishes) {
        Order order = pending();
        Set<String> came = new HashSet<>();
        List<RefundRequest> back = new ArrayList<>();
        for (Wish wish : wishes) {
            wish.payment().map(Payment::reference).ifPresent(came::add);
            back.addAll(requests(wish, order));
            order = tried(wish, order).map(Transition.Changed::order).orElse(order);
        }

        Set<String> gone =
                back.stream().map(request -> request.payment().reference()).collect(toSet());
        Set<String> kept = FED.contains(nameOf(order))
                ? Set.of(order.state().knownPayment().orElseThrow().reference())
                : Set.of();
        assertThat(kept).noneMatch(gone::contains);
        gone.addAll(kept);
        assertThat(gone).isEqualTo(came);
        assertThat(back.stream().map(RefundRequest::id).distinct().count())
                .isEqualTo(back.stream()
                        .map(request -> request.payment().reference())
                        .distinct()
                        .count());
    }

    private static String expected(String before, Wish wish) {
        boolean fits = wish.payment()
                .map(payment -> payment.amount().equals(euro(1170)))
                .orElse(true);
        return fits ? RULES.getOrDefault(before + " " + wish.name(), before) : before;
    }

    private static void saysWhatHappened(Transition.Changed change) {
        assertThat(change.events().getFirst())
                .isInstanceOfSatisfying(
                        OrderEvent.OrderChanged.class,
                        event -> assertThat(event.order()).isEqualTo(change.order()));
    }

    private static Optional<Transition.Changed> tried(Wish wish, Order order) {
        Object answer = answer(wish, order);
        return switch (answer) {
            case Transition.Changed change -> Optional.of(change);
            case PaymentConfirmation.Confirmed(Transition.Changed change) -> Optional.of(change);
            case PaymentConfirmation.Late(Transition.Changed change) -> Optional.of(change);
            default -> Optional.empty();
        };
    }

    private static List<RefundRequest> requests(Wish wish, Order order) {
        List<OrderEvent> said = answer(wish, order) instanceof PaymentConfirmation.Unwanted(var event)
                ? List.of(event)
                : tried(wish, order).map(Transition.Changed::events).orElse(List.of());
        return said.stream()
                .filter(OrderEvent.RefundRequested.class::isInstance)
                .map(event -> ((OrderEvent.RefundRequested) event).request())
                .toList();
    }

    private static Object answer(Wish wish, Order order) {
        return switch (wish.name()) {
            case "pay" -> order.confirm(wish.payment().orElseThrow(), NOON);
            case "accept" -> order.advance(KitchenStep.ACCEPT, NOON);
            case "prepare" -> order.advance(KitchenStep.PREPARE, NOON);
            case "finish" -> order.advance(KitchenStep.FINISH, NOON);
            case "complete" -> order.advance(KitchenStep.COMPLETE, NOON);
            case "cancel" -> order.cancel("cancelled", NOON);
            case "refuse" -> order.refuse("refused", NOON);
            case "expire" -> order.expire(NOON);
            default -> throw new IllegalArgumentException(wish.name());
        };
    }

    private static String nameOf(Order order) {
        return order.status().name().toLowerCase(Locale.ROOT);
    }
}
