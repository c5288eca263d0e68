package dev.comanda.systemtests.people;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The menu as a guest reads it. */
public record Menu(JsonNode json) {

    public List<JsonNode> categories() {
        return children(json, "categories").toList();
    }

    /** The items of all categories. */
    public List<JsonNode> items() {
        return categories().stream()
                .flatMap(category -> children(category, "items"))
                .toList();
    }

    /** The item of that name, with those of its options. */
    public Dish dish(String name, String... options) {
        var item = named(name, items().stream());
        var chosen = Stream.of(options)
                .map(option -> named(option, optionsOf(item)).path("id").asText())
                .toList();
        return new Dish(
                item.path("id").asText(),
                name,
                item.path("price").path("amount").asLong(),
                chosen);
    }

    private static Stream<JsonNode> optionsOf(JsonNode item) {
        return children(item, "optionGroups").flatMap(group -> children(group, "options"));
    }

    private static JsonNode named(String name, Stream<JsonNode> among) {
        return among.filter(one -> one.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the menu has no " + name));
    }

    private static Stream<JsonNode> children(JsonNode parent, String name) {
        return StreamSupport.stream(parent.path(name).spliterator(), false);
    }
}
