package dev.comanda.sandbox.api;

import java.util.Map;

/** Stripe's bounds of metadata: 50 keys of at most 40 characters, values of at most 500. */
final class MetadataParams {

    private static final int MOST_KEYS = 50;
    private static final int LONGEST_KEY = 40;
    private static final int LONGEST_VALUE = 500;

    private MetadataParams() {}

    static Map<String, String> parse(Params params) {
        Map<String, String> metadata = params.map("metadata");
        if (metadata.size() > MOST_KEYS) {
            throw refused(params, "Metadata has at most %d keys.".formatted(MOST_KEYS));
        }
        metadata.forEach((key, value) -> {
            if (key.length() > LONGEST_KEY || value.length() > LONGEST_VALUE) {
                throw refused(
                        params,
                        "Metadata keys have at most %d characters, values at most %d."
                                .formatted(LONGEST_KEY, LONGEST_VALUE));
            }
        });
        return metadata;
    }

    private static ApiError refused(Params params, String message) {
        return ApiError.invalidParam(null, params.path("metadata"), message);
    }
}
