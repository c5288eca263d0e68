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
 * Gives every dead letter a form that can be relied on: it says who put it aside and when, what it says about its end is
 * ours and not its own, and it fits into its topic, however large the record or the reason is. One that could not be
 * kept would end the channel, and stop all that is behind it.
 */
@ApplicationScoped
@Identifier("dead-letters")
class DeadLetterForm implements ProducerInterceptor<String, byte[]> {

    static final int LONGEST_VALUE = 1_048_576;
    static final int LONGEST_KEY = 65_536;

    private final String consumer;

    DeadLetterForm(@ConfigProperty(name = "quarkus.application.name") String consumer) {
        this.consumer = consumer;
    }

    @Override
    public ProducerRecord<String, byte[]> onSend(ProducerRecord<String, byte[]> letter) {
        String key = letter.key();
        byte[] value = letter.value();
        LetterHeaders headers = LetterHeaders.of(letter.headers());
        headers.tell(LetterHeaders.CONSUMER, consumer);
        headers.tell(LetterHeaders.TIME, Instant.now().toString());
        if (headers.areFewer() || isLongKey(key) || isLongValue(value)) {
            headers.tell(LetterHeaders.CUT, "true");
        }
        return new ProducerRecord<>(
                letter.topic(),
                letter.partition(),
                letter.timestamp(),
                isLongKey(key) ? key.substring(0, LONGEST_KEY) : key,
                isLongValue(value) ? Arrays.copyOf(value, LONGEST_VALUE) : value,
                headers.all());
    }

    private static boolean isLongKey(@Nullable String key) {
        return key != null && key.length() > LONGEST_KEY;
    }

    private static boolean isLongValue(byte @Nullable [] value) {
        return value != null && value.length > LONGEST_VALUE;
    }

    @Override
    public void onAcknowledgement(@Nullable RecordMetadata metadata, @Nullable Exception failure) {}

    @Override
    public void close() {}

    @Override
    public void configure(Map<String, ?> settings) {}
}
