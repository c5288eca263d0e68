package dev.comanda.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Deserializes a string only in its exact spelling; Jackson's own deserializers trim and accept other spellings. */
final class ExactText<T> extends StdScalarDeserializer<T> {

    private static final long serialVersionUID = 1L;

    private final transient Function<String, Optional<T>> reader;

    private ExactText(Class<T> type, Function<String, Optional<T>> reader) {
        super(type);
        this.reader = reader;
    }

    static SimpleModule module() {
        return new SimpleModule("exact text")
                .addDeserializer(UUID.class, new ExactText<>(UUID.class, ExactUuid::read))
                .addDeserializer(Currency.class, new ExactText<>(Currency.class, ExactText::currency));
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return context.reportInputMismatch(this, "no string");
        }
        String text = parser.getText();
        return reader.apply(text)
                .orElseThrow(() -> context.weirdStringException(text, handledType(), "another spelling"));
    }

    private static Optional<Currency> currency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(code))
                .findAny();
    }
}
