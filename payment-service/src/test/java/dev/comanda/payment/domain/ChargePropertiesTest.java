package dev.comanda.payment.domain;

import static dev.comanda.payment.domain.ExampleCharges.charge;
import static dev.comanda.payment.domain.ExampleCharges.euro;
import static dev.comanda.payment.domain.Examples.NOW;
import static dev.comanda.payment.domain.Examples.TOTAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.money.Money;
import dev.comanda.payment.domain.RefundReport.Status;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Invariants of a charge under any sequence of operations. */
class ChargePropertiesTest {

    /** @param which of a handful of refunds */
    record Step(Kind kind, int which, long cents) {}

    enum Kind {
        REQUEST,
        REFUND_BY_STAFF,
        POST,
        LOSE_RESPONSE,
        MAKE_AT_PROVIDER,
        SUCCEED_AT_PROVIDER,
        FAIL_AT_PROVIDER,
        RETRIEVE,
        REFUSE,
        REFUND_UNWANTED
    }

    /** A provider that, like real ones, refunds no more than it captured. */
    private static final class Provider {

        private final List<RefundReport> refunds = new ArrayList<>();

        void make(Optional<UUID> ours, Money amount) {
            boolean known = ours.isPresent()
                    && refunds.stream().anyMatch(refund -> refund.refundId().equals(ours));
            if (!known && amount.signum() > 0 && refunded().plus(amount).compareTo(TOTAL) <= 0) {
                refunds.add(new RefundReport("re_" + refunds.size(), ours, amount, NOW, new Status.Pending()));
            }
        }

        void setStatus(int which, Status status) {
            if (!refunds.isEmpty()) {
                RefundReport before = refunds.get(which % refunds.size());
                boolean over = before.status() instanceof Status.Failed;
                refunds.set(
                        which % refunds.size(),
                        new RefundReport(
                                before.reference(),
                                before.refundId(),
                                before.amount(),
                                NOW,
                                over ? before.status() : status));
            }
        }

        Money refunded() {
            return Money.sum(
                    TOTAL.currency(),
                    refunds.stream()
                            .filter(refund -> !(refund.status() instanceof Status.Failed))
                            .map(RefundReport::amount)
                            .toList());
        }
    }

    @Property(tries = 2_000)
    void refunds_never_exceed_the_captured_amount(@ForAll("steps") List<Step> steps) {
        Provider provider = new Provider();
        Charge charge = charge();
        for (Step step : steps) {
            charge = after(step, charge, provider);
            assertThat(charge.refunds().active(TOTAL.currency())).isLessThanOrEqualTo(TOTAL);
        }
    }

    @Property(tries = 500)
    void after_a_sync_a_charge_equals_the_providers(@ForAll("steps") List<Step> steps) {
        Provider provider = new Provider();
        Charge charge = charge();
        for (Step step : steps) {
            charge = after(step, charge, provider);
        }

        charge = retrieve(charge, provider);

        Money waiting = Money.sum(
                TOTAL.currency(),
                charge.refunds().all().stream()
                        .filter(Refund::isWaiting)
                        .map(Refund::amount)
                        .toList());
        assertThat(charge.refunds().active(TOTAL.currency()).minus(waiting)).isEqualTo(provider.refunded());
    }

    @Property(tries = 500)
    void each_refund_succeeds_at_most_once(@ForAll("steps") List<Step> steps) {
        Provider provider = new Provider();
        Charge charge = charge();
        List<UUID> succeeded = new ArrayList<>();
        for (Step step : steps) {
            Charge before = charge;
            charge = after(step, before, provider);
            charge.refunds().all().stream()
                    .filter(refund -> refund.state() instanceof RefundState.Succeeded)
                    .filter(refund -> before.refunds()
                            .find(refund.id())
                            .filter(known -> known.state() instanceof RefundState.Succeeded)
                            .isEmpty())
                    .forEach(refund -> succeeded.add(refund.id()));
        }
        assertThat(succeeded).doesNotHaveDuplicates();
    }

    private static Charge after(Step step, Charge charge, Provider provider) {
        UUID id = UUID.nameUUIDFromBytes(("refund " + step.which()).getBytes(StandardCharsets.UTF_8));
        return switch (step.kind()) {
            case REQUEST ->
                charge.requestRefund(id, euro(step.cents()), "cancelled", NOW).charge();
            case REFUND_BY_STAFF -> refundedByStaff(charge, euro(step.cents()));
            case POST -> posted(charge, provider, true);
            case LOSE_RESPONSE -> posted(charge, provider, false);
            case MAKE_AT_PROVIDER -> {
                provider.make(Optional.empty(), euro(step.cents()));
                yield charge;
            }
            case SUCCEED_AT_PROVIDER -> {
                provider.setStatus(step.which(), new Status.Succeeded());
                yield charge;
            }
            case FAIL_AT_PROVIDER -> {
                provider.setStatus(step.which(), new Status.Failed("declined"));
                yield charge;
            }
            case RETRIEVE -> retrieve(charge, provider);
            case REFUSE -> charge.failRefund(id, "refused", NOW).charge();
            case REFUND_UNWANTED -> charge.refundUnwanted(NOW).charge();
        };
    }

    private static Charge refundedByStaff(Charge charge, Money amount) {
        RefundDecision decision = charge.refund(UUID.randomUUID(), Optional.of(amount), null, NOW);
        return decision instanceof RefundDecision.Granted granted
                ? granted.decision().charge()
                : charge;
    }

    private static Charge posted(Charge charge, Provider provider, boolean answered) {
        Optional<Refund> waiting = charge.refunds().firstWaiting();
        if (waiting.isEmpty()) {
            return charge;
        }
        Refund refund = waiting.get();
        Charge posting = charge.markPosted(refund.id(), NOW).charge();
        provider.make(Optional.of(refund.id()), refund.amount());
        return answered ? retrieve(posting, provider) : posting;
    }

    private static Charge retrieve(Charge charge, Provider provider) {
        return charge.apply(new ChargeReport(charge.id(), charge.orderId(), TOTAL, provider.refunds), NOW)
                .charge();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.longs().between(1, 1_400))
                .as(Step::new)
                .list()
                .ofMaxSize(30);
    }
}
