package dev.comanda.payment.application;

import static dev.comanda.payment.application.World.await;
import static dev.comanda.payment.domain.ExampleCharges.chargeId;
import static dev.comanda.payment.domain.ExampleCharges.euro;
import static dev.comanda.payment.domain.Examples.TOTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.comanda.money.Money;
import dev.comanda.payment.application.port.in.RequestRefund;
import dev.comanda.payment.domain.Charge;
import dev.comanda.payment.domain.ChargeId;
import dev.comanda.payment.domain.Claim;
import dev.comanda.payment.domain.PaymentEvent.RefundFailed;
import dev.comanda.payment.domain.PaymentEvent.RefundSucceeded;
import dev.comanda.payment.domain.RefundReport.Status;
import dev.comanda.payment.domain.RefundState.GivenUp;
import dev.comanda.payment.domain.RefundState.Pending;
import dev.comanda.payment.domain.RefundState.Requested;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AttendRefundsTest {

    private final World world = new World();
    private final ChargeId charge = chargeId();
    private final UUID orderId = UUID.randomUUID();
    private final UUID refundId = UUID.randomUUID();

    @BeforeEach
    void money_came_in() {
        world.refundProvider.captured(charge, orderId, TOTAL);
    }

    @Test
    void a_requested_refund_is_made_and_told_though_nothing_was_known_of_the_charge() {
        request(refundId, euro(450));

        world.refundDue();

        assertThat(world.refundProvider.refundsOf(charge)).hasSize(1);
        assertThat(world.charges.published()).singleElement().isInstanceOfSatisfying(RefundSucceeded.class, event -> {
            assertThat(event.totals().refundId()).isEqualTo(refundId);
            assertThat(event.totals().capturedTotal()).isEqualTo(TOTAL);
        });
    }

    @Test
    void a_repeated_request_makes_no_second_refund() {
        request(refundId, euro(450));
        request(refundId, euro(450));
        world.refundDue();
        request(refundId, euro(450));
        world.refundDue();

        assertThat(world.refundProvider.posted()).containsExactly(refundId);
        assertThat(world.charges.published()).hasSize(1);
    }

    @Test
    void several_refunds_of_a_charge_are_made_one_after_the_other() {
        request(refundId, euro(450));
        request(UUID.randomUUID(), TOTAL);

        world.refundDue();

        assertThat(world.refundProvider.refundsOf(charge))
                .extracting(refund -> refund.amount())
                .containsExactly(euro(450), euro(800));
    }

    @Test
    void another_orders_money_is_not_refunded() {
        request(refundId, euro(450));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> await(world.requestRefund.request(new RequestRefund.Command(
                        UUID.randomUUID(), UUID.randomUUID(), charge, euro(1), "cancelled"))));
    }

    @Test
    void a_lost_answer_leads_to_no_second_refund() {
        // Given
        request(refundId, euro(450));
        world.refundProvider.meanwhile(world.refundProvider::loseAnswers);
        world.refundDue();

        // When
        world.refundProvider.comeBack();
        world.clock.advance(Duration.ofMinutes(1));
        world.refundDue();

        // Then
        assertThat(world.refundProvider.posted()).containsExactly(refundId);
        assertThat(world.refundProvider.refundsOf(charge)).hasSize(1);
        assertThat(world.charges.published()).hasSize(1);
    }

    @Test
    void an_unreachable_provider_is_asked_again_later_and_later() {
        // Given
        world.refundProvider.goDown();
        request(refundId, euro(450));

        // When
        world.refundDue();
        world.refundDue();
        assertThat(await(world.attendRefunds.next())).isEmpty();
        world.clock.advance(Duration.ofSeconds(5));
        world.refundDue();
        world.clock.advance(Duration.ofSeconds(5));
        assertThat(await(world.attendRefunds.next())).isEmpty();
        world.refundProvider.comeBack();
        world.clock.advance(Duration.ofSeconds(5));
        world.refundDue();

        // Then
        assertThat(world.charges.published()).hasSize(1);
    }

    @Test
    void while_one_replica_is_at_it_no_other_gets_it() {
        request(refundId, euro(450));
        Claim<ChargeId> mine = await(world.attendRefunds.next()).orElseThrow();
        world.refundProvider.meanwhile(() -> {
            assertThat(await(world.attendRefunds.next())).isEmpty();
            world.clock.advance(Claim.LEASE.minusSeconds(1));
            assertThat(await(world.attendRefunds.next())).isEmpty();
        });

        await(world.attendRefunds.attend(mine));

        assertThat(world.refundProvider.posted()).containsExactly(refundId);
    }

    @Test
    void what_a_crash_left_is_taken_up_when_the_claim_has_ended() {
        request(refundId, euro(450));
        await(world.attendRefunds.next());

        world.refundDue();
        assertThat(world.refundProvider.posted()).isEmpty();
        world.clock.advance(Claim.LEASE);
        world.refundDue();

        assertThat(world.refundProvider.posted()).containsExactly(refundId);
    }

    @Test
    void a_pending_refund_is_asked_about_until_it_ends() {
        // Given
        world.refundProvider.statusOfNew(new Status.Pending());
        request(refundId, euro(450));
        world.refundDue();
        assertThat(stored().refunds().find(refundId).orElseThrow().state()).isInstanceOf(Pending.class);
        assertThat(world.charges.published()).isEmpty();

        // When
        world.clock.advance(Duration.ofMinutes(1));
        world.refundDue();
        world.refundProvider.become(charge, referenceOfOnly(), new Status.Succeeded());
        world.clock.advance(Duration.ofMinutes(2));
        world.refundDue();

        // Then
        assertThat(world.refundProvider.posted()).containsExactly(refundId);
        assertThat(world.charges.published()).singleElement().isInstanceOf(RefundSucceeded.class);
        world.clock.advance(Duration.ofDays(1));
        assertThat(await(world.attendRefunds.next())).isEmpty();
    }

    @Test
    void a_refusal_is_looked_into_and_then_told() {
        world.refundProvider.refuse();
        request(refundId, euro(450));

        world.refundDue();

        assertThat(world.charges.published())
                .singleElement()
                .isInstanceOfSatisfying(
                        RefundFailed.class, event -> assertThat(event.failure()).isEqualTo("refused"));
        assertThat(stored().left()).contains(TOTAL);
    }

    @Test
    void who_refunds_at_the_provider_at_the_same_moment_leaves_nothing_to_refund_twice() {
        request(refundId, TOTAL);
        world.refundProvider.meanwhile(() -> world.refundProvider.refundByHand(charge, TOTAL));

        world.refundDue();

        assertThat(world.refundProvider.refundsOf(charge)).hasSize(1);
        assertThat(world.charges.published()).hasSize(2).last().isInstanceOf(RefundSucceeded.class);
        assertThat(stored().refunds().find(refundId).orElseThrow().state()).isInstanceOf(GivenUp.class);
    }

    @Test
    void a_refund_of_unknown_outcome_is_not_posted_again_a_day_later_but_looked_up() {
        // Given
        request(refundId, euro(450));
        world.refundProvider.meanwhile(world.refundProvider::goDown);
        world.refundDue();
        assertThat(stored().refunds().find(refundId).orElseThrow().state()).isInstanceOf(Requested.class);

        // When
        world.clock.advance(Duration.ofHours(24));
        world.refundProvider.comeBack();
        world.refundDue();

        // Then
        assertThat(world.refundProvider.posted()).containsExactly(refundId);
        assertThat(world.charges.published())
                .singleElement()
                .isInstanceOfSatisfying(
                        RefundFailed.class, event -> assertThat(event.failure()).isEqualTo("not_at_provider"));
    }

    @Test
    void money_that_the_provider_does_not_know_is_told_to_be_not_refundable() {
        ChargeId unknown = chargeId();
        await(world.requestRefund.request(
                new RequestRefund.Command(orderId, refundId, unknown, euro(1), "unknown_order")));

        world.refundDue();

        assertThat(world.charges.published())
                .singleElement()
                .isInstanceOfSatisfying(
                        RefundFailed.class, event -> assertThat(event.failure()).isEqualTo("unknown_payment"));
    }

    @Test
    void another_installations_money_is_left_alone() {
        world.refundProvider.disown(charge);
        request(refundId, euro(450));

        world.refundDue();

        assertThat(world.refundProvider.posted()).isEmpty();
        assertThat(world.charges.published()).singleElement().isInstanceOf(RefundFailed.class);
    }

    private void request(UUID refund, Money amount) {
        await(world.requestRefund.request(new RequestRefund.Command(orderId, refund, charge, amount, "cancelled")));
    }

    private Charge stored() {
        return world.charges.now(charge).orElseThrow();
    }

    private String referenceOfOnly() {
        return List.copyOf(world.refundProvider.refundsOf(charge)).getFirst().reference();
    }
}
