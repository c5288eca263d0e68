package dev.comanda.gateway.ingress.http1;

/** The character classes of RFC 9110 and 9112; each char of a text is one byte. */
final class Grammar {

    private static final String TOKEN_PUNCTUATION = "!#$%&'*+-.^_`|~";
    private static final String HOST_PUNCTUATION = "-._~%!$&'()*+,;=:[]";

    private Grammar() {}

    static boolean isToken(String text) {
        return !text.isEmpty() && text.chars().allMatch(Grammar::isTokenChar);
    }

    static boolean isTokenChar(int c) {
        return isAlphanumeric(c) || TOKEN_PUNCTUATION.indexOf(c) >= 0;
    }

    static boolean isVisible(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    static boolean isFieldValue(String text) {
        return text.chars().allMatch(c -> c == '\t' || (c >= ' ' && c != 0x7f));
    }

    static boolean isHost(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> isAlphanumeric(c) || HOST_PUNCTUATION.indexOf(c) >= 0);
    }

    static boolean isVersion(String text) {
        return text.matches("HTTP/[0-9](\\.[0-9])?");
    }

    static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Removes spaces and tabs at both ends. */
    static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private static boolean isAlphanumeric(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
