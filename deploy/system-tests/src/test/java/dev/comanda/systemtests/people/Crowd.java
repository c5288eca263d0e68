package dev.comanda.systemtests.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.comanda.systemtests.running.Comanda;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Guests who all do the same at the same moment, each with a cart of their own. */
public final class Crowd implements AutoCloseable {

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI gateway;
    private final List<Member> members;

    private record Member(Guest guest, String cartId) {}

    /** What somebody was told. */
    public record Told(Guest guest, int status, JsonNode body) {}

    private Crowd(Comanda comanda, List<Member> members) {
        this.gateway = comanda.gateway();
        this.members = members;
    }

    /** So many guests, who have each put a dish into their cart. */
    public static Crowd of(int size, Comanda comanda, Dish dish) {
        return new Crowd(
                comanda,
                IntStream.range(0, size)
                        .mapToObj(number -> sitsDown(comanda, dish))
                        .toList());
    }

    private static Member sitsDown(Comanda comanda, Dish dish) {
        var guest = new Guest(comanda);
        return new Member(
                guest, guest.adds(1, dish).then().statusCode(200).extract().path("cartId"));
    }

    public List<Told> allApply(String coupon) {
        return together(member -> request(member, "/api/cart/coupon", "PUT", "{\"code\": \"%s\"}".formatted(coupon)));
    }

    public List<Told> allOrder() {
        return together(member ->
                request(member, "/api/orders/create", "POST", "{\"cartId\": \"%s\"}".formatted(member.cartId())));
    }

    private interface Call {
        HttpRequest of(Member member);
    }

    private List<Told> together(Call call) {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = members.stream()
                    .map(member -> executor.submit(asks(member, call.of(member))))
                    .toList();
            return answers.stream().map(Crowd::join).toList();
        }
    }

    private Callable<Told> asks(Member member, HttpRequest request) {
        return () -> {
            var answer =
                    Patience.whileBusy(() -> client.send(request, BodyHandlers.ofString()), HttpResponse::statusCode);
            return new Told(member.guest(), answer.statusCode(), json.readTree(answer.body()));
        };
    }

    private HttpRequest request(Member member, String path, String method, String body) {
        var introduction = member.guest().introduction().split(": ", 2);
        return HttpRequest.newBuilder(gateway.resolve(path))
                .header(introduction[0], introduction[1])
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
    }

    private static Told join(Future<Told> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new AssertionError("somebody was told nothing", failure);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
