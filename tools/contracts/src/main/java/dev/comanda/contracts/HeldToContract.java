package dev.comanda.contracts;

import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** For tests of resources: checks every exchange of REST Assured against {@code contracts/openapi.yaml}. */
public final class HeldToContract implements BeforeAllCallback, AfterAllCallback {

    private static final Path CONTRACT = Path.of("contracts", "openapi.yaml");

    @Override
    public void beforeAll(ExtensionContext test) {
        HttpContract contract = new HttpContract(ApiDocument.complete(CONTRACT));
        Filter filter = new CheckedExchanges(contract, path -> path.startsWith("/q/"));
        RestAssured.replaceFiltersWith(List.of(filter));
    }

    @Override
    public void afterAll(ExtensionContext test) {
        RestAssured.replaceFiltersWith(List.<Filter>of());
    }
}
