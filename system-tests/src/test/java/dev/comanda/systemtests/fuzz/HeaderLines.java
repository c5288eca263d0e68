package dev.comanda.systemtests.fuzz;

import java.util.ArrayList;
import java.util.List;

/** Syntactically valid header lines. */
final class HeaderLines {

    private static final List<String> TYPES = List.of(
            "application/json; charset=utf-8",
            "application/json;charset=UTF-16",
            "application/json;;; =",
            "APPLICATION/JSON",
            "application/problem+json",
            "application/merge-patch+json",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "text/plain",
            "*/*",
            "json",
            "");

    private static final List<String> MORE = List.of(
            "Accept: */*;q=2",
            "Accept: application/xml",
            "Accept: text/html;q=0",
            "Accept: application/json;q=0.1, */*;q=0",
            "Accept: a/b/c,,;",
            "Accept:",
            "Accept-Language: \u00e4, *;q=-1",
            "Accept-Encoding: gzip;q=x, identity;q=0",
            "Content-Encoding: gzip",
            "Range: bytes=0-0,-1",
            "If-Modified-Since: yesterday",
            "If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT",
            "Authorization: Bearer e30.e30.",
            "Authorization: Basic ////",
            "Authorization: Basic",
            "Cookie: comanda_session=x",
            "Cookie: comanda_session=; comanda_session=\"; =;;",
            "Origin: null",
            "Origin: https://evil.example",
            "Referer: \u00ff",
            "X-HTTP-Method-Override: DELETE",
            "X-Forwarded-For: 127.0.0.1, ::1, \u00ff",
            "X-Forwarded-Host: evil.example",
            "Forwarded: for=_x;host=evil.example",
            "traceparent: 00-0-0-0",
            "traceparent: ff-" + "f".repeat(32) + "-" + "f".repeat(16) + "-ff",
            "tracestate: " + "a=b,".repeat(100),
            "baggage: x=%ff;;;",
            "Prefer: respond-async",
            "TE: trailers, chunked",
            "X-Long: " + "a".repeat(4_000));

    private HeaderLines() {}

    static List<String> ofBody(RandomChoice dice) {
        if (dice.percent(85)) {
            return List.of("Content-Type: application/json");
        }
        var lines = new ArrayList<String>();
        for (int times = dice.below(3); times > 0; times--) {
            lines.add("Content-Type: " + dice.oneOf(TYPES));
        }
        return lines;
    }

    static List<String> ofUpgrade(RandomChoice dice) {
        return List.of(
                "Connection: Upgrade",
                "Upgrade: " + dice.oneOf("websocket", "websocket", "websocket", "h2c", ""),
                "Sec-WebSocket-Version: " + dice.oneOf("13", "13", "13", "8", "x"),
                "Sec-WebSocket-Key: " + dice.oneOf("AAAAAAAAAAAAAAAAAAAAAA==", "AAAAAAAAAAAAAAAAAAAAAA==", "x", ""));
    }

    static List<String> more(RandomChoice dice) {
        var lines = new ArrayList<String>();
        for (int times = dice.oneOf(0, 0, 0, 0, 1, 1, 2, 4); times > 0; times--) {
            lines.add(dice.oneOf(MORE));
        }
        return lines;
    }

    /** A value for a header of the document. */
    static String value(String name, RandomChoice dice) {
        return switch (name) {
            case "If-None-Match", "If-Match" ->
                dice.oneOf(
                        "*",
                        "\"1\"",
                        "\"0\"",
                        "W/\"1\"",
                        "1",
                        "\"",
                        "\"\"",
                        "\"1\", \"2\"",
                        "\"" + "9".repeat(30) + "\"",
                        "\u00ff");
            default ->
                dice.oneOf(
                        "",
                        "1",
                        "k",
                        "one, two",
                        "\"k\"",
                        "\u00ff\u00e4",
                        "t=1,v1=00",
                        "k".repeat(255),
                        "k".repeat(256),
                        dice.uuid());
        };
    }
}
