package dev.comanda.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Required parts of a request; each method throws a {@code malformed} problem if they are missing. */
public final class Required {

    private Required() {}

    public static <T> T field(String name, @Nullable T value) {
        if (value == null) {
            throw Problems.malformed(name, "is required").build();
        }
        return value;
    }

    public static <T> List<T> elements(String name, List<T> values) {
        for (int i = 0; i < values.size(); i++) {
            field(name + "[" + i + "]", values.get(i));
        }
        return values;
    }

    public static <T> T body(@Nullable T body) {
        return field("body", body);
    }
}
