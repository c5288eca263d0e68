package dev.comanda.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Replaces an application: healthy at once, it serves its environment. */
final class StandIn {

    private StandIn() {}

    public static void main(String[] args) throws IOException {
        if (System.getenv().containsKey("STAND_IN_FAILS")) {
            System.out.println("the stand-in fails on request");
            System.exit(7);
        }
        if (System.getenv().containsKey("STAND_IN_PRINTS_BYTES")
                && System.getenv().containsKey("SANDBOX_API_KEY")) {
            print(Long.parseLong(System.getenv("STAND_IN_PRINTS_BYTES")));
        }
        serve(System.getenv("QUARKUS_HTTP_PORT"));
        if (System.getenv().containsKey("QUARKUS_MANAGEMENT_PORT")) {
            serve(System.getenv("QUARKUS_MANAGEMENT_PORT"));
        }
    }

    private static void serve(String port) throws IOException {
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port)), 0);
        server.createContext("/q/health/", exchange -> answer(exchange, "UP"));
        server.createContext("/environment", exchange -> answer(exchange, environment()));
        server.start();
    }

    private static void print(long bytes) {
        var line = "x".repeat(1023);
        for (long printed = 0; printed < bytes; printed += 1024) {
            System.out.println(line);
        }
        System.out.println("the stand-in has printed everything");
    }

    private static String environment() {
        return System.getenv().entrySet().stream()
                .map(variable -> variable.getKey() + "=" + variable.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
