package dev.comanda.payment.application;

import static dev.comanda.payment.application.PaymentFixture.await;
import static dev.comanda.payment.domain.ExampleCharges.charge;
import static dev.comanda.payment.domain.ExampleCharges.chargeId;
import static dev.comanda.payment.domain.ExampleCharges.euro;
import static dev.comanda.payment.domain.Examples.NOW;
import static dev.comanda.payment.domain.Examples.TOTAL;
import static dev.comanda.payment.domain.Examples.paymentRequest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.http.idempotency.IdempotencyKey;
import dev.comanda.money.Money;
import dev.comanda.payment.application.port.in.RefundPayment.Command;
import dev.comanda.payment.application.port.in.RefundPayment.Result;
import dev.comanda.payment.domain.Charge;
import dev.comanda.payment.domain.PaymentRequest;
import dev.comanda.payment.domain.Refund;
import dev.comanda.payment.domain.RefundState.Succeeded;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefundPaymentTest {

    private static final String ANNA = "staff-anna";

    private final PaymentFixture fixture = new PaymentFixture();
    private final Charge charge = charge();
    private final UUID orderId = charge.orderId();

    @BeforeEach
    void an_order_is_paid() {
        fixture.refundProvider.captured(charge.id(), orderId, TOTAL);
        await(fixture.charges.save(charge, List.of()));
    }

    @Test
    void a_part_and_then_the_rest_can_be_refunded_and_no_more() {
        assertThat(accepted(refund(euro(450))).amount()).isEqualTo(euro(450));
        assertThat(accepted(await(fixture.refundPayment.refund(command(Optional.empty(), Optional.empty()))))
                        .amount())
                .isEqualTo(euro(800));
        assertThat(refund(euro(1))).isEqualTo(new Result.TooMuch(euro(0)));

        fixture.processDueRefunds();

        assertThat(fixture.refundProvider.refundsOf(charge.id()))
                .extracting(refund -> refund.amount())
                .containsExactly(euro(450), euro(800));
    }

    @Test
    void more_than_was_paid_is_refused() {
        assertThat(refund(euro(1251))).isEqualTo(new Result.TooMuch(TOTAL));
    }

    @Test
    void another_currency_is_refused() {
        assertThat(refund(Money.of(1, "USD"))).isEqualTo(new Result.WrongCurrency(Currency.getInstance("EUR")));
    }

    @Test
    void an_order_that_is_not_paid_has_nothing_to_refund() {
        PaymentRequest request = paymentRequest();
        fixture.requestPayment(request);

        assertThat(refundOf(request.orderId())).isEqualTo(new Result.NotPaid());
        assertThat(refundOf(UUID.randomUUID())).isEqualTo(new Result.UnknownOrder());
    }

    @Test
    void a_charge_without_a_known_amount_is_not_refunded_by_staff() {
        Charge unseen = Charge.unknown(chargeId(), UUID.randomUUID())
                .requestRefund(UUID.randomUUID(), euro(1), "late", NOW)
                .charge();
        await(fixture.charges.save(unseen, List.of()));

        assertThat(refundOf(unseen.orderId())).isEqualTo(new Result.NotPaid());
    }

    @Test
    void the_charge_with_the_largest_rest_is_refunded() {
        Charge twice =
                Charge.unknown(chargeId(), orderId).capture(euro(2000), NOW).charge();
        await(fixture.charges.save(twice, List.of()));

        Refund refund = accepted(refund(euro(450)));

        assertThat(fixture.charges.now(twice.id()).orElseThrow().refunds().find(refund.id()))
                .isPresent();
    }

    @Test
    void a_retried_request_returns_the_current_state_of_its_refund() {
        Refund first = accepted(keyed("k-1", "hash", euro(450)));
        fixture.processDueRefunds();

        Refund again = accepted(keyed("k-1", "hash", euro(450)));

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.state()).isInstanceOf(Succeeded.class);
        assertThat(fixture.refundProvider.refundsOf(charge.id())).hasSize(1);
    }

    @Test
    void the_same_key_with_another_body_or_for_another_order_is_refused() {
        keyed("k-1", "hash", euro(450));

        assertThat(keyed("k-1", "other hash", euro(451))).isEqualTo(new Result.KeyReused());
        assertThat(await(fixture.refundPayment.refund(new Command(
                        UUID.randomUUID(),
                        Optional.of(euro(450)),
                        "cold",
                        ANNA,
                        Optional.of(new IdempotencyKey("k-1", "hash"))))))
                .isEqualTo(new Result.KeyReused());
    }

    @Test
    void a_refusal_leaves_the_key_free() {
        assertThat(keyed("k-1", "hash", euro(1251))).isInstanceOf(Result.TooMuch.class);

        assertThat(keyed("k-1", "other hash", euro(450))).isInstanceOf(Result.Accepted.class);
    }

    @Test
    void without_a_key_every_request_creates_a_refund() {
        refund(euro(450));
        refund(euro(450));

        assertThat(fixture.charges.now(charge.id()).orElseThrow().refundable()).contains(euro(350));
    }

    @Test
    void a_key_is_free_once_its_record_is_deleted() {
        keyed("k-1", "hash", euro(450));
        assertThat(keyed("k-1", "other hash", euro(1))).isEqualTo(new Result.KeyReused());

        fixture.idempotencyRecords.clear();

        assertThat(keyed("k-1", "other hash", euro(1))).isInstanceOf(Result.Accepted.class);
    }

    private Result refund(Money amount) {
        return await(fixture.refundPayment.refund(command(Optional.of(amount), Optional.empty())));
    }

    private Result keyed(String key, String hash, Money amount) {
        return await(
                fixture.refundPayment.refund(command(Optional.of(amount), Optional.of(new IdempotencyKey(key, hash)))));
    }

    private Result refundOf(UUID order) {
        return await(fixture.refundPayment.refund(new Command(order, Optional.empty(), null, ANNA, Optional.empty())));
    }

    private Command command(Optional<Money> amount, Optional<IdempotencyKey> key) {
        return new Command(orderId, amount, "cold", ANNA, key);
    }

    private static Refund accepted(Result result) {
        return ((Result.Accepted) result).refund();
    }
}
