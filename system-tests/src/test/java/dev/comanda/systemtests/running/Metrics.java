package dev.comanda.systemtests.running;

import static io.restassured.RestAssured.given;

import java.net.URI;
import java.util.List;

/** The Prometheus metrics of a process at one moment. */
public final class Metrics {

    private static final String TYPE = "# TYPE ";

    private final List<String> lines;

    private Metrics(List<String> lines) {
        this.lines = lines;
    }

    public static Metrics at(URI process) {
        return new Metrics(given().baseUri(process.toString())
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList());
    }

    /** The value of a series, 0 if it is not there. */
    public double value(String series) {
        return lines.stream()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElse(0);
    }

    /** The names of all metrics; a histogram has one. */
    public List<String> names() {
        return lines.stream()
                .filter(line -> line.startsWith(TYPE))
                .map(line -> line.substring(TYPE.length()).replace(" counter", "_total"))
                .map(line -> line.replaceFirst(" .*", ""))
                .toList();
    }
}
