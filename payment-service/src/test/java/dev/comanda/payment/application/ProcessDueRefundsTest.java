package dev.comanda.payment.application;

import static dev.comanda.payment.application.PaymentFixture.await;
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

class ProcessDueRefundsTest {

    private final PaymentFixture fixture = new PaymentFixture();
    private final ChargeId charge = chargeId();
    private final UUID orderId = UUID.randomUUID();
    private final UUID refundId = UUID.randomUUID();

    @BeforeEach
    void a_charge_was_captured() {
        fixture.refundProvider.captured(charge, orderId, TOTAL);
    }

    @Test
    void a_refund_of_an_unknown_charge_is_created_and_published() {
        request(refundId, euro(450));

        fixture.processDueRefunds();

        assertThat(fixture.refundProvider.refundsOf(charge)).hasSize(1);
        assertThat(fixture.charges.published()).singleElement().isInstanceOfSatisfying(RefundSucceeded.class, event -> {
            assertThat(event.totals().refundId()).isEqualTo(refundId);
            assertThat(event.totals().capturedTotal()).isEqualTo(TOTAL);
        });
    }

    @Test
    void a_repeated_request_creates_no_second_refund() {
        request(refundId, euro(450));
        request(refundId, euro(450));
        fixture.processDueRefunds();
        request(refundId, euro(450));
        fixture.processDueRefunds();

        assertThat(fixture.refundProvider.posted()).containsExactly(refundId);
        assertThat(fixture.charges.published()).hasSize(1);
    }

    @Test
    void several_refunds_of_a_charge_are_created_in_turn() {
        request(refundId, euro(450));
        request(UUID.randomUUID(), TOTAL);

        fixture.processDueRefunds();

        assertThat(fixture.refundProvider.refundsOf(charge))
                .extracting(refund -> refund.amount())
                .containsExactly(euro(450), euro(800));
    }

    @Test
    void a_charge_of_another_order_is_not_refunded() {
        request(refundId, euro(450));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> await(fixture.requestRefund.request(new RequestRefund.Command(
                        UUID.randomUUID(), UUID.randomUUID(), charge, euro(1), "cancelled"))));
    }

    @Test
    void a_lost_response_leads_to_no_second_refund() {
        // Given
        request(refundId, euro(450));
        fixture.refundProvider.duringCall(fixture.refundProvider::loseResponses);
        fixture.processDueRefunds();

        // When
        fixture.refundProvider.recover();
        fixture.clock.advance(Duration.ofMinutes(1));
        fixture.processDueRefunds();

        // Then
        assertThat(fixture.refundProvider.posted()).containsExactly(refundId);
        assertThat(fixture.refundProvider.refundsOf(charge)).hasSize(1);
        assertThat(fixture.charges.published()).hasSize(1);
    }

    @Test
    void calls_to_an_unreachable_provider_back_off() {
        // Given
        fixture.refundProvider.goDown();
        request(refundId, euro(450));

        // When
        fixture.processDueRefunds();
        fixture.processDueRefunds();
        assertThat(await(fixture.processDueRefunds.claimNext())).isEmpty();
        fixture.clock.advance(Duration.ofSeconds(5));
        fixture.processDueRefunds();
        fixture.clock.advance(Duration.ofSeconds(5));
        assertThat(await(fixture.processDueRefunds.claimNext())).isEmpty();
        fixture.refundProvider.recover();
        fixture.clock.advance(Duration.ofSeconds(5));
        fixture.processDueRefunds();

        // Then
        assertThat(fixture.charges.published()).hasSize(1);
    }

    @Test
    void a_claimed_refund_is_not_claimed_by_another_replica() {
        request(refundId, euro(450));
        Claim<ChargeId> mine = await(fixture.processDueRefunds.claimNext()).orElseThrow();
        fixture.refundProvider.duringCall(() -> {
            assertThat(await(fixture.processDueRefunds.claimNext())).isEmpty();
            fixture.clock.advance(Claim.LEASE.minusSeconds(1));
            assertThat(await(fixture.processDueRefunds.claimNext())).isEmpty();
        });

        await(fixture.processDueRefunds.process(mine));

        assertThat(fixture.refundProvider.posted()).containsExactly(refundId);
    }

    @Test
    void work_left_by_a_crash_resumes_when_the_claim_expires() {
        request(refundId, euro(450));
        await(fixture.processDueRefunds.claimNext());

        fixture.processDueRefunds();
        assertThat(fixture.refundProvider.posted()).isEmpty();
        fixture.clock.advance(Claim.LEASE);
        fixture.processDueRefunds();

        assertThat(fixture.refundProvider.posted()).containsExactly(refundId);
    }

    @Test
    void a_pending_refund_is_polled_until_it_ends() {
        // Given
        fixture.refundProvider.statusOfNew(new Status.Pending());
        request(refundId, euro(450));
        fixture.processDueRefunds();
        assertThat(stored().refunds().find(refundId).orElseThrow().state()).isInstanceOf(Pending.class);
        assertThat(fixture.charges.published()).isEmpty();

        // When
        fixture.clock.advance(Duration.ofMinutes(1));
        fixture.processDueRefunds();
        fixture.refundProvider.setStatus(charge, referenceOfOnly(), new Status.Succeeded());
        fixture.clock.advance(Duration.ofMinutes(2));
        fixture.processDueRefunds();

        // Then
        assertThat(fixture.refundProvider.posted()).containsExactly(refundId);
        assertThat(fixture.charges.published()).singleElement().isInstanceOf(RefundSucceeded.class);
        fixture.clock.advance(Duration.ofDays(1));
        assertThat(await(fixture.processDueRefunds.claimNext())).isEmpty();
    }

    @Test
    void a_refused_refund_is_verified_and_published_as_failed() {
        fixture.refundProvider.refuse();
        request(refundId, euro(450));

        fixture.processDueRefunds();

        assertThat(fixture.charges.published())
                .singleElement()
                .isInstanceOfSatisfying(
                        RefundFailed.class, event -> assertThat(event.failure()).isEqualTo("refused"));
        assertThat(stored().refundable()).contains(TOTAL);
    }

    @Test
    void a_concurrent_refund_in_the_dashboard_prevents_a_double_refund() {
        request(refundId, TOTAL);
        fixture.refundProvider.duringCall(() -> fixture.refundProvider.refundByHand(charge, TOTAL));

        fixture.processDueRefunds();

        assertThat(fixture.refundProvider.refundsOf(charge)).hasSize(1);
        assertThat(fixture.charges.published()).hasSize(2).last().isInstanceOf(RefundSucceeded.class);
        assertThat(stored().refunds().find(refundId).orElseThrow().state()).isInstanceOf(GivenUp.class);
    }

    @Test
    void a_refund_of_unknown_outcome_is_retrieved_and_not_sent_again_after_a_day() {
        // Given
        request(refundId, euro(450));
        fixture.refundProvider.duringCall(fixture.refundProvider::goDown);
        fixture.processDueRefunds();
        assertThat(stored().refunds().find(refundId).orElseThrow().state()).isInstanceOf(Requested.class);

        // When
        fixture.clock.advance(Duration.ofHours(24));
        fixture.refundProvider.recover();
        fixture.processDueRefunds();

        // Then
        assertThat(fixture.refundProvider.posted()).containsExactly(refundId);
        assertThat(fixture.charges.published())
                .singleElement()
                .isInstanceOfSatisfying(
                        RefundFailed.class, event -> assertThat(event.failure()).isEqualTo("not_at_provider"));
    }

    @Test
    void a_refund_of_a_charge_unknown_to_the_provider_fails() {
        ChargeId unknown = chargeId();
        await(fixture.requestRefund.request(
                new RequestRefund.Command(orderId, refundId, unknown, euro(1), "unknown_order")));

        fixture.processDueRefunds();

        assertThat(fixture.charges.published())
                .singleElement()
                .isInstanceOfSatisfying(
                        RefundFailed.class, event -> assertThat(event.failure()).isEqualTo("unknown_payment"));
    }

    @Test
    void a_charge_of_another_installation_is_not_refunded() {
        fixture.refundProvider.markForeign(charge);
        request(refundId, euro(450));

        fixture.processDueRefunds();

        assertThat(fixture.refundProvider.posted()).isEmpty();
        assertThat(fixture.charges.published()).singleElement().isInstanceOf(RefundFailed.class);
    }

    private void request(UUID refund, Money amount) {
        await(fixture.requestRefund.request(new RequestRefund.Command(orderId, refund, charge, amount, "cancelled")));
    }

    private Charge stored() {
        return fixture.charges.now(charge).orElseThrow();
    }

    private String referenceOfOnly() {
        return List.copyOf(fixture.refundProvider.refundsOf(charge)).getFirst().reference();
    }
}
