package dev.comanda.payment.domain.reconciliation;

import dev.comanda.money.Money;
import dev.comanda.payment.domain.Charge;
import dev.comanda.payment.domain.ChargeReport;
import dev.comanda.payment.domain.Refund;
import dev.comanda.payment.domain.RefundReport;
import dev.comanda.payment.domain.RefundState.Failed;
import dev.comanda.payment.domain.RefundState.GivenUp;
import dev.comanda.payment.domain.RefundState.Pending;
import dev.comanda.payment.domain.RefundState.Requested;
import dev.comanda.payment.domain.RefundState.Succeeded;
import dev.comanda.payment.domain.reconciliation.Mismatch.Kind;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares one charge of our ledger with the provider's. A refund that was not sent yet is no mismatch. */
public final class ChargeComparison {

    private static final String NONE = "nothing";

    private final ChargeReport theirs;
    private final Charge ours;

    private ChargeComparison(ChargeReport theirs, Charge ours) {
        this.theirs = theirs;
        this.ours = ours;
    }

    /** Gives up all refunds of a charge that the provider does not know. */
    public static List<Mismatch> missingAtProvider(Charge ours) {
        Money captured = ours.captured();
        return captured == null
                ? List.of()
                : List.of(new Mismatch(
                        Kind.CHARGE_NOT_AT_PROVIDER,
                        ours.orderId(),
                        Optional.of(ours.id()),
                        Optional.empty(),
                        NONE,
                        captured.toString()));
    }

    /** @param ours empty if the charge is not in our ledger */
    public static List<Mismatch> compare(ChargeReport theirs, Optional<Charge> ours) {
        return ours.map(charge -> new ChargeComparison(theirs, charge).all()).orElseGet(() -> missingHere(theirs));
    }

    private static List<Mismatch> missingHere(ChargeReport theirs) {
        return theirs.captured().signum() == 0
                ? List.of()
                : List.of(new Mismatch(
                        Kind.CHARGE_NOT_HERE,
                        theirs.orderId(),
                        Optional.of(theirs.id()),
                        Optional.empty(),
                        theirs.captured().toString(),
                        NONE));
    }

    private List<Mismatch> all() {
        return Stream.of(order(), amount(), theirRefunds(), ourRefunds())
                .flatMap(found -> found)
                .toList();
    }

    private Stream<Mismatch> order() {
        return ours.orderId().equals(theirs.orderId())
                ? Stream.empty()
                : Stream.of(mismatch(
                        Kind.CHARGE_ORDER,
                        theirs.orderId().toString(),
                        ours.orderId().toString()));
    }

    private Stream<Mismatch> amount() {
        Money captured = ours.captured();
        return theirs.captured().equals(captured)
                        || (captured == null && theirs.captured().signum() == 0)
                ? Stream.empty()
                : Stream.of(
                        mismatch(Kind.CHARGE_AMOUNT, theirs.captured().toString(), Objects.toString(captured, NONE)));
    }

    private Stream<Mismatch> theirRefunds() {
        return theirs.refunds().stream().flatMap(report -> {
            UUID id = report.refundIdOf(ours.id());
            return ours.refunds()
                    .find(id)
                    .map(refund -> compare(report, refund))
                    .orElseGet(() -> Stream.of(mismatch(Kind.REFUND_NOT_HERE, id, textOf(report), NONE)));
        });
    }

    private Stream<Mismatch> ourRefunds() {
        Set<UUID> known = theirs.refunds().stream()
                .map(report -> report.refundIdOf(ours.id()))
                .collect(Collectors.toSet());
        return ours.refunds().all().stream()
                .filter(refund -> refund.isAtProvider() && !known.contains(refund.id()))
                .map(refund -> mismatch(Kind.REFUND_NOT_AT_PROVIDER, refund.id(), NONE, textOf(refund)));
    }

    private Stream<Mismatch> compare(RefundReport report, Refund refund) {
        if (!report.amount().equals(refund.amount())) {
            return Stream.of(mismatch(Kind.REFUND_AMOUNT, refund.id(), textOf(report), textOf(refund)));
        }
        return statusOf(report).equals(statusOf(refund))
                ? Stream.empty()
                : Stream.of(mismatch(Kind.REFUND_STATE, refund.id(), textOf(report), textOf(refund)));
    }

    private Mismatch mismatch(Kind kind, String expected, String found) {
        return new Mismatch(kind, ours.orderId(), Optional.of(ours.id()), Optional.empty(), expected, found);
    }

    private Mismatch mismatch(Kind kind, UUID refund, String expected, String found) {
        return new Mismatch(kind, ours.orderId(), Optional.of(ours.id()), Optional.of(refund), expected, found);
    }

    private static String textOf(RefundReport report) {
        return "%s %s, %s".formatted(report.amount(), statusOf(report), report.reference());
    }

    private static String textOf(Refund refund) {
        return "%s %s".formatted(refund.amount(), statusOf(refund));
    }

    private static String statusOf(RefundReport report) {
        return switch (report.status()) {
            case RefundReport.Status.Pending() -> "pending";
            case RefundReport.Status.Succeeded() -> "succeeded";
            case RefundReport.Status.Failed _ -> "failed";
        };
    }

    private static String statusOf(Refund refund) {
        return switch (refund.state()) {
            case Requested _ -> "requested";
            case GivenUp _ -> "given up";
            case Pending _ -> "pending";
            case Succeeded _ -> "succeeded";
            case Failed _ -> "failed";
        };
    }
}
