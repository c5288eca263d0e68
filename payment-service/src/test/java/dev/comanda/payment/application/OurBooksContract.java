package dev.comanda.payment.application;

import static dev.comanda.payment.domain.ExampleCharges.euro;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.payment.application.port.in.FollowOrder;
import dev.comanda.payment.application.port.out.Charges;
import dev.comanda.payment.application.port.out.OurBooks;
import dev.comanda.payment.application.port.out.Payments;
import dev.comanda.payment.domain.Bill;
import dev.comanda.payment.domain.Charge;
import dev.comanda.payment.domain.ChargeId;
import dev.comanda.payment.domain.Decision;
import dev.comanda.payment.domain.ExampleBooks;
import dev.comanda.payment.domain.ExampleCharges;
import dev.comanda.payment.domain.Examples;
import dev.comanda.payment.domain.FollowedOrder;
import dev.comanda.payment.domain.FollowedOrder.Returned;
import dev.comanda.payment.domain.FollowedOrder.Standing;
import dev.comanda.payment.domain.OrderMoney;
import dev.comanda.payment.domain.Payment;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What any {@link OurBooks} are. */
public abstract class OurBooksContract {

    protected abstract OurBooks books();

    protected abstract Charges charges();

    protected abstract Payments payments();

    protected abstract FollowOrder followOrder();

    /** When things are stored. */
    protected abstract Instant now();

    /** Subscribes as the real adapter needs it, and waits. */
    protected abstract <T> T await(Supplier<Uni<T>> work);

    private final Charge charge = ExampleCharges.charge();
    private final UUID orderId = charge.orderId();

    @Test
    void charges_are_found_as_they_are_and_others_are_not() {
        save(charge);
        save(ExampleCharges.charge());
        var elsewhere = new ChargeId("another", charge.id().reference());

        assertThat(await(() -> books().charges(List.of(charge.id(), ExampleCharges.chargeId()))))
                .containsExactly(charge);
        assertThat(await(() -> books().charges(List.of(elsewhere)))).isEmpty();
        assertThat(await(() -> books().charges(List.of()))).isEmpty();
    }

    @Test
    void of_an_order_that_nobody_heard_of_there_is_nothing() {
        assertThat(moneyOf(orderId)).isEqualTo(new OrderMoney(orderId, Optional.empty(), Optional.empty(), List.of()));
    }

    @Test
    void all_that_is_known_of_an_orders_money_is_told_together() {
        Charge second = Charge.unseen(ExampleCharges.chargeId(), orderId)
                .saw(euro(5), Examples.NOW)
                .charge();
        FollowedOrder order = ExampleBooks.order(charge, Standing.PAID, Returned.NONE);
        save(charge);
        save(second);
        succeed(charge);
        follow(order);

        OrderMoney money = moneyOf(orderId);

        assertThat(money.order()).contains(order);
        assertThat(money.receipt()).map(receipt -> receipt.charge()).contains(charge.id());
        assertThat(money.charges()).containsExactlyInAnyOrder(charge, second);
    }

    @Test
    void of_what_an_order_says_the_newest_counts_whenever_it_comes() {
        FollowedOrder newest = new FollowedOrder(orderId, 7, Standing.OVER, Returned.FULL, euro(1250));

        follow(new FollowedOrder(orderId, 2, Standing.PAID, Returned.NONE, euro(1250)));
        follow(newest);
        follow(new FollowedOrder(orderId, 6, Standing.OVER, Returned.PENDING, euro(1250)));
        follow(newest);

        assertThat(moneyOf(orderId).order()).contains(newest);
    }

    @Test
    void orders_of_which_anything_changed_are_listed_once_page_by_page() {
        Instant since = now();
        List<UUID> orders = Stream.generate(UUID::randomUUID)
                .limit(5)
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
        orders.subList(0, 3)
                .forEach(id -> save(Charge.unseen(ExampleCharges.chargeId(), id)
                        .saw(euro(5), Examples.NOW)
                        .charge()));
        orders.subList(2, 5).forEach(id -> follow(new FollowedOrder(id, 1, Standing.UNPAID, Returned.NONE, euro(5))));

        assertThat(changedSince(since)).containsSubsequence(orders).doesNotHaveDuplicates();
    }

    @Test
    void what_did_not_change_since_then_is_not_listed() {
        save(charge);
        follow(ExampleBooks.order(charge, Standing.PAID, Returned.NONE));

        assertThat(changedSince(now().plusSeconds(60))).doesNotContain(orderId);
    }

    private List<UUID> changedSince(Instant since) {
        List<UUID> all = new ArrayList<>();
        List<UUID> page = await(() -> books().changed(since, Optional.empty(), 2));
        while (!page.isEmpty()) {
            all.addAll(page);
            Optional<UUID> last = Optional.of(page.getLast());
            page = await(() -> books().changed(since, last, 2));
        }
        return all;
    }

    private void succeed(Charge by) {
        Bill bill = Examples.bill(by.orderId());
        Payment begun = Payment.begin(bill, UUID.randomUUID(), Examples.NOW);
        await(() -> payments().save(begun, List.of()));
        var paid = (Decision.Changed) begun.learned(
                Examples.report(
                        bill, "cs_" + UUID.randomUUID(), Examples.paid(by.id().reference())),
                Examples.NOW);
        await(() -> payments().save(paid.payment(), List.of()));
    }

    private void save(Charge which) {
        await(() -> charges()
                .save(new Charge(which.id(), which.orderId(), 0, which.captured(), which.refunds()), List.of()));
    }

    private void follow(FollowedOrder order) {
        await(() -> followOrder().follow(order));
    }

    private OrderMoney moneyOf(UUID order) {
        return await(() -> books().moneyOf(List.of(order))).getFirst();
    }
}
