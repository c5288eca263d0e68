package dev.comanda.gateway.ingress;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Compresses responses with gzip. A strong entity tag identifies bytes, so a compressed response has a tag of its own; it is
 * cached by that tag.
 */
@Singleton
public final class Compression {

    private static final int MIN_BYTES = 1024;
    private static final int MAX_CACHE_BYTES = 16 * 1024 * 1024;
    private static final String SUFFIX = "-gzip";

    private final Cache<String, Buffer> cache = Caffeine.newBuilder()
            .maximumWeight(MAX_CACHE_BYTES)
            .weigher((String tag, Buffer body) -> body.length())
            .build();

    /**
     * The body to send: compressed if the client accepts that and it is worth it. Sets the headers accordingly.
     *
     * @param isShared whether path and tag identify the same bytes for all callers, so that the compressed form can be cached
     */
    public Buffer compress(HttpServerRequest request, HttpServerResponse response, Buffer body, boolean isShared) {
        @Nullable String tag = response.headers().get("ETag");
        // the tag of a private response is a version that clients parse
        if (body.length() < MIN_BYTES || !isText(response) || (tag != null && !isShared)) {
            return body;
        }
        response.headers().add("Vary", "Accept-Encoding");
        if (!isAccepted(request)) {
            return body;
        }
        response.putHeader("Content-Encoding", "gzip");
        if (tag == null || !tag.startsWith("\"") || !tag.endsWith("\"")) {
            return gzip(body);
        }
        response.putHeader("ETag", tagOfCompressed(tag));
        return cache.get(request.path() + ' ' + tag + ' ' + body.length(), first -> gzip(body));
    }

    /** The tag of the compressed response. */
    public static String tagOfCompressed(String tag) {
        return tag.substring(0, tag.length() - 1) + SUFFIX + '"';
    }

    /** The tags of a client without the suffix of compressed responses. */
    public static String plainTags(String tags) {
        return tags.replace(SUFFIX + '"', "\"");
    }

    private static boolean isText(HttpServerResponse response) {
        @Nullable String mediaType = response.headers().get("Content-Type");
        return mediaType != null
                && (mediaType.startsWith("text/")
                        || mediaType.contains("json")
                        || mediaType.contains("javascript")
                        || mediaType.contains("svg"));
    }

    /** Whether the client accepts gzip. */
    public static boolean isAccepted(HttpServerRequest request) {
        @Nullable String accepted = request.getHeader("Accept-Encoding");
        if (accepted == null) {
            return false;
        }
        for (String coding : accepted.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = coding.strip().split("\\s*;\\s*", -1);
            if (parts[0].equals("gzip")) {
                return parts.length == 1 || !parts[1].matches("q=0(\\.0*)?");
            }
        }
        return false;
    }

    /** The body, compressed. */
    public static Buffer gzip(Buffer body) {
        var bytes = new ByteArrayOutputStream(body.length() / 4);
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Buffer.buffer(bytes.toByteArray());
    }
}
