package dev.comanda.messaging.deadletter;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Normalizes dead letters: adds consumer and time, drops {@code dead-letter-} headers of the original record, and
 * truncates what would not fit into the topic. A dead letter that could not be written would stop the channel, and all
 * events behind it.
 */
@ApplicationScoped
@Identifier("dead-letters")
class DeadLetterInterceptor implements ProducerInterceptor<String, byte[]> {

    static final int MAX_VALUE_LENGTH = 1_048_576;
    static final int MAX_KEY_LENGTH = 65_536;

    private final String consumer;

    DeadLetterInterceptor(@ConfigProperty(name = "quarkus.application.name") String consumer) {
        this.consumer = consumer;
    }

    @Override
    public ProducerRecord<String, byte[]> onSend(ProducerRecord<String, byte[]> letter) {
        String key = letter.key();
        byte[] value = letter.value();
        DeadLetterHeaders headers = DeadLetterHeaders.of(letter.headers());
        headers.add(DeadLetterHeaders.CONSUMER, consumer);
        headers.add(DeadLetterHeaders.TIME, Instant.now().toString());
        if (headers.areTruncated() || isLongKey(key) || isLongValue(value)) {
            headers.add(DeadLetterHeaders.CUT, "true");
        }
        return new ProducerRecord<>(
                letter.topic(),
                letter.partition(),
                letter.timestamp(),
                isLongKey(key) ? key.substring(0, MAX_KEY_LENGTH) : key,
                isLongValue(value) ? Arrays.copyOf(value, MAX_VALUE_LENGTH) : value,
                headers.all());
    }

    private static boolean isLongKey(@Nullable String key) {
        return key != null && key.length() > MAX_KEY_LENGTH;
    }

    private static boolean isLongValue(byte @Nullable [] value) {
        return value != null && value.length > MAX_VALUE_LENGTH;
    }

    @Override
    public void onAcknowledgement(@Nullable RecordMetadata metadata, @Nullable Exception failure) {}

    @Override
    public void close() {}

    @Override
    public void configure(Map<String, ?> settings) {}
}
