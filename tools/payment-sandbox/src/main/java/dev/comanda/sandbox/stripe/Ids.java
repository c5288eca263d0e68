package dev.comanda.sandbox.stripe;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** Ids in Stripe's format: a prefix for the type, and an unguessable random part. */
public final class Ids {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final RandomGenerator RANDOM = new SecureRandom();

    private Ids() {}

    public static String session() {
        return "cs_test_" + random(58);
    }

    public static String lineItem() {
        return "li_" + random(24);
    }

    public static String paymentIntent() {
        return "pi_" + random(24);
    }

    public static String charge() {
        return "ch_" + random(24);
    }

    public static String paymentMethod() {
        return "pm_" + random(24);
    }

    public static String refund() {
        return "re_" + random(24);
    }

    public static String event() {
        return "evt_" + random(24);
    }

    public static String request() {
        return "req_" + random(14);
    }

    private static String random(int length) {
        return RANDOM.ints(length, 0, ALPHABET.length())
                .collect(
                        StringBuilder::new, (text, index) -> text.append(ALPHABET.charAt(index)), StringBuilder::append)
                .toString();
    }
}
