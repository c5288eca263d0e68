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

/** What holds for every charge, whatever happens to it and in whichever order. */
class ChargePropertiesTest {

    /** @param which of a handful of refunds */
    record Step(Kind kind, int which, long cents) {}

    enum Kind {
        REQUEST,
        DEMAND,
        POST,
        LOSE_THE_ANSWER,
        MAKE_AT_PROVIDER,
        SETTLE_AT_PROVIDER,
        SEND_BACK,
        LOOK,
        REFUSE,
        NOBODY_WANTS_IT
    }

    /** A provider that, as real ones do, gives no more back than it took. */
    private static final class Provider {

        private final List<RefundReport> refunds = new ArrayList<>();

        void make(Optional<UUID> ours, Money amount) {
            boolean known = ours.isPresent()
                    && refunds.stream().anyMatch(refund -> refund.refundId().equals(ours));
            if (!known && amount.signum() > 0 && live().plus(amount).compareTo(TOTAL) <= 0) {
                refunds.add(new RefundReport("re_" + refunds.size(), ours, amount, NOW, new Status.Pending()));
            }
        }

        void settle(int which, Status status) {
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

        Money live() {
            return Money.sum(
                    TOTAL.currency(),
                    refunds.stream()
                            .filter(refund -> !(refund.status() instanceof Status.Failed))
                            .map(RefundReport::amount)
                            .toList());
        }
    }

    @Property(tries = 2_000)
    void no_more_goes_back_than_came_in(@ForAll("steps") List<Step> steps) {
        Provider provider = new Provider();
        Charge charge = charge();
        for (Step step : steps) {
            charge = after(step, charge, provider);
            assertThat(charge.refunds().live(TOTAL.currency())).isLessThanOrEqualTo(TOTAL);
        }
    }

    @Property(tries = 500)
    void looked_at_in_the_end_a_charge_says_what_the_provider_says(@ForAll("steps") List<Step> steps) {
        Provider provider = new Provider();
        Charge charge = charge();
        for (Step step : steps) {
            charge = after(step, charge, provider);
        }

        charge = look(charge, provider);

        Money waiting = Money.sum(
                TOTAL.currency(),
                charge.refunds().all().stream()
                        .filter(Refund::isWaiting)
                        .map(Refund::amount)
                        .toList());
        assertThat(charge.refunds().live(TOTAL.currency()).minus(waiting)).isEqualTo(provider.live());
    }

    @Property(tries = 500)
    void each_refund_is_told_to_have_succeeded_at_most_once(@ForAll("steps") List<Step> steps) {
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
                charge.request(id, euro(step.cents()), "cancelled", NOW).charge();
            case DEMAND -> demanded(charge, euro(step.cents()));
            case POST -> posted(charge, provider, true);
            case LOSE_THE_ANSWER -> posted(charge, provider, false);
            case MAKE_AT_PROVIDER -> {
                provider.make(Optional.empty(), euro(step.cents()));
                yield charge;
            }
            case SETTLE_AT_PROVIDER -> {
                provider.settle(step.which(), new Status.Succeeded());
                yield charge;
            }
            case SEND_BACK -> {
                provider.settle(step.which(), new Status.Failed("declined"));
                yield charge;
            }
            case LOOK -> look(charge, provider);
            case REFUSE -> charge.refused(id, "refused", NOW).charge();
            case NOBODY_WANTS_IT -> charge.refundUnwanted(NOW).charge();
        };
    }

    private static Charge demanded(Charge charge, Money amount) {
        RefundDecision decision = charge.demand(UUID.randomUUID(), Optional.of(amount), null, NOW);
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
        Charge posting = charge.posting(refund.id(), NOW).charge();
        provider.make(Optional.of(refund.id()), refund.amount());
        return answered ? look(posting, provider) : posting;
    }

    private static Charge look(Charge charge, Provider provider) {
        return charge.learned(new ChargeReport(charge.id(), charge.orderId(), TOTAL, provider.refunds), NOW)
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
