package dev.comanda.menu.adapter.in.rest;

import dev.comanda.http.Problems;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Entity tags and the request headers that name them (RFC 9110, sections 8.8.3 and 13.1). */
final class Tags {

    private static final String ANY = "*";
    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})\"");

    private Tags() {}

    static String ofVersion(long version) {
        return "\"" + version + "\"";
    }

    /** Whether {@code ifNoneMatch} matches {@code tag}, weakly, as proxies may have weakened it. */
    static boolean matches(@Nullable String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) {
            return false;
        }
        return ifNoneMatch.equals(tag)
                || Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        .map(named -> named.startsWith("W/") ? named.substring(2) : named)
                        .anyMatch(named -> named.equals(tag) || named.equals(ANY));
    }

    /** The version in {@code If-Match}; empty if there is none. */
    static OptionalLong version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.equals(ANY)) {
            return OptionalLong.empty();
        }
        Matcher version = VERSION.matcher(ifMatch);
        if (!version.matches()) {
            throw Problems.malformed("If-Match", "must be one version in quotes, such as \"7\"")
                    .build();
        }
        return OptionalLong.of(Long.parseLong(version.group(1)));
    }
}
