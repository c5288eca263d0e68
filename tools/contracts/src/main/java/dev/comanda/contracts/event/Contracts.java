package dev.comanda.contracts.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** The contracts of one publisher: {@code contracts/<type>.schema.json} and {@code contracts/<type>.example.json}. */
public final class Contracts {

    private final String publisher;
    private final Path folder;
    private final NavigableMap<String, JsonNode> schemas;
    private final NavigableMap<String, JsonNode> examples;

    Contracts(String publisher, Path folder) {
        this.publisher = publisher;
        this.folder = folder;
        ContractFiles files = new ContractFiles(folder);
        this.schemas = files.schemas();
        this.examples = files.examples();
    }

    /** @param publisher a service, such as {@code order-service} */
    public static Contracts of(String publisher) {
        return new Contracts(publisher, Repository.ROOT.resolve(publisher).resolve("contracts"));
    }

    /** Those of all publishers. */
    public static List<Contract> everywhere() {
        return Repository.publishers().stream()
                .flatMap(publisher -> of(publisher).all().stream())
                .toList();
    }

    /** What a service meets on the topics that it reads, whether it does something about it or not. */
    public static List<Contract> readBy(String consumer) {
        Set<String> topics = Subscriptions.of(consumer);
        return everywhere().stream()
                .filter(contract -> topics.contains(contract.topic()))
                .toList();
    }

    /** All that are complete, by type. */
    public List<Contract> all() {
        return schemas.keySet().stream()
                .filter(examples::containsKey)
                .map(this::contract)
                .toList();
    }

    /** @throws IllegalArgumentException if {@code type} has no schema or no example */
    public Contract contract(String type) {
        JsonNode schema = schemas.get(type);
        JsonNode example = examples.get(type);
        if (schema == null || example == null) {
            throw new IllegalArgumentException("%s has no contract for %s".formatted(publisher, type));
        }
        return new Contract(publisher, type, schema, example);
    }

    /** As the last release left them. */
    Contracts released() {
        return new Contracts(publisher, folder.resolve("released"));
    }

    /** What is missing or superfluous if the publisher publishes {@code types}. */
    List<String> differencesFrom(Set<String> types) {
        List<String> differences = new ArrayList<>();
        types.stream()
                .filter(type -> !schemas.containsKey(type))
                .forEach(type -> differences.add(type + " has no schema"));
        types.stream()
                .filter(type -> !examples.containsKey(type))
                .forEach(type -> differences.add(type + " has no example"));
        NavigableSet<String> surplus = new TreeSet<>(schemas.keySet());
        surplus.addAll(examples.keySet());
        surplus.removeAll(types);
        surplus.forEach(type -> differences.add(type + " is never published"));
        return differences;
    }

    /** What these contracts have changed since the last release that they may not change. */
    List<String> breaches() {
        List<String> breaches = new ArrayList<>();
        released().schemas.forEach((type, before) -> {
            JsonNode now = schemas.get(type);
            List<String> ofType = now == null ? List.of("is gone") : Compatibility.violations(before, now);
            ofType.forEach(breach -> breaches.add(type + ": " + breach));
        });
        return breaches;
    }
}
