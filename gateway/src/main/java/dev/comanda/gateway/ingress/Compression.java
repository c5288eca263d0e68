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
 * Compresses answers with gzip. A strong tag stands for bytes, so that the compressed form of a tagged answer has a tag of its
 * own; it is compressed once as long as the tag stays.
 */
@Singleton
public final class Compression {

    private static final int SMALLEST = 1024;
    private static final int MOST_KEPT_BYTES = 16 * 1024 * 1024;
    private static final String SUFFIX = "-gzip";

    private final Cache<String, Buffer> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_KEPT_BYTES)
            .weigher((String tag, Buffer body) -> body.length())
            .build();

    /**
     * The body to send, compressed if the client takes it and it is worth it; sets the headers that say so.
     *
     * @param sameForAll whether path and tag name the same bytes for every caller, so that the compressed form may be kept
     */
    public Buffer compress(HttpServerRequest request, HttpServerResponse response, Buffer body, boolean sameForAll) {
        @Nullable String tag = response.headers().get("ETag");
        // a tag of one caller's answer is its version, which clients read
        if (body.length() < SMALLEST || !isText(response) || (tag != null && !sameForAll)) {
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
        return kept.get(request.path() + ' ' + tag + ' ' + body.length(), first -> gzip(body));
    }

    /** The strong tag of an answer once it is compressed. */
    public static String tagOfCompressed(String tag) {
        return tag.substring(0, tag.length() - 1) + SUFFIX + '"';
    }

    /** The tags of a client without what this class has added to them. */
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

    /** Whether the client takes gzip. */
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
