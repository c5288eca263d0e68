package dev.comanda.menu.adapter.in.rest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** A menu as bytes, with the entity tag of just these bytes: replicas that show the same menu agree on it. */
final class PrintedMenu {

    static final PrintedMenu NONE = of(-1, new byte[0]);

    private static final int TAG_BYTES = 18;

    private final long revision;
    private final byte[] body;
    private final String tag;

    private PrintedMenu(long revision, byte[] body, String tag) {
        this.revision = revision;
        this.body = body;
        this.tag = tag;
    }

    static PrintedMenu of(long revision, byte[] body) {
        return new PrintedMenu(revision, body, "\"" + digest(body) + "\"");
    }

    long revision() {
        return revision;
    }

    /** Not a copy, as it is sent with every request: never to be written to. */
    byte[] body() {
        return body;
    }

    String tag() {
        return tag;
    }

    /** The one of the later revision; {@code other} if both are of the same. */
    PrintedMenu later(PrintedMenu other) {
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
