package dev.comanda.sandbox.api;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/** Reads addresses to which a browser may be sent: absolute, http or https, so never a script. */
final class WebAddress {

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int MAX_LENGTH = 5_000;

    private WebAddress() {}

    static String required(Params params, String name) {
        return optional(params, name).orElseThrow(() -> params.missing(name));
    }

    static Optional<String> optional(Params params, String name) {
        Optional<String> url = params.text(name);
        if (!url.map(WebAddress::isWebAddress).orElse(true)) {
            throw ApiError.invalidParam("url_invalid", name, "Not a valid URL");
        }
        return url;
    }

    private static boolean isWebAddress(String text) {
        try {
            URI uri = new URI(text.replace("{CHECKOUT_SESSION_ID}", "id"));
            return text.length() <= MAX_LENGTH && uri.getHost() != null && SCHEMES.contains(uri.getScheme());
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
