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
        void a_request_waits_for_the_provider_and_is_told_to_nobody_yet() {
            Changed changed = (Changed) paid.request(refundId, euro(450), "cancelled", NOW);

            assertThat(changed.events()).isEmpty();
            assertThat(stateIn(changed.charge())).isEqualTo(new Requested(null));
            assertThat(changed.charge().left()).contains(euro(800));
        }

        @Test
        void a_repeated_request_is_the_same_refund() {
            Charge requested = requested(450);

            assertThat(requested.request(refundId, euro(450), "cancelled", NOW)).isInstanceOf(Unchanged.class);
        }

        @Test
        void of_more_than_there_is_left_only_that_is_refunded() {
            Charge charge = requested(1000)
                    .request(UUID.randomUUID(), TOTAL, "late", NOW)
                    .charge();

            assertThat(charge.refunds().all()).extracting(Refund::amount).containsExactly(euro(1000), euro(250));
        }

        @Test
        void where_nothing_is_left_a_request_fails_at_once() {
            Changed changed = (Changed) requested(1250).request(UUID.randomUUID(), euro(1), "late", NOW);

            assertThat(changed.events())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            RefundFailed.class,
                            failed -> assertThat(failed.failure()).isEqualTo("nothing_left"));
        }

        @Test
        void another_currency_fails_at_once() {
            Changed changed = (Changed) paid.request(refundId, Money.of(1, "JPY"), "late", NOW);

            assertThat(stateIn(changed.charge())).isEqualTo(new GivenUp("wrong_currency", NOW));
            assertThat(changed.charge().left()).contains(TOTAL);
        }

        @Test
        void a_refund_is_above_zero() {
            assertThatIllegalArgumentException().isThrownBy(() -> paid.request(refundId, euro(0), "late", NOW));
        }

        @Test
        void a_request_for_unknown_money_waits_until_it_is_known() {
            // Given
            Charge unseen = Charge.unseen(chargeId(), UUID.randomUUID());
            Charge requested =
                    unseen.request(refundId, euro(9_000), "unknown_order", NOW).charge();
            assertThat(requested.version()).isZero();

            // When
            Charge seen = requested.saw(TOTAL, NOW).charge();

            // Then
            assertThat(seen.refunds().find(refundId).map(Refund::amount)).contains(TOTAL);
        }

        @Test
        void money_that_nobody_wants_goes_back_once_and_as_much_as_is_left() {
            Charge charge = requested(450).refundUnwanted(NOW).charge();

            assertThat(charge.refunds().all()).extracting(Refund::amount).containsExactly(euro(450), euro(800));
            assertThat(charge.refundUnwanted(NOW)).isInstanceOf(Unchanged.class);
        }
    }

    @Nested
    class Persons {

        @Test
        void a_person_may_refund_a_part_and_then_the_rest() {
            Charge part = granted(paid.demand(refundId, Optional.of(euro(450)), "cold", NOW));
            Charge rest = granted(part.demand(UUID.randomUUID(), Optional.empty(), null, NOW));

            assertThat(rest.refunds().all()).extracting(Refund::amount).containsExactly(euro(450), euro(800));
            assertThat(rest.demand(UUID.randomUUID(), Optional.empty(), null, NOW))
                    .isEqualTo(new RefundDecision.TooMuch(euro(0)));
        }

        @Test
        void more_than_is_left_is_refused_with_what_is_left() {
            assertThat(requested(450).demand(UUID.randomUUID(), Optional.of(euro(801)), null, NOW))
                    .isEqualTo(new RefundDecision.TooMuch(euro(800)));
        }

        @Test
        void another_currency_is_refused_with_the_right_one() {
            assertThat(paid.demand(refundId, Optional.of(Money.of(1, "USD")), null, NOW))
                    .isEqualTo(new RefundDecision.WrongCurrency(Currency.getInstance("EUR")));
        }

        private Charge granted(RefundDecision decision) {
            return ((RefundDecision.Granted) decision).decision().charge();
        }
    }

    @Nested
    class Reports {

        @Test
        void a_succeeded_refund_is_told_with_all_totals() {
            Charge requested = requested(450);

            Changed changed = (Changed) requested.learned(report(requested, ours(refundId, 450, succeeded())), NOW);

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
        void a_pending_refund_is_told_to_nobody_and_then_succeeds() {
            Charge pending = learned(requested(450), ours(refundId, 450, pending()));
            assertThat(stateIn(pending)).isEqualTo(new Pending("re_" + refundId, NOW));

            Charge succeeded = learned(pending, ours(refundId, 450, succeeded()));

            assertThat(stateIn(succeeded)).isEqualTo(new Succeeded("re_" + refundId, NOW));
        }

        @Test
        void a_refund_that_the_bank_sent_back_has_failed_though_it_had_succeeded() {
            Charge succeeded = learned(requested(450), ours(refundId, 450, succeeded()));

            Changed changed = (Changed) succeeded.learned(ours(refundId, 450, failed()), NOW);

            assertThat(stateIn(changed.charge()))
                    .isEqualTo(new Failed("re_" + refundId, "expired_or_canceled_card", NOW));
            assertThat(changed.charge().left()).contains(TOTAL);
            assertThat(changed.events())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            RefundFailed.class,
                            event -> assertThat(event.totals().refundedTotal()).isEqualTo(euro(0)));
        }

        @Test
        void old_news_change_nothing() {
            Charge failed = learned(requested(450), ours(refundId, 450, failed()));

            assertThat(failed.learned(report(failed, ours(refundId, 450, pending())), NOW))
                    .isInstanceOf(Unchanged.class);
            assertThat(failed.learned(report(failed, ours(refundId, 450, succeeded())), NOW))
                    .isInstanceOf(Unchanged.class);
            assertThat(failed.learned(report(failed, ours(refundId, 450, failed())), NOW))
                    .isInstanceOf(Unchanged.class);
            assertThat(failed.learned(report(failed), NOW)).isInstanceOf(Unchanged.class);
        }

        @Test
        void a_refund_that_a_person_made_at_the_provider_is_one_of_ours() {
            Changed changed = (Changed) paid.learned(report(paid, theirs("re_1", 200, succeeded())), NOW);

            assertThat(changed.events()).singleElement().isInstanceOfSatisfying(RefundSucceeded.class, event -> {
                assertThat(event.reason()).isNull();
                assertThat(event.totals().amount()).isEqualTo(euro(200));
            });
            assertThat(changed.charge().left()).contains(euro(1050));
        }

        @Test
        void what_a_person_took_at_the_provider_a_waiting_refund_has_to_do_without() {
            Charge requested = requested(1250);

            Charge cut = learned(requested, theirs("re_1", 200, succeeded()));

            assertThat(cut.refunds().find(refundId).map(Refund::amount)).contains(euro(1050));
        }

        @Test
        void a_posted_refund_keeps_its_amount_or_is_given_up() {
            Charge posted = requested(1250).posting(refundId, NOW).charge();

            Charge overtaken = learned(posted, theirs("re_1", 200, succeeded()));

            assertThat(stateIn(overtaken)).isEqualTo(new GivenUp("nothing_left", NOW));
        }

        @Test
        void what_was_given_up_and_is_at_the_provider_after_all_counts() {
            Charge refused =
                    requested(450).refused(refundId, "charge_disputed", NOW).charge();

            Charge succeeded = learned(refused, ours(refundId, 450, succeeded()));

            assertThat(succeeded.left()).contains(euro(800));
        }
    }

    @Nested
    class Outcomes {

        @Test
        void a_refund_is_posted_first_only_once() {
            Charge posted = requested(450).posting(refundId, NOW).charge();

            assertThat(posted.posting(refundId, NOW.plusSeconds(5))).isInstanceOf(Unchanged.class);
        }

        @Test
        void a_refused_refund_fails_unless_the_provider_has_it() {
            Changed refused = (Changed) requested(450).refused(refundId, "charge_disputed", NOW);
            assertThat(refused.events()).hasSize(1);

            Charge succeeded = learned(requested(450), ours(refundId, 450, succeeded()));
            assertThat(succeeded.refused(refundId, "charge_already_refunded", NOW))
                    .isInstanceOf(Unchanged.class);
        }

        @Test
        void of_a_posted_refund_that_the_provider_does_not_have_a_day_later_none_is_made() {
            Charge posted = requested(450).posting(refundId, NOW).charge();

            Charge looked = posted.learned(report(posted), NOW.plus(A_DAY)).charge();

            assertThat(stateIn(looked)).isEqualTo(new GivenUp("not_at_provider", NOW.plus(A_DAY)));
        }

        @Test
        void a_refund_that_was_never_posted_is_not_too_old_a_day_later() {
            Charge requested = requested(450);

            assertThat(requested.learned(report(requested), NOW.plus(A_DAY))).isInstanceOf(Unchanged.class);
        }

        @Test
        void of_money_that_the_provider_does_not_know_nothing_goes_back() {
            Charge unseen = Charge.unseen(chargeId(), UUID.randomUUID())
                    .request(refundId, euro(450), "unknown_order", NOW)
                    .charge();

            Changed changed = (Changed) unseen.unknown(NOW);

            assertThat(changed.events()).singleElement().isInstanceOfSatisfying(RefundFailed.class, event -> {
                assertThat(event.failure()).isEqualTo("unknown_payment");
                assertThat(event.totals().capturedTotal()).isEqualTo(euro(0));
            });
        }
    }

    private Charge requested(long cents) {
        return paid.request(refundId, euro(cents), "cancelled", NOW).charge();
    }

    private static Charge learned(Charge charge, RefundReport... reports) {
        return charge.learned(report(charge, reports), NOW).charge();
    }

    private RefundState stateIn(Charge charge) {
        return List.copyOf(charge.refunds().all()).stream()
                .filter(refund -> refund.id().equals(refundId))
                .findFirst()
                .orElseThrow()
                .state();
    }
}
