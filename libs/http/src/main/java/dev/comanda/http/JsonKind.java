package dev.comanda.http;

import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Currency;
import java.util.UUID;

/** The kind of JSON value that a Java type needs, for error messages. */
enum JsonKind {
    WHOLE_NUMBER("a whole number"),
    BOOLEAN("true or false"),
    TEXT("a string"),
    ID("a UUID"),
    TIME("a time as in RFC 3339"),
    CURRENCY("an ISO 4217 currency code"),
    LIST("a list"),
    OBJECT("an object");

    private final String words;

    JsonKind(String words) {
        this.words = words;
    }

    String inWords() {
        return words;
    }

    static JsonKind of(Class<?> type) {
        if (type == int.class || type == long.class || Number.class.isAssignableFrom(type)) {
            return WHOLE_NUMBER;
        }
        if (type == boolean.class || type == Boolean.class) {
            return BOOLEAN;
        }
        if (CharSequence.class.isAssignableFrom(type) || type.isEnum()) {
            return TEXT;
        }
        if (type == UUID.class) {
            return ID;
        }
        if (type == Currency.class) {
            return CURRENCY;
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return TIME;
        }
        return Collection.class.isAssignableFrom(type) ? LIST : OBJECT;
    }
}
