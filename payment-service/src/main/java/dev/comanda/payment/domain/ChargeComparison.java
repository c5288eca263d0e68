package dev.comanda.payment.domain;

import dev.comanda.money.Money;
import dev.comanda.payment.domain.Mismatch.Kind;
import dev.comanda.payment.domain.RefundState.Failed;
import dev.comanda.payment.domain.RefundState.GivenUp;
import dev.comanda.payment.domain.RefundState.Pending;
import dev.comanda.payment.domain.RefundState.Requested;
import dev.comanda.payment.domain.RefundState.Succeeded;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Our books of one charge against the provider's. What we have yet to ask the provider for is no difference. */
public final class ChargeComparison {

    private static final String NOTHING = "nothing";

    private final ChargeReport theirs;
    private final Charge ours;

    private ChargeComparison(ChargeReport theirs, Charge ours) {
        this.theirs = theirs;
        this.ours = ours;
    }

    /** The provider has no such charge of ours. */
    public static List<Mismatch> withNothing(Charge ours) {
        Money captured = ours.captured();
        return captured == null
                ? List.of()
                : List.of(new Mismatch(
                        Kind.CHARGE_NOT_AT_PROVIDER,
                        ours.orderId(),
                        Optional.of(ours.id()),
                        Optional.empty(),
                        NOTHING,
                        captured.toString()));
    }

    /** @param ours empty if the charge is not in our books */
    public static List<Mismatch> between(ChargeReport theirs, Optional<Charge> ours) {
        return ours.map(charge -> new ChargeComparison(theirs, charge).all()).orElseGet(() -> unknown(theirs));
    }

    private static List<Mismatch> unknown(ChargeReport theirs) {
        return theirs.captured().signum() == 0
                ? List.of()
                : List.of(new Mismatch(
                        Kind.CHARGE_NOT_HERE,
                        theirs.orderId(),
                        Optional.of(theirs.id()),
                        Optional.empty(),
                        theirs.captured().toString(),
                        NOTHING));
    }

    private List<Mismatch> all() {
        return Stream.of(order(), amount(), theirRefunds(), ourRefunds())
                .flatMap(found -> found)
                .toList();
    }

    private Stream<Mismatch> order() {
        return ours.orderId().equals(theirs.orderId())
                ? Stream.empty()
                : Stream.of(differs(
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
                        differs(Kind.CHARGE_AMOUNT, theirs.captured().toString(), Objects.toString(captured, NOTHING)));
    }

    private Stream<Mismatch> theirRefunds() {
        return theirs.refunds().stream().flatMap(report -> {
            UUID id = report.idAt(ours.id());
            return ours.refunds()
                    .find(id)
                    .map(refund -> between(report, refund))
                    .orElseGet(() -> Stream.of(differs(Kind.REFUND_NOT_HERE, id, textOf(report), NOTHING)));
        });
    }

    private Stream<Mismatch> ourRefunds() {
        Set<UUID> known =
                theirs.refunds().stream().map(report -> report.idAt(ours.id())).collect(Collectors.toSet());
        return ours.refunds().all().stream()
                .filter(refund -> refund.isAtProvider() && !known.contains(refund.id()))
                .map(refund -> differs(Kind.REFUND_NOT_AT_PROVIDER, refund.id(), NOTHING, textOf(refund)));
    }

    private Stream<Mismatch> between(RefundReport report, Refund refund) {
        if (!report.amount().equals(refund.amount())) {
            return Stream.of(differs(Kind.REFUND_AMOUNT, refund.id(), textOf(report), textOf(refund)));
        }
        return wordOf(report).equals(wordOf(refund))
                ? Stream.empty()
                : Stream.of(differs(Kind.REFUND_STATE, refund.id(), textOf(report), textOf(refund)));
    }

    private Mismatch differs(Kind kind, String expected, String found) {
        return new Mismatch(kind, ours.orderId(), Optional.of(ours.id()), Optional.empty(), expected, found);
    }

    private Mismatch differs(Kind kind, UUID refund, String expected, String found) {
        return new Mismatch(kind, ours.orderId(), Optional.of(ours.id()), Optional.of(refund), expected, found);
    }

    private static String textOf(RefundReport report) {
        return "%s %s, %s".formatted(report.amount(), wordOf(report), report.reference());
    }

    private static String textOf(Refund refund) {
        return "%s %s".formatted(refund.amount(), wordOf(refund));
    }

    private static String wordOf(RefundReport report) {
        return switch (report.status()) {
            case RefundReport.Status.Pending() -> "pending";
            case RefundReport.Status.Succeeded() -> "succeeded";
            case RefundReport.Status.Failed _ -> "failed";
        };
    }

    private static String wordOf(Refund refund) {
        return switch (refund.state()) {
            case Requested _ -> "requested";
            case GivenUp _ -> "given up";
            case Pending _ -> "pending";
            case Succeeded _ -> "succeeded";
            case Failed _ -> "failed";
        };
    }
}
