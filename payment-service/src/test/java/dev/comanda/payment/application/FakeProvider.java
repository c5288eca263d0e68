package dev.comanda.payment.application;

import static java.util.Objects.requireNonNull;

import dev.comanda.payment.application.port.out.PaymentProvider;
import dev.comanda.payment.domain.Attempt;
import dev.comanda.payment.domain.Bill;
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

/** A provider that can be told to be down, and to whom others than its caller may do things meanwhile. */
final class FakeProvider implements PaymentProvider {

    private final Map<UUID, String> sessionOfAttempt = new HashMap<>();
    private final Map<String, SessionReport> sessions = new LinkedHashMap<>();
    private final Map<String, ChargeAnswer> charges = new HashMap<>();
    private final Set<String> foreign = new HashSet<>();
    private final List<String> closed = new ArrayList<>();
    private boolean down;
    private boolean answersGetLost;
    private boolean refusing;
    private Runnable meanwhile = () -> {};

    @Override
    public Uni<OpenAnswer> open(Bill bill, Attempt attempt) {
        return Uni.createFrom().item(() -> {
            meanwhile.run();
            if (down) {
                return new OpenAnswer.Unreachable("down");
            }
            if (refusing) {
                return new OpenAnswer.Refused("refused");
            }
            String id = sessionOfAttempt.computeIfAbsent(attempt.id(), key -> newSession(bill));
            return answersGetLost
                    ? new OpenAnswer.Unreachable("timeout")
                    : new OpenAnswer.Opened(id, URI.create("https://provider.example/" + id));
        });
    }

    @Override
    public Uni<SessionAnswer> look(String sessionId) {
        return answer(() -> found(sessionId));
    }

    @Override
    public Uni<SessionAnswer> close(String sessionId) {
        return answer(() -> {
            meanwhile.run();
            closed.add(sessionId);
            sessions.computeIfPresent(sessionId, (id, report) -> closed(report));
            return found(sessionId);
        });
    }

    @Override
    public Uni<ChargeAnswer> lookAtCharge(String reference) {
        return Uni.createFrom()
                .item(() -> isUnreachable()
                        ? new ChargeAnswer.Unreachable("down")
                        : charges.getOrDefault(reference, new ChargeAnswer.Unknown()));
    }

    void goDown() {
        down = true;
    }

    void comeBack() {
        down = false;
        answersGetLost = false;
        refusing = false;
    }

    void loseAnswers() {
        answersGetLost = true;
    }

    void refuse() {
        refusing = true;
    }

    /** What happens while a session is being opened or closed. */
    void meanwhile(Runnable action) {
        meanwhile = action;
    }

    void pay(String sessionId) {
        become(sessionId, new Status.Paid("fake", chargeOf(sessionId)));
        charges.put(chargeOf(sessionId), new ChargeAnswer.NotFailed());
    }

    /** @return the reference of the charge that failed */
    String decline(String sessionId) {
        UUID orderId = requireNonNull(sessions.get(sessionId)).orderId();
        charges.put(chargeOf(sessionId), new ChargeAnswer.Failed(orderId, "card_declined"));
        return chargeOf(sessionId);
    }

    /** Another installation's mark is on the session and its charges. */
    void disown(String sessionId) {
        foreign.add(sessionId);
        charges.put(chargeOf(sessionId), new ChargeAnswer.Foreign());
    }

    void become(String sessionId, Status status) {
        sessions.computeIfPresent(sessionId, (id, report) -> withStatus(report, status));
    }

    void add(SessionReport report) {
        sessions.put(report.sessionId(), report);
    }

    void failed(String reference, ChargeAnswer answer) {
        charges.put(reference, answer);
    }

    void forgetEverything() {
        sessions.clear();
    }

    List<String> sessionIds() {
        return List.copyOf(sessions.keySet());
    }

    List<String> closed() {
        return List.copyOf(closed);
    }

    private String newSession(Bill bill) {
        String id = "cs_" + UUID.randomUUID();
        add(new SessionReport(id, bill.orderId(), Purpose.PAYMENT, bill.total(), new Status.StillOpen()));
        return id;
    }

    /** What is asked for is done, whether or not the answer arrives. */
    private Uni<SessionAnswer> answer(Supplier<SessionAnswer> asked) {
        return Uni.createFrom().item(() -> {
            if (down) {
                return new SessionAnswer.Unreachable("down");
            }
            SessionAnswer answer = asked.get();
            return answersGetLost ? new SessionAnswer.Unreachable("timeout") : answer;
        });
    }

    private boolean isUnreachable() {
        return down || answersGetLost;
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
        return report.status() instanceof Status.StillOpen ? withStatus(report, new Status.Lapsed()) : report;
    }

    private static String chargeOf(String sessionId) {
        return "pi_" + sessionId;
    }

    private static SessionReport withStatus(SessionReport report, Status status) {
        return new SessionReport(report.sessionId(), report.orderId(), report.purpose(), report.amount(), status);
    }
}
