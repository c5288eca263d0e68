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

/** For any sequence of commands, an order changes state only as the transition table allows. */
class OrderLifecycleTest {

    /** The legal transitions; all other commands change nothing. */
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

    private static final Set<String> PAID_STATUSES = Set.of("paid", "accepted", "preparing", "ready", "completed");

    /** A command on an order, with the payment if it is one. */
    record Action(String name, Optional<Payment> payment) {}

    @Provide
    Arbitrary<List<Action>> actions() {
        Arbitrary<Action> plain = Arbitraries.of(
                        "accept", "prepare", "finish", "complete", "cancel", "refuse", "expire")
                .map(name -> new Action(name, Optional.empty()));
        Arbitrary<Action> payments = Arbitraries.of(
                        new Payment("stripe", "pi_1", euro(1170), NOON),
                        new Payment("stripe", "pi_2", euro(1170), NOON),
                        new Payment("stripe", "pi_wrong", euro(1169), NOON))
                .map(payment -> new Action("pay", Optional.of(payment)));
        return Arbitraries.oneOf(plain, payments).list().ofMaxSize(30);
    }

    @Property
    void an_order_follows_the_transition_table(@ForAll("actions") List<Action> actions) {
        Order order = pending();
        for (Action action : actions) {
            String before = nameOf(order);
            long version = order.version();
            Optional<Transition.Changed> change = applied(action, order);

            order = change.map(Transition.Changed::order).orElse(order);

            assertThat(nameOf(order)).isEqualTo(expected(before, action));
            assertThat(order.version()).isEqualTo(version + (change.isPresent() ? 1 : 0));
            change.ifPresent(OrderLifecycleTest::assertFirstEventShowsTheOrder);
        }
    }

    @Property
    void every_payment_either_pays_the_order_or_is_refunded_once(@ForAll("actions") List<Action> actions) {
        Order order = pending();
        Set<String> came = new HashSet<>();
        List<RefundRequest> back = new ArrayList<>();
        for (Action action : actions) {
            action.payment().map(Payment::reference).ifPresent(came::add);
            back.addAll(requests(action, order));
            order = applied(action, order).map(Transition.Changed::order).orElse(order);
        }

        Set<String> gone =
                back.stream().map(request -> request.payment().reference()).collect(toSet());
        Set<String> kept = PAID_STATUSES.contains(nameOf(order))
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

    private static String expected(String before, Action action) {
        boolean fits = action.payment()
                .map(payment -> payment.amount().equals(euro(1170)))
                .orElse(true);
        return fits ? RULES.getOrDefault(before + " " + action.name(), before) : before;
    }

    private static void assertFirstEventShowsTheOrder(Transition.Changed change) {
        assertThat(change.events().getFirst())
                .isInstanceOfSatisfying(
                        OrderEvent.OrderChanged.class,
                        event -> assertThat(event.order()).isEqualTo(change.order()));
    }

    private static Optional<Transition.Changed> applied(Action action, Order order) {
        Object outcome = outcome(action, order);
        return switch (outcome) {
            case Transition.Changed change -> Optional.of(change);
            case PaymentConfirmation.Confirmed(Transition.Changed change) -> Optional.of(change);
            case PaymentConfirmation.Late(Transition.Changed change) -> Optional.of(change);
            default -> Optional.empty();
        };
    }

    private static List<RefundRequest> requests(Action action, Order order) {
        List<OrderEvent> events = outcome(action, order) instanceof PaymentConfirmation.Unwanted(var event)
                ? List.of(event)
                : applied(action, order).map(Transition.Changed::events).orElse(List.of());
        return events.stream()
                .filter(OrderEvent.RefundRequested.class::isInstance)
                .map(event -> ((OrderEvent.RefundRequested) event).request())
                .toList();
    }

    private static Object outcome(Action action, Order order) {
        return switch (action.name()) {
            case "pay" -> order.confirm(action.payment().orElseThrow(), NOON);
            case "accept" -> order.advance(KitchenStep.ACCEPT, NOON);
            case "prepare" -> order.advance(KitchenStep.PREPARE, NOON);
            case "finish" -> order.advance(KitchenStep.FINISH, NOON);
            case "complete" -> order.advance(KitchenStep.COMPLETE, NOON);
            case "cancel" -> order.cancel("cancelled", NOON);
            case "refuse" -> order.refuse("refused", NOON);
            case "expire" -> order.expire(NOON);
            default -> throw new IllegalArgumentException(action.name());
        };
    }

    private static String nameOf(Order order) {
        return order.status().name().toLowerCase(Locale.ROOT);
    }
}
