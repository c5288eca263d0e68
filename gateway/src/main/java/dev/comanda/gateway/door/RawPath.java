package dev.comanda.gateway.door;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/**
 * Which request targets have one meaning only. Gateway and services must never read the same path differently, so
 * whatever any of them might decode, resolve or cut is refused here.
 */
final class RawPath {

    /** Slash, backslash, dot, NUL and other control characters, percent again: each hides a second reading. */
    private static final Pattern HIDDEN =
            Pattern.compile("%(2f|5c|2e|3b|7f|[01][0-9a-f]|25[0-9a-f]{2})", Pattern.CASE_INSENSITIVE);

    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9a-fA-F]{2})");
    private static final Pattern PLAIN = Pattern.compile("[\\x21-\\x7e]+");
    private static final Pattern DOT_SEGMENT = Pattern.compile("/\\.{1,2}(/|$)");

    private RawPath() {}

    /** Whether the target, as it came over the wire, is an address whose path can be read in one way only. */
    static boolean isPlain(String target) {
        String path = pathOf(target);
        return isAddress(target)
                && path.startsWith("/")
                && PLAIN.matcher(path).matches()
                && !path.contains("//")
                && path.indexOf(';') < 0
                && path.indexOf('\\') < 0
                && path.indexOf('#') < 0
                && !DOT_SEGMENT.matcher(path).find()
                && !HIDDEN.matcher(path).find()
                && !BROKEN_ESCAPE.matcher(path).find();
    }

    private static boolean isAddress(String target) {
        try {
            return new URI(target).getScheme() == null;
        } catch (URISyntaxException none) {
            return false;
        }
    }

    private static String pathOf(String target) {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }
}
