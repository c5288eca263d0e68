package dev.comanda.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SubscriberQueueTest {

    private final List<Long> sent = new ArrayList<>();
    private final SubscriberQueue relay = new SubscriberQueue(-1);

    @Test
    void the_snapshot_comes_first_then_every_later_version() {
        relay.open(version(3), this::send);
        relay.offer(version(4));
        relay.offer(version(6));

        assertThat(sent).containsExactly(3L, 4L, 6L);
    }

    @Test
    void news_that_arrive_before_the_snapshot_are_sent_after_it() {
        relay.offer(version(4));
        relay.offer(version(5));

        relay.open(version(3), this::send);

        assertThat(sent).containsExactly(3L, 4L, 5L);
    }

    @Test
    void news_that_the_snapshot_already_knows_are_dropped() {
        relay.offer(version(3));
        relay.offer(version(4));

        relay.open(version(4), this::send);

        assertThat(sent).containsExactly(4L);
    }

    @Test
    void a_redelivered_or_older_version_is_dropped() {
        relay.open(version(3), this::send);

        LongStream.of(4, 4, 3, 5, 4, 5).forEach(version -> relay.offer(version(version)));

        assertThat(sent).containsExactly(3L, 4L, 5L);
    }

    @Test
    void the_snapshot_is_left_out_if_the_watcher_has_seen_it() {
        SubscriberQueue returning = new SubscriberQueue(3);

        returning.open(version(3), this::send);
        returning.offer(version(4));

        assertThat(sent).containsExactly(4L);
    }

    @Test
    void a_first_version_of_zero_is_news_to_a_new_watcher() {
        relay.open(version(0), this::send);

        assertThat(sent).containsExactly(0L);
    }

    @Test
    void one_message_is_under_way_at_a_time() {
        Deque<CompletableFuture<Void>> underWay = new ArrayDeque<>();
        relay.open(version(1), message -> slowly(message, underWay));
        relay.offer(version(2));
        assertThat(sent).containsExactly(1L);

        underWay.removeFirst().complete(null);

        assertThat(sent).containsExactly(1L, 2L);
    }

    @Test
    void a_watcher_that_does_not_read_holds_little_memory_and_still_gets_the_newest() {
        Deque<CompletableFuture<Void>> underWay = new ArrayDeque<>();
        relay.open(version(1), message -> slowly(message, underWay));
        IntStream.rangeClosed(2, 1000).forEach(version -> relay.offer(version(version)));

        while (!underWay.isEmpty()) {
            underWay.removeFirst().complete(null);
        }

        assertThat(sent).hasSizeLessThan(20).isSorted().endsWith(1000L);
    }

    @Test
    void after_a_failed_send_nothing_more_is_sent() {
        relay.open(version(1), message -> {
            send(message);
            return Uni.createFrom().failure(new IllegalStateException("closed"));
        });

        relay.offer(version(2));

        assertThat(sent).containsExactly(1L);
    }

    private Uni<Void> send(LiveMessage message) {
        sent.add(message.version());
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> slowly(LiveMessage message, Deque<CompletableFuture<Void>> underWay) {
        sent.add(message.version());
        var done = new CompletableFuture<Void>();
        underWay.add(done);
        return Uni.createFrom().completionStage(done);
    }

    private static LiveMessage version(long version) {
        return new LiveMessage("o1", version, "paid", "none", "2026-01-01T12:00:00Z");
    }
}
