package dev.comanda.systemtests.fuzz;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.List;

/** Edge cases of texts and JSON values. */
final class EdgeCases {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\t\r\n",
            "\u0000",
            "a\u0000b",
            "\u001f\u007f\u0085",
            "\uffff\ufeff",
            "\u202etxet\u202c",
            "e\u0301\u0301\u0301\u0323",
            "\u00e4\u00f6\u00fc\u00df",
            "\ud83c\udf55\ud83d\udc69\u200d\ud83c\udf73",
            "\u0130\u0131",
            "null",
            "true",
            "-1",
            "1e9",
            "NaN",
            "%s%n%d",
            "%00",
            "' or 1=1; --",
            "${jndi:ldap://localhost/x}",
            "{{7*7}}",
            "<script>alert(1)</script>",
            "../../q/health",
            "\\",
            "\"",
            "00000000-0000-0000-0000-000000000000",
            "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF",
            "1-1-1-1-1",
            "{019b8f3e-6c1a-7b55-9d0e-2f4a6c8e1b37}",
            "019b8f3e6c1a7b559d0e2f4a6c8e1b37");

    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "-1",
            "1",
            "99",
            "100",
            "2147483647",
            "2147483648",
            "-2147483649",
            "4294967297",
            "9007199254740993",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808",
            "0.1",
            "1.0",
            "1e0",
            "1e2",
            "1e308",
            "1e400",
            "1e-400",
            "1e999999999",
            "9".repeat(900),
            "0." + "3".repeat(900));

    private static final List<String> KINDS =
            List.of("null", "true", "false", "[]", "{}", "[null]", "{\"a\":1}", "\"\"");

    private static final List<Integer> LENGTHS = List.of(2, 36, 64, 255, 256, 257, 1_000, 5_000);

    private EdgeCases() {}

    static String text(RandomChoice dice) {
        return dice.percent(15) ? dice.oneOf("x", "\u00e4", " ", "9").repeat(dice.oneOf(LENGTHS)) : dice.oneOf(TEXTS);
    }

    /** Edge cases of JSON values, some of them invalid. */
    static String json(RandomChoice dice) {
        return switch (dice.below(6)) {
            case 0 -> quoted(text(dice));
            case 1 -> dice.oneOf("\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\u0000\"", "\"\\x\"", "\"\t\"");
            case 2, 3 -> dice.oneOf(NUMBERS);
            case 4 -> deep(dice);
            default -> dice.oneOf(KINDS);
        };
    }

    static String quoted(String text) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
    }

    private static String deep(RandomChoice dice) {
        int depth = dice.oneOf(10, 999, 1_001, 8_000);
        return dice.percent(50)
                ? "[".repeat(depth) + "]".repeat(depth)
                : "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
    }
}
