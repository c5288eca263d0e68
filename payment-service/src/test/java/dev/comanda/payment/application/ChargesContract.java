package dev.comanda.payment.application;

import static dev.comanda.payment.domain.ExampleCharges.charge;
import static dev.comanda.payment.domain.ExampleCharges.chargeId;
import static dev.comanda.payment.domain.ExampleCharges.euro;
import static dev.comanda.payment.domain.ExampleCharges.failed;
import static dev.comanda.payment.domain.ExampleCharges.ours;
import static dev.comanda.payment.domain.ExampleCharges.pending;
import static dev.comanda.payment.domain.ExampleCharges.report;
import static dev.comanda.payment.domain.ExampleCharges.succeeded;
import static dev.comanda.payment.domain.ExampleCharges.theirs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comanda.payment.application.port.out.Charges;
import dev.comanda.payment.application.port.out.StalePayment;
import dev.comanda.payment.domain.Charge;
import dev.comanda.payment.domain.ChargeDecision;
import dev.comanda.payment.domain.ChargeId;
import dev.comanda.payment.domain.Claim;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The contract of {@link Charges}. */
public abstract class ChargesContract {

    /** In the past, so nothing of other tests is due. */
    private static final Instant THEN = Instant.parse("2001-01-01T00:00:00Z");

    private static final Instant SOON = Claim.end(THEN);

    protected abstract Charges charges();

    /** Subscribes in the way that the adapter needs, and waits. */
    protected abstract <T> T await(Supplier<Uni<T>> work);

    @Test
    void a_charge_is_loaded_with_refunds_in_every_state() {
        // Given
        UUID waiting = UUID.randomUUID();
        UUID posted = UUID.randomUUID();
        UUID hopeless = UUID.randomUUID();
        Charge charge = saved(charge(THEN));

        // When
        charge = saved(
                charge.requestRefund(waiting, euro(100), "cancelled", THEN).charge());
        charge = saved(charge.requestRefund(posted, euro(100), "late", THEN).charge());
        charge = saved(charge.markPosted(posted, THEN).charge());
        charge =
                saved(charge.requestRefund(hopeless, euro(100), "refused", THEN).charge());
        charge = saved(charge.failRefund(hopeless, "charge_disputed", THEN).charge());
        charge = saved(charge.apply(
                        report(
                                charge,
                                theirs("re_1", 10, pending()),
                                theirs("re_2", 20, succeeded()),
                                theirs("re_3", 30, failed())),
                        THEN)
                .charge());

        // Then
        assertThat(load(charge.id())).contains(charge);
        over(saved(
                charge.apply(report(charge, theirs("re_1", 10, failed())), THEN).charge()));
    }

    @Test
    void a_charge_without_a_known_amount_is_stored() {
        Charge unseen = Charge.unknown(chargeId(), UUID.randomUUID())
                .requestRefund(UUID.randomUUID(), euro(100), "unknown_order", THEN)
                .charge();

        assertThat(saved(unseen)).isEqualTo(unseen);

        over(unseen);
    }

    @Test
    void an_unknown_charge_is_not_found() {
        assertThat(load(chargeId())).isEmpty();
    }

    @Test
    void the_charges_of_an_order_are_found() {
        Charge one = saved(charge(THEN));
        Charge other = saved(
                Charge.unknown(chargeId(), one.orderId()).capture(euro(5), THEN).charge());
        saved(charge(THEN));

        assertThat(await(() -> charges().ofOrder(one.orderId()))).containsExactlyInAnyOrder(one, other);
        assertThat(await(() -> charges().ofOrder(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void the_second_of_two_saves_of_the_same_version_is_stale() {
        Charge charge = saved(charge(THEN));
        Charge first = charge.apply(report(charge, theirs("re_1", 10, succeeded())), THEN)
                .charge();
        Charge second = charge.apply(report(charge, theirs("re_2", 10, succeeded())), THEN)
                .charge();

        saved(first);

        assertThatThrownBy(() -> saved(second)).isInstanceOf(StalePayment.class);
        assertThatThrownBy(() -> saved(charge)).isInstanceOf(StalePayment.class);
        assertThat(load(charge.id())).contains(first);
    }

    @Test
    void an_update_without_an_insert_is_stale() {
        Charge unsaved = charge(THEN);
        Charge changed = unsaved.apply(report(unsaved, theirs("re_1", 10, succeeded())), THEN)
                .charge();

        assertThatThrownBy(() -> saved(changed)).isInstanceOf(StalePayment.class);
    }

    @Test
    void a_claimed_charge_is_not_due_until_the_claim_ends() {
        // Given
        Charge charge = requested();

        // When
        var first = claim(THEN, SOON);
        var meanwhile = claim(SOON.minusMillis(1), SOON.plusSeconds(1));
        var later = claim(SOON, SOON.plusSeconds(120));

        // Then
        assertThat(first).contains(new Claim<>(charge.id(), SOON));
        assertThat(meanwhile).isEmpty();
        assertThat(later).isPresent();
        over(charge);
    }

    @Test
    void a_released_charge_is_due_at_its_next_poll() {
        // Given
        Charge charge = requested();

        // When
        release(claim(THEN, SOON).orElseThrow(), THEN.plusSeconds(10));
        var tooEarly = claim(THEN.plusSeconds(9), SOON);
        var again = claim(THEN.plusSeconds(10), SOON.plusSeconds(10));

        // Then
        assertThat(tooEarly).isEmpty();
        assertThat(again).isPresent();
        release(again.orElseThrow(), (released, polls) -> THEN.plusSeconds(1_000L * polls));
        assertThat(claim(THEN.plusSeconds(999), SOON)).isEmpty();
        assertThat(claim(THEN.plusSeconds(1_000), THEN.plusSeconds(2_000))).isPresent();
        over(charge);
    }

    @Test
    void an_expired_claim_is_not_released() {
        Charge charge = requested();
        Claim<ChargeId> first = claim(THEN, SOON).orElseThrow();
        claim(SOON, SOON.plusSeconds(120));

        await(() -> charges().release(first, SOON, (released, polls) -> SOON.plusSeconds(1)));

        assertThat(claim(SOON.plusSeconds(40), SOON.plusSeconds(200))).isEmpty();
        over(charge);
    }

    @Test
    void a_release_does_not_delay_a_charge_that_changed_meanwhile() {
        // Given a refund that is sent under a claim
        Charge charge = requested();
        Claim<ChargeId> claim = claim(THEN, SOON).orElseThrow();
        UUID refund = charge.refunds().firstWaiting().orElseThrow().id();
        Charge posted = saved(charge.markPosted(refund, THEN).charge());
        assertThat(claim(THEN.plusSeconds(30), SOON)).isEmpty();

        // When another one is requested
        Charge more = saved(posted.requestRefund(UUID.randomUUID(), euro(1), "late", THEN.plusSeconds(1))
                .charge());
        release(claim, THEN.plusSeconds(100));

        // Then
        assertThat(claim(THEN.plusSeconds(1), SOON)).isPresent();
        over(more);
    }

    @Test
    void a_claim_does_not_change_the_version() {
        Charge charge = requested();

        claim(THEN, SOON);

        over(charge);
    }

    @Test
    void a_charge_without_pending_refunds_is_never_due() {
        Charge charge = saved(charge(THEN));
        saved(charge.apply(report(charge, ours(UUID.randomUUID(), 10, succeeded())), THEN)
                .charge());

        assertThat(claim(THEN.plusSeconds(100_000), THEN.plusSeconds(100_001))).isEmpty();
    }

    private Charge requested() {
        return saved(saved(charge(THEN))
                .requestRefund(UUID.randomUUID(), euro(100), "cancelled", THEN)
                .charge());
    }

    /** Ends it, so no other test finds it due. */
    private void over(Charge charge) {
        if (load(charge.id()).orElseThrow().unknown(THEN) instanceof ChargeDecision.Changed changed) {
            saved(changed.charge());
        }
    }

    private Charge saved(Charge charge) {
        await(() -> charges().save(charge, List.of()));
        return load(charge.id()).orElseThrow();
    }

    private Optional<Charge> load(ChargeId id) {
        return await(() -> charges().find(id));
    }

    private Optional<Claim<ChargeId>> claim(Instant now, Instant until) {
        return await(() -> charges().claimDue(now, until));
    }

    private void release(Claim<ChargeId> claim, Instant next) {
        release(claim, (charge, polls) -> next);
    }

    private void release(Claim<ChargeId> claim, Charges.NextPoll next) {
        await(() -> charges().release(claim, THEN, next));
    }
}
