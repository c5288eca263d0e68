package dev.comanda.payment.application;

import static java.util.Objects.requireNonNull;

import dev.comanda.money.Money;
import dev.comanda.payment.application.port.out.RefundProvider;
import dev.comanda.payment.application.port.out.reconciliation.ProviderLedgerUnavailable;
import dev.comanda.payment.domain.Charge;
import dev.comanda.payment.domain.ChargeId;
import dev.comanda.payment.domain.ChargeReport;
import dev.comanda.payment.domain.Examples;
import dev.comanda.payment.domain.Refund;
import dev.comanda.payment.domain.RefundReport;
import dev.comanda.payment.domain.RefundReport.Status;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A refund provider with injectable faults and refunds made in its dashboard. */
final class FakeRefundProvider implements RefundProvider {

    private final Map<ChargeId, ChargeReport> charges = new LinkedHashMap<>();
    private final Map<UUID, RefundReport> created = new HashMap<>();
    private final Set<ChargeId> foreign = new HashSet<>();
    private final List<UUID> posted = new ArrayList<>();
    private Status statusOfNew = new Status.Succeeded();
    private boolean down;
    private boolean losesResponses;
    private boolean refusing;
    private Runnable duringCall = () -> {};

    @Override
    public Uni<RetrieveAnswer> retrieve(ChargeId charge) {
        return Uni.createFrom().item(() -> {
            if (down || losesResponses) {
                return new RetrieveAnswer.Unreachable("down");
            }
            return foreign.contains(charge) ? new RetrieveAnswer.Foreign() : found(charge);
        });
    }

    @Override
    public Uni<CreateAnswer> create(Charge charge, Refund refund) {
        return Uni.createFrom().item(() -> {
            duringCall.run();
            posted.add(refund.id());
            if (down) {
                return new CreateAnswer.Unreachable("down");
            }
            CreateAnswer answer = refusing ? new CreateAnswer.Refused("refused") : make(charge.id(), refund);
            return losesResponses ? new CreateAnswer.Unreachable("timeout") : answer;
        });
    }

    /** The provider captured a charge of ours. */
    void captured(ChargeId charge, UUID orderId, Money amount) {
        charges.put(charge, new ChargeReport(charge, orderId, amount, List.of()));
    }

    /** Someone refunds in the dashboard. */
    String refundByHand(ChargeId charge, Money amount) {
        return add(charge, Optional.empty(), amount).reference();
    }

    void setStatus(ChargeId charge, String reference, Status status) {
        replace(
                charge,
                known(charge).refunds().stream()
                        .map(refund -> refund.reference().equals(reference) ? with(status, refund) : refund)
                        .toList());
    }

    void markForeign(ChargeId charge) {
        foreign.add(charge);
    }

    void statusOfNew(Status status) {
        statusOfNew = status;
    }

    void goDown() {
        down = true;
    }

    void loseResponses() {
        losesResponses = true;
    }

    void refuse() {
        refusing = true;
    }

    void recover() {
        down = false;
        losesResponses = false;
        refusing = false;
    }

    /** An action that runs while a refund is being created. */
    void duringCall(Runnable action) {
        duringCall = action;
    }

    /** Every request to create a refund, with repetitions. */
    List<UUID> posted() {
        return List.copyOf(posted);
    }

    List<RefundReport> refundsOf(ChargeId charge) {
        return known(charge).refunds();
    }

    /** All charges of this installation. */
    List<ChargeReport> charges() {
        if (down || losesResponses) {
            throw new ProviderLedgerUnavailable("down", null);
        }
        return charges.values().stream()
                .filter(charge -> !foreign.contains(charge.id()))
                .toList();
    }

    /** Deletes the charge. */
    void remove(ChargeId charge) {
        charges.remove(charge);
    }

    private RetrieveAnswer found(ChargeId charge) {
        return charges.containsKey(charge) ? new RetrieveAnswer.Found(known(charge)) : new RetrieveAnswer.Unknown();
    }

    private CreateAnswer make(ChargeId charge, Refund refund) {
        if (created.containsKey(refund.id())) {
            return new CreateAnswer.Created(created.get(refund.id()));
        }
        if (!charges.containsKey(charge)) {
            return new CreateAnswer.Refused("resource_missing");
        }
        if (refund.amount().compareTo(refundable(charge)) > 0) {
            return new CreateAnswer.Refused("charge_already_refunded");
        }
        RefundReport made = add(charge, Optional.of(refund.id()), refund.amount());
        created.put(refund.id(), made);
        return new CreateAnswer.Created(made);
    }

    private Money refundable(ChargeId charge) {
        return known(charge)
                .captured()
                .minus(Money.sum(
                        known(charge).captured().currency(),
                        known(charge).refunds().stream()
                                .filter(refund -> !(refund.status() instanceof Status.Failed))
                                .map(RefundReport::amount)
                                .toList()));
    }

    private RefundReport add(ChargeId charge, Optional<UUID> ours, Money amount) {
        String reference = "re_" + UUID.randomUUID();
        RefundReport made = new RefundReport(reference, ours, amount, Examples.NOW, statusOfNew);
        List<RefundReport> all = new ArrayList<>(known(charge).refunds());
        all.add(made);
        replace(charge, all);
        return made;
    }

    private void replace(ChargeId charge, List<RefundReport> refunds) {
        ChargeReport before = known(charge);
        charges.put(charge, new ChargeReport(charge, before.orderId(), before.captured(), refunds));
    }

    private ChargeReport known(ChargeId charge) {
        return requireNonNull(charges.get(charge));
    }

    private static RefundReport with(Status status, RefundReport refund) {
        return new RefundReport(refund.reference(), refund.refundId(), refund.amount(), refund.createdAt(), status);
    }
}
