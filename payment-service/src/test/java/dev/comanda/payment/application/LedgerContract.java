package dev.comanda.payment.application;

import static dev.comanda.payment.domain.ExampleCharges.euro;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.payment.application.port.in.reconciliation.TrackOrder;
import dev.comanda.payment.application.port.out.Charges;
import dev.comanda.payment.application.port.out.Payments;
import dev.comanda.payment.application.port.out.reconciliation.Ledger;
import dev.comanda.payment.domain.Charge;
import dev.comanda.payment.domain.ChargeId;
import dev.comanda.payment.domain.Decision;
import dev.comanda.payment.domain.ExampleCharges;
import dev.comanda.payment.domain.Examples;
import dev.comanda.payment.domain.Payment;
import dev.comanda.payment.domain.PaymentRequest;
import dev.comanda.payment.domain.reconciliation.ExampleLedgers;
import dev.comanda.payment.domain.reconciliation.OrderLedger;
import dev.comanda.payment.domain.reconciliation.TrackedOrder;
import dev.comanda.payment.domain.reconciliation.TrackedOrder.PaymentStatus;
import dev.comanda.payment.domain.reconciliation.TrackedOrder.RefundStatus;
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

/** The contract of {@link Ledger}. */
public abstract class LedgerContract {

    protected abstract Ledger ledger();

    protected abstract Charges charges();

    protected abstract Payments payments();

    protected abstract TrackOrder trackOrder();

    /** The time at which things are stored. */
    protected abstract Instant now();

    /** Subscribes in the way that the adapter needs, and waits. */
    protected abstract <T> T await(Supplier<Uni<T>> work);

    private final Charge charge = ExampleCharges.charge();
    private final UUID orderId = charge.orderId();

    @Test
    void charges_are_found_by_id() {
        save(charge);
        save(ExampleCharges.charge());
        var elsewhere = new ChargeId("another", charge.id().reference());

        assertThat(await(() -> ledger().charges(List.of(charge.id(), ExampleCharges.chargeId()))))
                .containsExactly(charge);
        assertThat(await(() -> ledger().charges(List.of(elsewhere)))).isEmpty();
        assertThat(await(() -> ledger().charges(List.of()))).isEmpty();
    }

    @Test
    void an_unknown_order_has_an_empty_ledger() {
        assertThat(orderLedger(orderId))
                .isEqualTo(new OrderLedger(orderId, Optional.empty(), Optional.empty(), List.of()));
    }

    @Test
    void an_order_ledger_holds_order_receipt_and_charges() {
        Charge second = Charge.unknown(ExampleCharges.chargeId(), orderId)
                .capture(euro(5), Examples.NOW)
                .charge();
        TrackedOrder order = ExampleLedgers.order(charge, PaymentStatus.PAID, RefundStatus.NONE);
        save(charge);
        save(second);
        succeed(charge);
        track(order);

        OrderLedger ledger = orderLedger(orderId);

        assertThat(ledger.order()).contains(order);
        assertThat(ledger.receipt()).map(receipt -> receipt.charge()).contains(charge.id());
        assertThat(ledger.charges()).containsExactlyInAnyOrder(charge, second);
    }

    @Test
    void the_newest_version_of_an_order_wins_in_any_order() {
        TrackedOrder newest = new TrackedOrder(orderId, 7, PaymentStatus.OVER, RefundStatus.FULL, euro(1250));

        track(new TrackedOrder(orderId, 2, PaymentStatus.PAID, RefundStatus.NONE, euro(1250)));
        track(newest);
        track(new TrackedOrder(orderId, 6, PaymentStatus.OVER, RefundStatus.PENDING, euro(1250)));
        track(newest);

        assertThat(orderLedger(orderId).order()).contains(newest);
    }

    @Test
    void changed_orders_are_listed_once_page_by_page() {
        Instant since = now();
        List<UUID> orders = Stream.generate(UUID::randomUUID)
                .limit(5)
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
        orders.subList(0, 3)
                .forEach(id -> save(Charge.unknown(ExampleCharges.chargeId(), id)
                        .capture(euro(5), Examples.NOW)
                        .charge()));
        orders.subList(2, 5)
                .forEach(id -> track(new TrackedOrder(id, 1, PaymentStatus.UNPAID, RefundStatus.NONE, euro(5))));

        assertThat(changedSince(since)).containsSubsequence(orders).doesNotHaveDuplicates();
    }

    @Test
    void unchanged_orders_are_not_listed() {
        save(charge);
        track(ExampleLedgers.order(charge, PaymentStatus.PAID, RefundStatus.NONE));

        assertThat(changedSince(now().plusSeconds(60))).doesNotContain(orderId);
    }

    private List<UUID> changedSince(Instant since) {
        List<UUID> all = new ArrayList<>();
        List<UUID> page = await(() -> ledger().changedOrders(since, Optional.empty(), 2));
        while (!page.isEmpty()) {
            all.addAll(page);
            Optional<UUID> last = Optional.of(page.getLast());
            page = await(() -> ledger().changedOrders(since, last, 2));
        }
        return all;
    }

    private void succeed(Charge by) {
        PaymentRequest request = Examples.paymentRequest(by.orderId());
        Payment begun = Payment.begin(request, UUID.randomUUID(), Examples.NOW);
        await(() -> payments().save(begun, List.of()));
        var paid = (Decision.Changed) begun.apply(
                Examples.report(
                        request,
                        "cs_" + UUID.randomUUID(),
                        Examples.paid(by.id().reference())),
                Examples.NOW);
        await(() -> payments().save(paid.payment(), List.of()));
    }

    private void save(Charge which) {
        await(() -> charges()
                .save(new Charge(which.id(), which.orderId(), 0, which.captured(), which.refunds()), List.of()));
    }

    private void track(TrackedOrder order) {
        await(() -> trackOrder().track(order));
    }

    private OrderLedger orderLedger(UUID order) {
        return await(() -> ledger().orders(List.of(order))).getFirst();
    }
}
