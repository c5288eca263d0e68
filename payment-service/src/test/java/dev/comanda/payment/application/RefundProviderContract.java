package dev.comanda.payment.application;

import static dev.comanda.payment.domain.ExampleCharges.euro;
import static dev.comanda.payment.domain.Examples.TOTAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.payment.application.port.out.RefundProvider;
import dev.comanda.payment.application.port.out.RefundProvider.CreateAnswer;
import dev.comanda.payment.application.port.out.RefundProvider.RetrieveAnswer;
import dev.comanda.payment.domain.Charge;
import dev.comanda.payment.domain.ChargeId;
import dev.comanda.payment.domain.Examples;
import dev.comanda.payment.domain.Refund;
import dev.comanda.payment.domain.RefundReport;
import dev.comanda.payment.domain.RefundReport.Status;
import dev.comanda.payment.domain.RefundState.Requested;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The contract of {@link RefundProvider}. */
public abstract class RefundProviderContract {

    protected final UUID orderId = UUID.randomUUID();

    protected abstract RefundProvider provider();

    /** Subscribes in the way that the adapter needs, and waits. */
    protected abstract <T> T await(Supplier<Uni<T>> work);

    /** The guest pays {@link Examples#TOTAL} for {@link #orderId}. */
    protected abstract ChargeId paid();

    protected abstract void markForeign(ChargeId charge);

    /** Someone refunds in the provider's dashboard. */
    protected abstract String refundByHand(ChargeId charge, long cents);

    protected abstract void setStatus(ChargeId charge, String reference, Status status);

    protected abstract void goDown();

    /** Requests take effect, but their responses are lost. */
    protected abstract void loseResponses();

    protected abstract void refuse();

    /** Ends all faults. */
    protected abstract void recover();

    @Test
    void a_charge_is_reported_with_its_order_and_amount() {
        ChargeId charge = paid();

        assertThat(retrieve(charge)).isInstanceOfSatisfying(RetrieveAnswer.Found.class, found -> {
            assertThat(found.report().id()).isEqualTo(charge);
            assertThat(found.report().orderId()).isEqualTo(orderId);
            assertThat(found.report().captured()).isEqualTo(TOTAL);
            assertThat(found.report().refunds()).isEmpty();
        });
    }

    @Test
    void retrying_a_refund_creates_it_once() {
        // Given
        ChargeId charge = paid();
        Refund refund = refund(450);

        // When
        RefundReport made = created(create(charge, refund));
        RefundReport again = created(create(charge, refund));

        // Then
        assertThat(again.reference()).isEqualTo(made.reference());
        assertThat(made.refundId()).contains(refund.id());
        assertThat(made.amount()).isEqualTo(euro(450));
        assertThat(refundsOf(charge)).extracting(RefundReport::reference).containsExactly(made.reference());
        assertThat(refundsOf(charge)).extracting(RefundReport::refundId).containsExactly(Optional.of(refund.id()));
    }

    @Test
    void refunds_are_listed_in_order_of_creation() {
        ChargeId charge = paid();
        String first = created(create(charge, refund(100))).reference();
        String second = refundByHand(charge, 200);

        assertThat(refundsOf(charge)).extracting(RefundReport::reference).containsExactly(first, second);
        assertThat(refundsOf(charge).getLast().refundId()).isEmpty();
    }

    @Test
    void more_than_is_left_is_refused() {
        ChargeId charge = paid();
        create(charge, refund(1250));

        assertThat(create(charge, refund(1))).isInstanceOf(CreateAnswer.Refused.class);
        assertThat(refundsOf(charge)).hasSize(1);
    }

    @Test
    void the_status_of_a_refund_is_reported() {
        ChargeId charge = paid();
        String reference = created(create(charge, refund(450))).reference();

        List.of(new Status.Pending(), new Status.Succeeded(), new Status.Failed("declined"))
                .forEach(status -> {
                    setStatus(charge, reference, status);
                    assertThat(refundsOf(charge))
                            .singleElement()
                            .extracting(RefundReport::status)
                            .isEqualTo(status);
                });
    }

    @Test
    void a_refund_whose_response_was_lost_exists() {
        // Given
        ChargeId charge = paid();
        Refund refund = refund(450);

        // When
        loseResponses();
        assertThat(create(charge, refund)).isInstanceOf(CreateAnswer.Unreachable.class);
        recover();

        // Then
        assertThat(refundsOf(charge)).extracting(RefundReport::refundId).containsExactly(Optional.of(refund.id()));
    }

    @Test
    void a_refused_refund_was_not_created() {
        ChargeId charge = paid();
        refuse();

        assertThat(create(charge, refund(450))).isInstanceOf(CreateAnswer.Refused.class);

        recover();
        assertThat(refundsOf(charge)).isEmpty();
    }

    @Test
    void an_outage_is_an_answer() {
        ChargeId charge = paid();
        goDown();

        assertThat(retrieve(charge)).isInstanceOf(RetrieveAnswer.Unreachable.class);
        assertThat(create(charge, refund(450))).isInstanceOf(CreateAnswer.Unreachable.class);
    }

    @Test
    void missing_objects_are_unknown() {
        ChargeId none = new ChargeId(paid().provider(), "pi_none");

        assertThat(retrieve(none)).isEqualTo(new RetrieveAnswer.Unknown());
        assertThat(retrieve(new ChargeId("nobody", "pi_none"))).isEqualTo(new RetrieveAnswer.Unknown());
        assertThat(create(none, refund(450))).isInstanceOf(CreateAnswer.Refused.class);
    }

    @Test
    void objects_of_another_installation_are_foreign() {
        ChargeId charge = paid();

        markForeign(charge);

        assertThat(retrieve(charge)).isEqualTo(new RetrieveAnswer.Foreign());
    }

    protected final RetrieveAnswer retrieve(ChargeId charge) {
        return await(() -> provider().retrieve(charge));
    }

    protected final CreateAnswer create(ChargeId charge, Refund refund) {
        return await(() -> provider().create(Charge.unknown(charge, orderId), refund));
    }

    protected final List<RefundReport> refundsOf(ChargeId charge) {
        return ((RetrieveAnswer.Found) retrieve(charge)).report().refunds();
    }

    protected static Refund refund(long cents) {
        return new Refund(UUID.randomUUID(), euro(cents), "cancelled", Examples.NOW, new Requested(Examples.NOW));
    }

    protected static RefundReport created(CreateAnswer answer) {
        return ((CreateAnswer.Created) answer).report();
    }
}
