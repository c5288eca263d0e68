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

/** Guests who send the same request concurrently, each with a cart of their own. */
public final class ConcurrentGuests implements AutoCloseable {

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI gateway;
    private final List<Member> members;

    private record Member(Guest guest, String cartId) {}

    /** The response to one guest. */
    public record Reply(Guest guest, int status, JsonNode body) {}

    private ConcurrentGuests(Comanda comanda, List<Member> members) {
        this.gateway = comanda.gateway();
        this.members = members;
    }

    /** Creates guests with one dish in each cart. */
    public static ConcurrentGuests of(int size, Comanda comanda, Dish dish) {
        return new ConcurrentGuests(
                comanda,
                IntStream.range(0, size)
                        .mapToObj(number -> addGuestWithCart(comanda, dish))
                        .toList());
    }

    private static Member addGuestWithCart(Comanda comanda, Dish dish) {
        var guest = new Guest(comanda);
        return new Member(
                guest, guest.addToCart(1, dish).then().statusCode(200).extract().path("cartId"));
    }

    public List<Reply> applyCoupon(String coupon) {
        return together(member -> request(member, "/api/cart/coupon", "PUT", "{\"code\": \"%s\"}".formatted(coupon)));
    }

    public List<Reply> placeOrders() {
        return together(member ->
                request(member, "/api/orders/create", "POST", "{\"cartId\": \"%s\"}".formatted(member.cartId())));
    }

    private interface Call {
        HttpRequest of(Member member);
    }

    private List<Reply> together(Call call) {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = members.stream()
                    .map(member -> executor.submit(asks(member, call.of(member))))
                    .toList();
            return answers.stream().map(ConcurrentGuests::join).toList();
        }
    }

    private Callable<Reply> asks(Member member, HttpRequest request) {
        return () -> {
            var answer =
                    Retry.untilNotBusy(() -> client.send(request, BodyHandlers.ofString()), HttpResponse::statusCode);
            return new Reply(member.guest(), answer.statusCode(), json.readTree(answer.body()));
        };
    }

    private HttpRequest request(Member member, String path, String method, String body) {
        var credentialHeader = member.guest().credentialHeader().split(": ", 2);
        return HttpRequest.newBuilder(gateway.resolve(path))
                .header(credentialHeader[0], credentialHeader[1])
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
    }

    private static Reply join(Future<Reply> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new AssertionError("a request got no response", failure);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
