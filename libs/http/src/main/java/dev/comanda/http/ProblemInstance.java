package dev.comanda.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The {@code instance} of a problem: a URI reference as RFC 9457 requires. The library would use the decoded path, which
 * may not be a valid one.
 */
final class ProblemInstance {

    private ProblemInstance() {}

    /**
     * @param path decoded
     * @return encoded twice, as the library decodes once when it writes; null if it is not a valid path
     */
    static @Nullable URI at(String path) {
        try {
            var reference = new URI(null, null, path, null).toASCIIString();
            return URI.create(URLEncoder.encode(reference, StandardCharsets.UTF_8));
        } catch (URISyntaxException invalid) {
            return null;
        }
    }
}
