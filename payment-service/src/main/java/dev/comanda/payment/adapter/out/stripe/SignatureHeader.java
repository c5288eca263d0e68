package dev.comanda.payment.adapter.out.stripe;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The parsed {@code Stripe-Signature} header: {@code t=<seconds>,v1=<hex>[,v1=<hex>…]}. Malformed headers are rejected without reading the body, which may be half a megabyte.
 */
final class SignatureHeader {

    private static final Duration MAX_SKEW = Duration.ofMinutes(5);

    /** Room for a dozen signatures during secret rotation. */
    private static final int MAX_LENGTH = 1024;

    private static final int HEX_DIGITS = 64;
    private static final int MAX_TIME_DIGITS = 19;

    private final String time;
    private final List<byte[]> candidates;

    private SignatureHeader(String time, List<byte[]> candidates) {
        this.time = time;
        this.candidates = candidates;
    }

    /** The digits, as they were signed. */
    String time() {
        return time;
    }

    /** The signatures that are well-formed, at least one. */
    List<byte[]> candidates() {
        return candidates;
    }

    /** @throws Unfit if no body can fit it */
    static SignatureHeader parse(String header, Instant now) throws InvalidSignature {
        if (header.length() > MAX_LENGTH) {
            throw new InvalidSignature("the signature is too long");
        }
        List<String> times = new ArrayList<>();
        List<byte[]> candidates = new ArrayList<>();
        for (String part : header.split(",", -1)) {
            String pair = part.strip();
            if (pair.startsWith("t=")) {
                times.add(pair.substring("t=".length()));
            } else if (pair.startsWith("v1=") && isSignature(pair.substring("v1=".length()))) {
                candidates.add(HexFormat.of().parseHex(pair, "v1=".length(), pair.length()));
            }
        }
        return new SignatureHeader(timely(times, now), atLeastOne(candidates));
    }

    private static boolean isSignature(String text) {
        return text.length() == HEX_DIGITS && text.chars().allMatch(HexFormat::isHexDigit);
    }

    private static String timely(List<String> times, Instant now) throws InvalidSignature {
        if (times.size() != 1) {
            throw new InvalidSignature("the signature must have one time");
        }
        String time = times.getFirst();
        if (!isTimely(time, now)) {
            throw new InvalidSignature(
                    "the signature's time is not within %d s of ours".formatted(MAX_SKEW.toSeconds()));
        }
        return time;
    }

    private static boolean isTimely(String time, Instant now) {
        boolean digits = time.length() <= MAX_TIME_DIGITS
                && !time.isEmpty()
                && time.chars().allMatch(character -> character >= '0' && character <= '9');
        try {
            return digits
                    && Duration.between(Instant.ofEpochSecond(Long.parseLong(time)), now)
                                    .abs()
                                    .compareTo(MAX_SKEW)
                            <= 0;
        } catch (NumberFormatException | DateTimeException | ArithmeticException noTime) {
            return false;
        }
    }

    private static List<byte[]> atLeastOne(List<byte[]> candidates) throws InvalidSignature {
        if (candidates.isEmpty()) {
            throw new InvalidSignature("the signature must have a v1 of %d hexadecimal digits".formatted(HEX_DIGITS));
        }
        return candidates;
    }

    /** No body can match the header; the message says why. */
    static final class InvalidSignature extends Exception {

        private static final long serialVersionUID = 1L;

        InvalidSignature(String reason) {
            super(reason, null, false, false);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }
}
