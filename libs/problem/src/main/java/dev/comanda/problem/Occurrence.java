package dev.comanda.problem;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What a problem says of where it occurred: a reference as RFC 9457 asks for. The library would tell the decoded path, which
 * may well be none.
 */
final class Occurrence {

    private Occurrence() {}

    /**
     * @param path decoded
     * @return encoded twice, as the library decodes once when it writes; null if that is no path
     */
    static @Nullable URI at(String path) {
        try {
            var reference = new URI(null, null, path, null).toASCIIString();
            return URI.create(URLEncoder.encode(reference, StandardCharsets.UTF_8));
        } catch (URISyntaxException none) {
            return null;
        }
    }
}
