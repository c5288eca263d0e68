package dev.comanda.sandbox.api;

import java.util.Map;

/** Stripe's bounds of metadata: 50 keys of at most 40 characters, values of at most 500. */
final class MetadataParams {

    private static final int MAX_KEYS = 50;
    private static final int MAX_KEY_LENGTH = 40;
    private static final int MAX_VALUE_LENGTH = 500;

    private MetadataParams() {}

    static Map<String, String> parse(Params params) {
        Map<String, String> metadata = params.map("metadata");
        if (metadata.size() > MAX_KEYS) {
            throw refused(params, "Metadata has at most %d keys.".formatted(MAX_KEYS));
        }
        metadata.forEach((key, value) -> {
            if (key.length() > MAX_KEY_LENGTH || value.length() > MAX_VALUE_LENGTH) {
                throw refused(
                        params,
                        "Metadata keys have at most %d characters, values at most %d."
                                .formatted(MAX_KEY_LENGTH, MAX_VALUE_LENGTH));
            }
        });
        return metadata;
    }

    private static ApiError refused(Params params, String message) {
        return ApiError.invalidParam(null, params.path("metadata"), message);
    }
}
