package dev.comanda.messaging.outbox;

import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** A broker that holds every event until the test acknowledges or refuses it. */
final class HeldBroker implements Broker {

    private record Question(OutboxRow row, CompletableFuture<Void> answer) {}

    private final List<Question> questions = new ArrayList<>();
    private boolean acknowledging;

    @Override
    public synchronized Uni<Void> publish(OutboxRow row) {
        Question question = new Question(row, new CompletableFuture<>());
        questions.add(question);
        if (acknowledging) {
            question.answer().complete(null);
        }
        return Uni.createFrom().completionStage(question.answer());
    }

    /** Whether it was given events of this aggregate {@code times} times. */
    synchronized boolean isAsked(UUID aggregateId, int times) {
        return asked().stream().filter(aggregateId::equals).count() == times;
    }

    /** The aggregates of all events that it was given. */
    synchronized List<UUID> asked() {
        return questions.stream().map(question -> question.row().aggregateId()).toList();
    }

    synchronized void acknowledgeAll() {
        questions.forEach(question -> question.answer().complete(null));
    }

    /** Acknowledges what it holds and all that comes. */
    synchronized void acknowledgeAlways() {
        acknowledging = true;
        acknowledgeAll();
    }

    synchronized void refuse(UUID aggregateId) {
        questions.stream()
                .filter(question -> question.row().aggregateId().equals(aggregateId))
                .forEach(question -> question.answer().completeExceptionally(new IOException("refused")));
    }
}
