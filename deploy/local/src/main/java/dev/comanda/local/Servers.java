package dev.comanda.local;

import static java.util.Objects.requireNonNullElse;

import dev.comanda.backing.KafkaServer;
import dev.comanda.backing.PostgresServer;
import dev.comanda.backing.PostgresSettings;
import dev.comanda.backing.Topics;
import java.util.Set;
import java.util.function.Supplier;

/** The two servers that the services stand on. */
record Servers(Layout layout, Ports ports, Secrets secrets) {

    private static final int TAIL = 30;

    Unit postgres(Set<String> databases) {
        return new Unit(Part.POSTGRES, Set.of(), born -> {
            var settings = PostgresSettings.in(layout.home(Part.POSTGRES))
                    .onPort(ports.of(Part.POSTGRES))
                    .loggingTo(layout.log(Part.POSTGRES));
            var server = orFail(Part.POSTGRES, () -> PostgresServer.start(settings));
            born.accept(server.process());
            databases.forEach(name -> server.createDatabase(name, secrets.databasePassword(name)));
            return server.process();
        });
    }

    Unit kafka() {
        return new Unit(Part.KAFKA, Set.of(), born -> {
            var topics = Topics.read(layout.topics());
            var home = layout.home(Part.KAFKA);
            var server = orFail(
                    Part.KAFKA, () -> KafkaServer.start(home, ports.of(Part.KAFKA), topics, layout.log(Part.KAFKA)));
            born.accept(server.process());
            return server.process();
        });
    }

    private <T> T orFail(Part part, Supplier<T> start) {
        try {
            return start.get();
        } catch (IllegalStateException failure) {
            throw new CannotStart(
                    requireNonNullElse(failure.getMessage(), failure.toString()), layout.tail(part, TAIL));
        }
    }
}
