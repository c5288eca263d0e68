package dev.comanda.payment.domain;

import static dev.comanda.payment.domain.ExampleCharges.charge;
import static dev.comanda.payment.domain.ExampleCharges.chargeId;
import static dev.comanda.payment.domain.ExampleCharges.euro;
import static dev.comanda.payment.domain.ExampleCharges.failed;
import static dev.comanda.payment.domain.ExampleCharges.ours;
import static dev.comanda.payment.domain.ExampleCharges.pending;
import static dev.comanda.payment.domain.ExampleCharges.report;
import static dev.comanda.payment.domain.ExampleCharges.succeeded;
import static dev.comanda.payment.domain.ExampleCharges.theirs;
import static dev.comanda.payment.domain.Examples.NOW;
import static dev.comanda.payment.domain.Examples.TOTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.comanda.money.Money;
import dev.comanda.payment.domain.ChargeDecision.Changed;
import dev.comanda.payment.domain.ChargeDecision.Unchanged;
import dev.comanda.payment.domain.PaymentEvent.RefundFailed;
import dev.comanda.payment.domain.PaymentEvent.RefundSucceeded;
import dev.comanda.payment.domain.RefundState.Failed;
import dev.comanda.payment.domain.RefundState.GivenUp;
import dev.comanda.payment.domain.RefundState.Pending;
import dev.comanda.payment.domain.RefundState.Requested;
import dev.comanda.payment.domain.RefundState.Succeeded;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ChargeTest {

    private static final Duration A_DAY = Duration.ofHours(24);

    private final UUID refundId = UUID.randomUUID();
    private final Charge paid = charge();

    @Nested
    class Requests {

        @Test
        void a_request_waits_for_the_provider_and_is_not_published_yet() {
            Changed changed = (Changed) paid.requestRefund(refundId, euro(450), "cancelled", NOW);

            assertThat(changed.events()).isEmpty();
            assertThat(stateIn(changed.charge())).isEqualTo(new Requested(null));
            assertThat(changed.charge().refundable()).contains(euro(800));
        }

        @Test
        void a_repeated_request_is_the_same_refund() {
            Charge requested = requested(450);

            assertThat(requested.requestRefund(refundId, euro(450), "cancelled", NOW))
                    .isInstanceOf(Unchanged.class);
        }

        @Test
        void a_request_is_reduced_to_the_refundable_amount() {
            Charge charge = requested(1000)
                    .requestRefund(UUID.randomUUID(), TOTAL, "late", NOW)
                    .charge();

            assertThat(charge.refunds().all()).extracting(Refund::amount).containsExactly(euro(1000), euro(250));
        }

        @Test
        void a_request_without_a_refundable_amount_fails_immediately() {
            Changed changed = (Changed) requested(1250).requestRefund(UUID.randomUUID(), euro(1), "late", NOW);

            assertThat(changed.events())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            RefundFailed.class,
                            failed -> assertThat(failed.failure()).isEqualTo("nothing_left"));
        }

        @Test
        void another_currency_fails_immediately() {
            Changed changed = (Changed) paid.requestRefund(refundId, Money.of(1, "JPY"), "late", NOW);

            assertThat(stateIn(changed.charge())).isEqualTo(new GivenUp("wrong_currency", NOW));
            assertThat(changed.charge().refundable()).contains(TOTAL);
        }

        @Test
        void a_refund_is_above_zero() {
            assertThatIllegalArgumentException().isThrownBy(() -> paid.requestRefund(refundId, euro(0), "late", NOW));
        }

        @Test
        void a_request_waits_until_the_captured_amount_is_known() {
            // Given
            Charge unseen = Charge.unknown(chargeId(), UUID.randomUUID());
            Charge requested = unseen.requestRefund(refundId, euro(9_000), "unknown_order", NOW)
                    .charge();
            assertThat(requested.version()).isZero();

            // When
            Charge seen = requested.capture(TOTAL, NOW).charge();

            // Then
            assertThat(seen.refunds().find(refundId).map(Refund::amount)).contains(TOTAL);
        }

        @Test
        void an_unwanted_charge_is_refunded_once_by_its_refundable_amount() {
            Charge charge = requested(450).refundUnwanted(NOW).charge();

            assertThat(charge.refunds().all()).extracting(Refund::amount).containsExactly(euro(450), euro(800));
            assertThat(charge.refundUnwanted(NOW)).isInstanceOf(Unchanged.class);
        }
    }

    @Nested
    class RefundsByStaff {

        @Test
        void staff_may_refund_a_part_and_then_the_rest() {
            Charge part = granted(paid.refund(refundId, Optional.of(euro(450)), "cold", NOW));
            Charge rest = granted(part.refund(UUID.randomUUID(), Optional.empty(), null, NOW));

            assertThat(rest.refunds().all()).extracting(Refund::amount).containsExactly(euro(450), euro(800));
            assertThat(rest.refund(UUID.randomUUID(), Optional.empty(), null, NOW))
                    .isEqualTo(new RefundDecision.TooMuch(euro(0)));
        }

        @Test
        void more_than_refundable_is_refused_with_the_refundable_amount() {
            assertThat(requested(450).refund(UUID.randomUUID(), Optional.of(euro(801)), null, NOW))
                    .isEqualTo(new RefundDecision.TooMuch(euro(800)));
        }

        @Test
        void another_currency_is_refused_with_the_right_one() {
            assertThat(paid.refund(refundId, Optional.of(Money.of(1, "USD")), null, NOW))
                    .isEqualTo(new RefundDecision.WrongCurrency(Currency.getInstance("EUR")));
        }

        private Charge granted(RefundDecision decision) {
            return ((RefundDecision.Granted) decision).decision().charge();
        }
    }

    @Nested
    class Reports {

        @Test
        void a_succeeded_refund_is_published_with_all_totals() {
            Charge requested = requested(450);

            Changed changed = (Changed) requested.apply(report(requested, ours(refundId, 450, succeeded())), NOW);

            assertThat(changed.events()).singleElement().isInstanceOfSatisfying(RefundSucceeded.class, event -> {
                assertThat(event.version()).isEqualTo(2);
                assertThat(event.orderId()).isEqualTo(paid.orderId());
                assertThat(event.reason()).isEqualTo("cancelled");
                assertThat(event.totals().amount()).isEqualTo(euro(450));
                assertThat(event.totals().refundedTotal()).isEqualTo(euro(450));
                assertThat(event.totals().capturedTotal()).isEqualTo(TOTAL);
            });
        }

        @Test
        void a_pending_refund_is_not_published_until_it_succeeds() {
            Charge pending = apply(requested(450), ours(refundId, 450, pending()));
            assertThat(stateIn(pending)).isEqualTo(new Pending("re_" + refundId, NOW));

            Charge succeeded = apply(pending, ours(refundId, 450, succeeded()));

            assertThat(stateIn(succeeded)).isEqualTo(new Succeeded("re_" + refundId, NOW));
        }

        @Test
        void a_succeeded_refund_fails_if_the_bank_returns_it() {
            Charge succeeded = apply(requested(450), ours(refundId, 450, succeeded()));

            Changed changed = (Changed) succeeded.apply(ours(refundId, 450, failed()), NOW);

            assertThat(stateIn(changed.charge()))
                    .isEqualTo(new Failed("re_" + refundId, "expired_or_canceled_card", NOW));
            assertThat(changed.charge().refundable()).contains(TOTAL);
            assertThat(changed.events())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            RefundFailed.class,
                            event -> assertThat(event.totals().refundedTotal()).isEqualTo(euro(0)));
        }

        @Test
        void outdated_reports_change_nothing() {
            Charge failed = apply(requested(450), ours(refundId, 450, failed()));

            assertThat(failed.apply(report(failed, ours(refundId, 450, pending())), NOW))
                    .isInstanceOf(Unchanged.class);
            assertThat(failed.apply(report(failed, ours(refundId, 450, succeeded())), NOW))
                    .isInstanceOf(Unchanged.class);
            assertThat(failed.apply(report(failed, ours(refundId, 450, failed())), NOW))
                    .isInstanceOf(Unchanged.class);
            assertThat(failed.apply(report(failed), NOW)).isInstanceOf(Unchanged.class);
        }

        @Test
        void a_refund_made_in_the_dashboard_is_added() {
            Changed changed = (Changed) paid.apply(report(paid, theirs("re_1", 200, succeeded())), NOW);

            assertThat(changed.events()).singleElement().isInstanceOfSatisfying(RefundSucceeded.class, event -> {
                assertThat(event.reason()).isNull();
                assertThat(event.totals().amount()).isEqualTo(euro(200));
            });
            assertThat(changed.charge().refundable()).contains(euro(1050));
        }

        @Test
        void a_refund_made_in_the_dashboard_reduces_a_waiting_refund() {
            Charge requested = requested(1250);

            Charge cut = apply(requested, theirs("re_1", 200, succeeded()));

            assertThat(cut.refunds().find(refundId).map(Refund::amount)).contains(euro(1050));
        }

        @Test
        void a_sent_refund_keeps_its_amount_or_is_given_up() {
            Charge posted = requested(1250).markPosted(refundId, NOW).charge();

            Charge overtaken = apply(posted, theirs("re_1", 200, succeeded()));

            assertThat(stateIn(overtaken)).isEqualTo(new GivenUp("nothing_left", NOW));
        }

        @Test
        void a_given_up_refund_that_the_provider_has_counts() {
            Charge refused =
                    requested(450).failRefund(refundId, "charge_disputed", NOW).charge();

            Charge succeeded = apply(refused, ours(refundId, 450, succeeded()));

            assertThat(succeeded.refundable()).contains(euro(800));
        }
    }

    @Nested
    class Outcomes {

        @Test
        void a_refund_is_first_sent_only_once() {
            Charge posted = requested(450).markPosted(refundId, NOW).charge();

            assertThat(posted.markPosted(refundId, NOW.plusSeconds(5))).isInstanceOf(Unchanged.class);
        }

        @Test
        void a_refused_refund_fails_unless_the_provider_has_it() {
            Changed refused = (Changed) requested(450).failRefund(refundId, "charge_disputed", NOW);
            assertThat(refused.events()).hasSize(1);

            Charge succeeded = apply(requested(450), ours(refundId, 450, succeeded()));
            assertThat(succeeded.failRefund(refundId, "charge_already_refunded", NOW))
                    .isInstanceOf(Unchanged.class);
        }

        @Test
        void a_sent_refund_missing_at_the_provider_is_given_up_after_a_day() {
            Charge posted = requested(450).markPosted(refundId, NOW).charge();

            Charge looked = posted.apply(report(posted), NOW.plus(A_DAY)).charge();

            assertThat(stateIn(looked)).isEqualTo(new GivenUp("not_at_provider", NOW.plus(A_DAY)));
        }

        @Test
        void an_unsent_refund_does_not_expire_after_a_day() {
            Charge requested = requested(450);

            assertThat(requested.apply(report(requested), NOW.plus(A_DAY))).isInstanceOf(Unchanged.class);
        }

        @Test
        void a_refund_of_a_charge_unknown_to_the_provider_is_given_up() {
            Charge unseen = Charge.unknown(chargeId(), UUID.randomUUID())
                    .requestRefund(refundId, euro(450), "unknown_order", NOW)
                    .charge();

            Changed changed = (Changed) unseen.unknown(NOW);

            assertThat(changed.events()).singleElement().isInstanceOfSatisfying(RefundFailed.class, event -> {
                assertThat(event.failure()).isEqualTo("unknown_payment");
                assertThat(event.totals().capturedTotal()).isEqualTo(euro(0));
            });
        }
    }

    private Charge requested(long cents) {
        return paid.requestRefund(refundId, euro(cents), "cancelled", NOW).charge();
    }

    private static Charge apply(Charge charge, RefundReport... reports) {
        return charge.apply(report(charge, reports), NOW).charge();
    }

    private RefundState stateIn(Charge charge) {
        return List.copyOf(charge.refunds().all()).stream()
                .filter(refund -> refund.id().equals(refundId))
                .findFirst()
                .orElseThrow()
                .state();
    }
}
