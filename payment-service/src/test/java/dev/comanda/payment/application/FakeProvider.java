package dev.comanda.payment.application;

import static java.util.Objects.requireNonNull;

import dev.comanda.payment.application.port.out.PaymentProvider;
import dev.comanda.payment.domain.Attempt;
import dev.comanda.payment.domain.PaymentRequest;
import dev.comanda.payment.domain.SessionReport;
import dev.comanda.payment.domain.SessionReport.Purpose;
import dev.comanda.payment.domain.SessionReport.Status;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** A provider with injectable faults and concurrent changes. */
final class FakeProvider implements PaymentProvider {

    private final Map<UUID, String> sessionOfAttempt = new HashMap<>();
    private final Map<String, SessionReport> sessions = new LinkedHashMap<>();
    private final Map<String, ChargeAnswer> charges = new HashMap<>();
    private final Set<String> foreign = new HashSet<>();
    private final List<String> closed = new ArrayList<>();
    private boolean down;
    private boolean losesResponses;
    private boolean refusing;
    private Runnable duringCall = () -> {};

    @Override
    public Uni<OpenAnswer> open(PaymentRequest request, Attempt attempt) {
        return Uni.createFrom().item(() -> {
            duringCall.run();
            if (down) {
                return new OpenAnswer.Unreachable("down");
            }
            if (refusing) {
                return new OpenAnswer.Refused("refused");
            }
            String id = sessionOfAttempt.computeIfAbsent(attempt.id(), key -> newSession(request));
            return losesResponses
                    ? new OpenAnswer.Unreachable("timeout")
                    : new OpenAnswer.Opened(id, URI.create("https://provider.example/" + id));
        });
    }

    @Override
    public Uni<SessionAnswer> retrieve(String sessionId) {
        return answer(() -> found(sessionId));
    }

    @Override
    public Uni<SessionAnswer> close(String sessionId) {
        return answer(() -> {
            duringCall.run();
            closed.add(sessionId);
            sessions.computeIfPresent(sessionId, (id, report) -> closed(report));
            return found(sessionId);
        });
    }

    @Override
    public Uni<ChargeAnswer> retrieveCharge(String reference) {
        return Uni.createFrom()
                .item(() -> isUnreachable()
                        ? new ChargeAnswer.Unreachable("down")
                        : charges.getOrDefault(reference, new ChargeAnswer.Unknown()));
    }

    void goDown() {
        down = true;
    }

    void recover() {
        down = false;
        losesResponses = false;
        refusing = false;
    }

    void loseResponses() {
        losesResponses = true;
    }

    void refuse() {
        refusing = true;
    }

    /** An action that runs while a session is being created or closed. */
    void duringCall(Runnable action) {
        duringCall = action;
    }

    void pay(String sessionId) {
        setStatus(sessionId, new Status.Paid("fake", chargeOf(sessionId)));
        charges.put(chargeOf(sessionId), new ChargeAnswer.NotFailed());
    }

    /** @return the reference of the charge that failed */
    String decline(String sessionId) {
        UUID orderId = requireNonNull(sessions.get(sessionId)).orderId();
        charges.put(chargeOf(sessionId), new ChargeAnswer.Failed(orderId, "card_declined"));
        return chargeOf(sessionId);
    }

    /** Moves the session and its charges to another installation. */
    void markForeign(String sessionId) {
        foreign.add(sessionId);
        charges.put(chargeOf(sessionId), new ChargeAnswer.Foreign());
    }

    void setStatus(String sessionId, Status status) {
        sessions.computeIfPresent(sessionId, (id, report) -> withStatus(report, status));
    }

    void add(SessionReport report) {
        sessions.put(report.sessionId(), report);
    }

    void failed(String reference, ChargeAnswer answer) {
        charges.put(reference, answer);
    }

    void deleteAllSessions() {
        sessions.clear();
    }

    List<String> sessionIds() {
        return List.copyOf(sessions.keySet());
    }

    List<String> closed() {
        return List.copyOf(closed);
    }

    private String newSession(PaymentRequest request) {
        String id = "cs_" + UUID.randomUUID();
        add(new SessionReport(id, request.orderId(), Purpose.PAYMENT, request.total(), new Status.Open()));
        return id;
    }

    /** The request takes effect even if the response is lost. */
    private Uni<SessionAnswer> answer(Supplier<SessionAnswer> asked) {
        return Uni.createFrom().item(() -> {
            if (down) {
                return new SessionAnswer.Unreachable("down");
            }
            SessionAnswer answer = asked.get();
            return losesResponses ? new SessionAnswer.Unreachable("timeout") : answer;
        });
    }

    private boolean isUnreachable() {
        return down || losesResponses;
    }

    private SessionAnswer found(String sessionId) {
        if (foreign.contains(sessionId)) {
            return new SessionAnswer.Foreign();
        }
        return sessions.containsKey(sessionId)
                ? new SessionAnswer.Found(sessions.get(sessionId))
                : new SessionAnswer.Unknown();
    }

    private static SessionReport closed(SessionReport report) {
        return report.status() instanceof Status.Open ? withStatus(report, new Status.Expired()) : report;
    }

    private static String chargeOf(String sessionId) {
        return "pi_" + sessionId;
    }

    private static SessionReport withStatus(SessionReport report, Status status) {
        return new SessionReport(report.sessionId(), report.orderId(), report.purpose(), report.amount(), status);
    }
}
