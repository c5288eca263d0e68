package dev.comanda.payment.application;

import static dev.comanda.payment.application.World.await;
import static dev.comanda.payment.domain.ExampleCharges.charge;
import static dev.comanda.payment.domain.ExampleCharges.chargeId;
import static dev.comanda.payment.domain.ExampleCharges.euro;
import static dev.comanda.payment.domain.Examples.NOW;
import static dev.comanda.payment.domain.Examples.TOTAL;
import static dev.comanda.payment.domain.Examples.bill;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.money.Money;
import dev.comanda.payment.application.port.in.IdempotencyKey;
import dev.comanda.payment.application.port.in.RefundPayment.Command;
import dev.comanda.payment.application.port.in.RefundPayment.Result;
import dev.comanda.payment.domain.Bill;
import dev.comanda.payment.domain.Charge;
import dev.comanda.payment.domain.Refund;
import dev.comanda.payment.domain.RefundState.Succeeded;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefundPaymentTest {

    private static final String ANNA = "staff-anna";

    private final World world = new World();
    private final Charge charge = charge();
    private final UUID orderId = charge.orderId();

    @BeforeEach
    void an_order_is_paid() {
        world.refundProvider.captured(charge.id(), orderId, TOTAL);
        await(world.charges.save(charge, List.of()));
    }

    @Test
    void a_part_and_then_the_rest_go_back_and_no_more() {
        assertThat(accepted(refund(euro(450))).amount()).isEqualTo(euro(450));
        assertThat(accepted(await(world.refundPayment.refund(command(Optional.empty(), Optional.empty()))))
                        .amount())
                .isEqualTo(euro(800));
        assertThat(refund(euro(1))).isEqualTo(new Result.TooMuch(euro(0)));

        world.refundDue();

        assertThat(world.refundProvider.refundsOf(charge.id()))
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
        Bill bill = bill();
        world.order(bill);

        assertThat(refundOf(bill.orderId())).isEqualTo(new Result.NotPaid());
        assertThat(refundOf(UUID.randomUUID())).isEqualTo(new Result.UnknownOrder());
    }

    @Test
    void money_of_which_nobody_knows_how_much_it_is_is_not_refunded_by_hand() {
        Charge unseen = Charge.unseen(chargeId(), UUID.randomUUID())
                .request(UUID.randomUUID(), euro(1), "late", NOW)
                .charge();
        await(world.charges.save(unseen, List.of()));

        assertThat(refundOf(unseen.orderId())).isEqualTo(new Result.NotPaid());
    }

    @Test
    void of_several_charges_the_one_of_which_most_is_left_is_meant() {
        Charge twice = Charge.unseen(chargeId(), orderId).saw(euro(2000), NOW).charge();
        await(world.charges.save(twice, List.of()));

        Refund refund = accepted(refund(euro(450)));

        assertThat(world.charges.now(twice.id()).orElseThrow().refunds().find(refund.id()))
                .isPresent();
    }

    @Test
    void a_repeated_request_is_the_same_refund_as_it_is_by_now() {
        Refund first = accepted(keyed("k-1", "hash", euro(450)));
        world.refundDue();

        Refund again = accepted(keyed("k-1", "hash", euro(450)));

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.state()).isInstanceOf(Succeeded.class);
        assertThat(world.refundProvider.refundsOf(charge.id())).hasSize(1);
    }

    @Test
    void the_same_key_with_another_body_or_for_another_order_is_refused() {
        keyed("k-1", "hash", euro(450));

        assertThat(keyed("k-1", "other hash", euro(451))).isEqualTo(new Result.KeyReused());
        assertThat(await(world.refundPayment.refund(new Command(
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
    void without_a_key_each_request_is_one_more_refund() {
        refund(euro(450));
        refund(euro(450));

        assertThat(world.charges.now(charge.id()).orElseThrow().left()).contains(euro(350));
    }

    @Test
    void a_key_stands_for_its_request_for_a_day() {
        keyed("k-1", "hash", euro(450));

        world.clock.advance(Duration.ofHours(24));
        await(world.forgetKeys.forgetOld());
        assertThat(keyed("k-1", "other hash", euro(1))).isEqualTo(new Result.KeyReused());

        world.clock.advance(Duration.ofSeconds(1));
        await(world.forgetKeys.forgetOld());
        assertThat(keyed("k-1", "other hash", euro(1))).isInstanceOf(Result.Accepted.class);
    }

    private Result refund(Money amount) {
        return await(world.refundPayment.refund(command(Optional.of(amount), Optional.empty())));
    }

    private Result keyed(String key, String hash, Money amount) {
        return await(
                world.refundPayment.refund(command(Optional.of(amount), Optional.of(new IdempotencyKey(key, hash)))));
    }

    private Result refundOf(UUID order) {
        return await(world.refundPayment.refund(new Command(order, Optional.empty(), null, ANNA, Optional.empty())));
    }

    private Command command(Optional<Money> amount, Optional<IdempotencyKey> key) {
        return new Command(orderId, amount, "cold", ANNA, key);
    }

    private static Refund accepted(Result result) {
        return ((Result.Accepted) result).refund();
    }
}
