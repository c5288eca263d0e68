package dev.comanda.gateway.page;

import dev.comanda.gateway.ingress.Compression;
import dev.comanda.gateway.ingress.EntityTags;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.buffer.impl.BufferImpl;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** One file of the web app, in memory. Browsers cache it and revalidate it. */
final class StaticPage {

    private final Buffer content;
    private final Buffer compressed;
    private final String mediaType;
    private final String etag;

    private StaticPage(byte[] content, String mediaType) {
        this.content = direct(content);
        this.compressed = direct(Compression.gzip(this.content).getBytes());
        this.mediaType = mediaType;
        this.etag = '"' + HexFormat.of().formatHex(hash(content), 0, 12) + '"';
    }

    static StaticPage read(String file, String mediaType) {
        try (var resource = StaticPage.class.getResourceAsStream("/pages/" + file)) {
            if (resource == null) {
                throw new IllegalStateException("the page " + file + " is missing");
            }
            return new StaticPage(resource.readAllBytes(), mediaType);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Responds with the page, or 304 if the browser has it. */
    void send(RoutingContext ctx) {
        boolean gzip = compressed.length() < content.length() && Compression.isAccepted(ctx.request());
        String tag = gzip ? Compression.tagOfCompressed(etag) : etag;
        ctx.response()
                .putHeader("Cache-Control", "no-cache")
                .putHeader("ETag", tag)
                .putHeader("Vary", "Accept-Encoding");
        if (EntityTags.match(ctx.request().headers().getAll("If-None-Match"), tag)) {
            ctx.response().setStatusCode(304).end();
            return;
        }
        if (gzip) {
            ctx.response().putHeader("Content-Encoding", "gzip");
        }
        Buffer body = gzip ? compressed : content;
        ctx.response()
                .putHeader("Content-Type", mediaType)
                // Vert.x does not set it for HEAD
                .putHeader("Content-Length", String.valueOf(body.length()))
                .end(body);
    }

    /** Responds with the page and an error status. */
    void sendAsError(int status, RoutingContext ctx) {
        ctx.response()
                .setStatusCode(status)
                .putHeader("Cache-Control", "no-store")
                .putHeader("Content-Type", mediaType)
                .end(content);
    }

    /** A direct buffer, which is sent without copying: otherwise each response that is not read yet would be a copy. */
    private static Buffer direct(byte[] bytes) {
        return BufferImpl.buffer(
                Unpooled.unreleasableBuffer(Unpooled.directBuffer(bytes.length).writeBytes(bytes))
                        .asReadOnly());
    }

    private static byte[] hash(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
