package dev.comanda.menu.adapter.in.rest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** A serialised menu with an entity tag derived from its bytes, so that all replicas use the same one. */
final class RenderedMenu {

    static final RenderedMenu NONE = of(-1, new byte[0]);

    private static final int TAG_BYTES = 18;

    private final long revision;
    private final byte[] body;
    private final String tag;

    private RenderedMenu(long revision, byte[] body, String tag) {
        this.revision = revision;
        this.body = body;
        this.tag = tag;
    }

    static RenderedMenu of(long revision, byte[] body) {
        return new RenderedMenu(revision, body, "\"" + digest(body) + "\"");
    }

    long revision() {
        return revision;
    }

    /** Not a copy, as it is sent with every response; must not be modified. */
    byte[] body() {
        return body;
    }

    String tag() {
        return tag;
    }

    /** The menu with the later revision; {@code other} if they are equal. */
    RenderedMenu later(RenderedMenu other) {
        return other.revision >= revision ? other : this;
    }

    private static String digest(byte[] body) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(body);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, TAG_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
