package dev.comanda.gateway.ingress;

import java.util.List;
import java.util.stream.Stream;

/** The tags in If-None-Match (RFC 9110 section 13.1.2): a list of strong or weak ones, or {@code *}. */
public final class EntityTags {

    private EntityTags() {}

    /** Whether one of the header's values names the tag; compared weakly, as that header asks for. */
    public static boolean match(List<String> ifNoneMatch, String tag) {
        return ifNoneMatch.stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(String::strip)
                .anyMatch(known -> known.equals("*") || strong(known).equals(strong(tag)));
    }

    private static String strong(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
