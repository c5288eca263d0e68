package dev.comanda.systemtests.people;

import static io.restassured.RestAssured.given;

import dev.comanda.systemtests.running.Comanda;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** A client of the gateway. */
public abstract sealed class Caller permits Guest, Staff {

    private static final RestAssuredConfig NO_REDIRECTS =
            RestAssuredConfig.config().redirect(RedirectConfig.redirectConfig().followRedirects(false));

    private final Comanda comanda;

    Caller(Comanda comanda) {
        this.comanda = comanda;
    }

    final Comanda comanda() {
        return comanda;
    }

    /** Adds the caller's credentials. */
    abstract RequestSpecification authenticate(RequestSpecification request);

    /** The header line with the caller's credentials. */
    public abstract String credentialHeader();

    /** Keeps the session cookie of a response. */
    void captureSession(Response answer) {}

    public final Response get(String path) {
        return send(Method.GET, path, request());
    }

    /** Requests a page like a browser. */
    public final Response getPage(String path) {
        return send(Method.GET, path, request().accept(ContentType.HTML));
    }

    /** A conditional GET with that entity tag. */
    public final Response getUnless(String tag, String path) {
        return send(Method.GET, path, request().header("If-None-Match", tag));
    }

    public final Response post(String path, Object body) {
        return send(Method.POST, path, request().body(body));
    }

    public final Response put(String path, Object body) {
        return send(Method.PUT, path, request().body(body));
    }

    public final Response patch(String path, Object body) {
        return send(Method.PATCH, path, request().body(body));
    }

    public final Response delete(String path) {
        return send(Method.DELETE, path, request());
    }

    final RequestSpecification request() {
        return authenticate(given().config(NO_REDIRECTS)
                .filter(comanda.contract())
                .baseUri(comanda.gateway().toString())
                .contentType(ContentType.JSON)
                .accept(ContentType.JSON));
    }

    final Response send(Method method, String path, RequestSpecification request) {
        var answer = request.request(method, path);
        captureSession(answer);
        return answer;
    }
}
