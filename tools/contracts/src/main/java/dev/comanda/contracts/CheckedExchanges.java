package dev.comanda.contracts;

import io.restassured.filter.FilterContext;
import io.restassured.filter.OrderedFilter;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Lets no exchange of REST Assured pass that breaks the contract, and remembers which answers it has seen. */
public final class CheckedExchanges implements OrderedFilter {

    private final HttpContract contract;
    private final Predicate<String> exempt;
    private final Set<String> seen = Collections.synchronizedSet(new TreeSet<>());

    public CheckedExchanges(HttpContract contract) {
        this(contract, path -> false);
    }

    /** @param exempt matches paths without a contract */
    CheckedExchanges(HttpContract contract, Predicate<String> exempt) {
        this.contract = contract;
        this.exempt = exempt;
    }

    /** The answers that were seen, such as {@code GET /api/menu 304}. */
    public Set<String> seen() {
        return Set.copyOf(seen);
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE - 1;
    }

    /** @throws AssertionError if the exchange breaks the contract */
    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext next) {
        Response answer = next.next(request, expected);
        Exchange exchange = exchange(request, answer);
        if (!exempt.test(exchange.path())) {
            check(exchange);
        }
        return answer;
    }

    private void check(Exchange exchange) {
        List<String> violations = contract.violations(exchange);
        if (!violations.isEmpty()) {
            throw new AssertionError("%s %s, answered with %d, breaks the contract:%n%s"
                    .formatted(exchange.method(), exchange.path(), exchange.status(), String.join("\n", violations)));
        }
        contract.operationOf(exchange).ifPresent(operation -> seen.add(operation + " " + exchange.status()));
    }

    private static Exchange exchange(FilterableRequestSpecification request, Response answer) {
        return new Exchange(
                request.getMethod(),
                URI.create(request.getURI()).getPath(),
                query(URI.create(request.getURI()).getQuery()),
                headers(request.getHeaders()),
                text(request.getBody()),
                answer.statusCode(),
                headers(answer.headers()),
                answer.asString());
    }

    private static Map<String, String> query(@Nullable String query) {
        return query == null
                ? Map.of()
                : List.of(query.split("&")).stream()
                        .map(parameter -> parameter.split("=", 2))
                        .collect(Collectors.toMap(
                                parameter -> parameter[0],
                                parameter -> parameter.length == 2 ? parameter[1] : "",
                                (first, second) -> second));
    }

    private static Map<String, List<String>> headers(Headers headers) {
        return StreamSupport.stream(headers.spliterator(), false)
                .collect(Collectors.groupingBy(
                        Header::getName, Collectors.mapping(Header::getValue, Collectors.toList())));
    }

    private static String text(@Nullable Object body) {
        return switch (body) {
            case null -> "";
            case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
            default -> body.toString();
        };
    }
}
