package dev.comanda.sandbox.api;

import jakarta.ws.rs.core.UriInfo;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parameters of a request, form-encoded with nesting in brackets: {@code line_items[0][quantity]=2}. */
final class Params {

    private static final Pattern INDEX = Pattern.compile("\\[[0-9]*]");

    private final String prefix;
    private final Map<String, List<String>> values;

    private Params(String prefix, Map<String, List<String>> values) {
        this.prefix = prefix;
        this.values = values;
    }

    /** The parameters of a GET. */
    static Params query(UriInfo uri) {
        return parse(uri.getRequestUri().getRawQuery());
    }

    /** @param encoded a form body or a query string; null for none */
    static Params parse(@Nullable String encoded) {
        Map<String, List<String>> values = new TreeMap<>();
        for (String pair : encoded == null ? new String[0] : encoded.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.computeIfAbsent(decode(pair.substring(0, equals)), name -> new ArrayList<>())
                        .add(decode(pair.substring(equals + 1)));
            }
        }
        return new Params("", values);
    }

    /**
     * Refuses each parameter that is none of {@code known}, so that none is silently ignored. In a pattern {@code []} is
     * any index, and a star at the end is anything.
     */
    Params allowOnly(List<String> known) {
        for (String name : values.keySet()) {
            String shape = INDEX.matcher(name).replaceAll("[]");
            if (known.stream().noneMatch(pattern -> matches(shape, pattern))) {
                throw ApiError.invalidParam("parameter_unknown", name, "Received unknown parameter: " + name);
            }
        }
        return this;
    }

    /** The parameters inside {@code name}. */
    Params at(String name) {
        return new Params(path(name), values);
    }

    /** The elements of a list of objects, in the order of their indexes. */
    List<Params> items(String name) {
        Pattern item = Pattern.compile(Pattern.quote(path(name)) + "\\[([0-9]{1,4})].*");
        return values.keySet().stream()
                .map(item::matcher)
                .filter(Matcher::matches)
                .map(matcher -> Integer.valueOf(matcher.group(1)))
                .distinct()
                .sorted(Comparator.naturalOrder())
                .map(index -> at(name).at(index.toString()))
                .toList();
    }

    /** The elements of a list of texts: {@code expand[]=…} or {@code expand[0]=…}. */
    List<String> texts(String name) {
        Pattern item = Pattern.compile(Pattern.quote(path(name)) + "\\[[0-9]*]");
        return values.entrySet().stream()
                .filter(entry -> item.matcher(entry.getKey()).matches())
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    /** The members of a map of texts: {@code metadata[order_id]=…}. */
    Map<String, String> map(String name) {
        Pattern member = Pattern.compile(Pattern.quote(path(name)) + "\\[([^\\[\\]]+)]");
        Map<String, String> map = new TreeMap<>();
        values.forEach((key, all) -> {
            Matcher matcher = member.matcher(key);
            if (matcher.matches()) {
                map.put(matcher.group(1), all.getLast());
            }
        });
        return map;
    }

    Optional<String> text(String name) {
        Optional<String> text = Optional.ofNullable(values.get(path(name))).map(List::getLast);
        if (text.filter(String::isBlank).isPresent()) {
            throw ApiError.invalidParam(
                    "parameter_invalid_empty",
                    path(name),
                    "You passed an empty string for '%s'.".formatted(path(name)));
        }
        return text;
    }

    String requiredText(String name) {
        return text(name).orElseThrow(() -> missing(name));
    }

    Optional<Long> integer(String name) {
        return text(name).map(text -> {
            try {
                return Long.valueOf(text);
            } catch (NumberFormatException notANumber) {
                throw ApiError.invalidParam("parameter_invalid_integer", path(name), "Invalid integer: " + text);
            }
        });
    }

    long requiredInteger(String name) {
        return integer(name).orElseThrow(() -> missing(name));
    }

    /** The full name of {@code name}, as the caller wrote it. */
    String path(String name) {
        return prefix.isEmpty() ? name : prefix + "[" + name + "]";
    }

    ApiError missing(String name) {
        return ApiError.invalidParam(
                "parameter_missing", path(name), "Missing required param: %s.".formatted(path(name)));
    }

    /** The same text for the same parameters, in whatever order they came. */
    String canonical() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static boolean matches(String shape, String pattern) {
        return pattern.endsWith("*")
                ? shape.startsWith(pattern.substring(0, pattern.length() - 1))
                : shape.equals(pattern);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw ApiError.ofHttp(400, "Invalid form encoding.");
        }
    }
}
