package dev.comanda.payment.application;

import static dev.comanda.payment.domain.ExampleCharges.euro;
import static dev.comanda.payment.domain.Examples.TOTAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.payment.application.port.out.RefundProvider;
import dev.comanda.payment.application.port.out.RefundProvider.LookAnswer;
import dev.comanda.payment.application.port.out.RefundProvider.PostAnswer;
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

/** What any {@link RefundProvider} does. */
public abstract class RefundProviderContract {

    protected final UUID orderId = UUID.randomUUID();

    protected abstract RefundProvider provider();

    /** Subscribes as the real adapter needs it, and waits. */
    protected abstract <T> T await(Supplier<Uni<T>> work);

    /** The guest pays {@link Examples#TOTAL} for {@link #orderId}. */
    protected abstract ChargeId paid();

    protected abstract void disown(ChargeId charge);

    /** A person refunds at the provider. */
    protected abstract String refundByHand(ChargeId charge, long cents);

    protected abstract void become(ChargeId charge, String reference, Status status);

    protected abstract void goDown();

    /** The provider does what it is asked, but nobody hears of it. */
    protected abstract void loseAnswers();

    protected abstract void refuse();

    /** All is well again. */
    protected abstract void comeBack();

    @Test
    void a_charge_is_told_with_its_order_and_what_came_in() {
        ChargeId charge = paid();

        assertThat(look(charge)).isInstanceOfSatisfying(LookAnswer.Found.class, found -> {
            assertThat(found.report().id()).isEqualTo(charge);
            assertThat(found.report().orderId()).isEqualTo(orderId);
            assertThat(found.report().captured()).isEqualTo(TOTAL);
            assertThat(found.report().refunds()).isEmpty();
        });
    }

    @Test
    void a_refund_is_made_once_however_often_it_is_asked_for() {
        // Given
        ChargeId charge = paid();
        Refund refund = refund(450);

        // When
        RefundReport made = made(post(charge, refund));
        RefundReport again = made(post(charge, refund));

        // Then
        assertThat(again.reference()).isEqualTo(made.reference());
        assertThat(made.refundId()).contains(refund.id());
        assertThat(made.amount()).isEqualTo(euro(450));
        assertThat(refundsOf(charge)).extracting(RefundReport::reference).containsExactly(made.reference());
        assertThat(refundsOf(charge)).extracting(RefundReport::refundId).containsExactly(Optional.of(refund.id()));
    }

    @Test
    void refunds_are_told_in_the_order_in_which_they_were_made() {
        ChargeId charge = paid();
        String first = made(post(charge, refund(100))).reference();
        String second = refundByHand(charge, 200);

        assertThat(refundsOf(charge)).extracting(RefundReport::reference).containsExactly(first, second);
        assertThat(refundsOf(charge).getLast().refundId()).isEmpty();
    }

    @Test
    void more_than_is_left_is_refused() {
        ChargeId charge = paid();
        post(charge, refund(1250));

        assertThat(post(charge, refund(1))).isInstanceOf(PostAnswer.Refused.class);
        assertThat(refundsOf(charge)).hasSize(1);
    }

    @Test
    void a_refund_is_told_as_it_is() {
        ChargeId charge = paid();
        String reference = made(post(charge, refund(450))).reference();

        List.of(new Status.Pending(), new Status.Succeeded(), new Status.Failed("declined"))
                .forEach(status -> {
                    become(charge, reference, status);
                    assertThat(refundsOf(charge))
                            .singleElement()
                            .extracting(RefundReport::status)
                            .isEqualTo(status);
                });
    }

    @Test
    void a_refund_whose_answer_was_lost_is_there() {
        // Given
        ChargeId charge = paid();
        Refund refund = refund(450);

        // When
        loseAnswers();
        assertThat(post(charge, refund)).isInstanceOf(PostAnswer.Unreachable.class);
        comeBack();

        // Then
        assertThat(refundsOf(charge)).extracting(RefundReport::refundId).containsExactly(Optional.of(refund.id()));
    }

    @Test
    void a_refused_refund_was_not_made() {
        ChargeId charge = paid();
        refuse();

        assertThat(post(charge, refund(450))).isInstanceOf(PostAnswer.Refused.class);

        comeBack();
        assertThat(refundsOf(charge)).isEmpty();
    }

    @Test
    void being_down_is_an_answer() {
        ChargeId charge = paid();
        goDown();

        assertThat(look(charge)).isInstanceOf(LookAnswer.Unreachable.class);
        assertThat(post(charge, refund(450))).isInstanceOf(PostAnswer.Unreachable.class);
    }

    @Test
    void what_is_not_there_is_unknown() {
        ChargeId none = new ChargeId(paid().provider(), "pi_none");

        assertThat(look(none)).isEqualTo(new LookAnswer.Unknown());
        assertThat(look(new ChargeId("nobody", "pi_none"))).isEqualTo(new LookAnswer.Unknown());
        assertThat(post(none, refund(450))).isInstanceOf(PostAnswer.Refused.class);
    }

    @Test
    void what_has_another_installations_mark_is_foreign() {
        ChargeId charge = paid();

        disown(charge);

        assertThat(look(charge)).isEqualTo(new LookAnswer.Foreign());
    }

    protected final LookAnswer look(ChargeId charge) {
        return await(() -> provider().look(charge));
    }

    protected final PostAnswer post(ChargeId charge, Refund refund) {
        return await(() -> provider().post(Charge.unseen(charge, orderId), refund));
    }

    protected final List<RefundReport> refundsOf(ChargeId charge) {
        return ((LookAnswer.Found) look(charge)).report().refunds();
    }

    protected static Refund refund(long cents) {
        return new Refund(UUID.randomUUID(), euro(cents), "cancelled", Examples.NOW, new Requested(Examples.NOW));
    }

    protected static RefundReport made(PostAnswer answer) {
        return ((PostAnswer.Made) answer).report();
    }
}
