package dev.comanda.contracts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A path of a document, such as <code>/api/orders/{orderId}</code>. */
record PathTemplate(String text) implements Comparable<PathTemplate> {

    boolean matches(String path) {
        List<String> wanted = segments(text);
        List<String> given = segments(path);
        if (wanted.size() != given.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            boolean fits = isParameter(wanted.get(i))
                    ? !given.get(i).isEmpty()
                    : wanted.get(i).equals(given.get(i));
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** How specific it is. */
    int literals() {
        return (int)
                segments(text).stream().filter(segment -> !isParameter(segment)).count();
    }

    /** What a matching path has for each parameter. */
    Map<String, String> parameters(String path) {
        List<String> wanted = segments(text);
        List<String> given = segments(path);
        Map<String, String> parameters = new HashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            if (isParameter(wanted.get(i))) {
                parameters.put(wanted.get(i).replaceAll("[{}]", ""), given.get(i));
            }
        }
        return parameters;
    }

    private static boolean isParameter(String segment) {
        return segment.startsWith("{");
    }

    private static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }

    @Override
    public int compareTo(PathTemplate other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
