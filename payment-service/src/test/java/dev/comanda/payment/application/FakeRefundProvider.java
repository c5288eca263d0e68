package dev.comanda.payment.application;

import static java.util.Objects.requireNonNull;

import dev.comanda.money.Money;
import dev.comanda.payment.application.port.out.RefundProvider;
import dev.comanda.payment.application.port.out.UnreadableBooks;
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

/** A provider of refunds that can be told to be down, and at whom people may refund by hand. */
final class FakeRefundProvider implements RefundProvider {

    private final Map<ChargeId, ChargeReport> charges = new LinkedHashMap<>();
    private final Map<UUID, RefundReport> madeBefore = new HashMap<>();
    private final Set<ChargeId> foreign = new HashSet<>();
    private final List<UUID> posted = new ArrayList<>();
    private Status statusOfNew = new Status.Succeeded();
    private boolean down;
    private boolean answersGetLost;
    private boolean refusing;
    private Runnable meanwhile = () -> {};

    @Override
    public Uni<LookAnswer> look(ChargeId charge) {
        return Uni.createFrom().item(() -> {
            if (down || answersGetLost) {
                return new LookAnswer.Unreachable("down");
            }
            return foreign.contains(charge) ? new LookAnswer.Foreign() : found(charge);
        });
    }

    @Override
    public Uni<PostAnswer> post(Charge charge, Refund refund) {
        return Uni.createFrom().item(() -> {
            meanwhile.run();
            posted.add(refund.id());
            if (down) {
                return new PostAnswer.Unreachable("down");
            }
            PostAnswer answer = refusing ? new PostAnswer.Refused("refused") : make(charge.id(), refund);
            return answersGetLost ? new PostAnswer.Unreachable("timeout") : answer;
        });
    }

    /** The provider has taken money, with our mark on it. */
    void captured(ChargeId charge, UUID orderId, Money amount) {
        charges.put(charge, new ChargeReport(charge, orderId, amount, List.of()));
    }

    /** A person refunds by hand. */
    String refundByHand(ChargeId charge, Money amount) {
        return add(charge, Optional.empty(), amount).reference();
    }

    void become(ChargeId charge, String reference, Status status) {
        replace(
                charge,
                known(charge).refunds().stream()
                        .map(refund -> refund.reference().equals(reference) ? with(status, refund) : refund)
                        .toList());
    }

    void disown(ChargeId charge) {
        foreign.add(charge);
    }

    void statusOfNew(Status status) {
        statusOfNew = status;
    }

    void goDown() {
        down = true;
    }

    void loseAnswers() {
        answersGetLost = true;
    }

    void refuse() {
        refusing = true;
    }

    void comeBack() {
        down = false;
        answersGetLost = false;
        refusing = false;
    }

    /** What happens while a refund is asked for. */
    void meanwhile(Runnable action) {
        meanwhile = action;
    }

    /** Every refund that was asked for, as often as it was. */
    List<UUID> posted() {
        return List.copyOf(posted);
    }

    List<RefundReport> refundsOf(ChargeId charge) {
        return known(charge).refunds();
    }

    /** All that is ours. */
    List<ChargeReport> books() {
        if (down || answersGetLost) {
            throw new UnreadableBooks("down", null);
        }
        return charges.values().stream()
                .filter(charge -> !foreign.contains(charge.id()))
                .toList();
    }

    /** As if nobody had ever paid. */
    void lose(ChargeId charge) {
        charges.remove(charge);
    }

    private LookAnswer found(ChargeId charge) {
        return charges.containsKey(charge) ? new LookAnswer.Found(known(charge)) : new LookAnswer.Unknown();
    }

    private PostAnswer make(ChargeId charge, Refund refund) {
        if (madeBefore.containsKey(refund.id())) {
            return new PostAnswer.Made(madeBefore.get(refund.id()));
        }
        if (!charges.containsKey(charge)) {
            return new PostAnswer.Refused("resource_missing");
        }
        if (refund.amount().compareTo(left(charge)) > 0) {
            return new PostAnswer.Refused("charge_already_refunded");
        }
        RefundReport made = add(charge, Optional.of(refund.id()), refund.amount());
        madeBefore.put(refund.id(), made);
        return new PostAnswer.Made(made);
    }

    private Money left(ChargeId charge) {
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
