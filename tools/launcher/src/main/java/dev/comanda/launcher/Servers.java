package dev.comanda.launcher;

import static java.util.Objects.requireNonNullElse;

import dev.comanda.servers.KafkaServer;
import dev.comanda.servers.PostgresServer;
import dev.comanda.servers.PostgresSettings;
import dev.comanda.servers.Topics;
import java.util.Set;
import java.util.function.Supplier;

/** The two servers that the services stand on. */
record Servers(Layout layout, Ports ports, Secrets secrets) {

    private static final int TAIL = 30;

    Unit postgres(Set<String> databases) {
        return new Unit(Replica.only(Component.POSTGRES), Set.of(), born -> {
            var settings = PostgresSettings.in(layout.home(Component.POSTGRES))
                    .onPort(ports.of(Component.POSTGRES))
                    .loggingTo(layout.log(Replica.only(Component.POSTGRES)));
            var server = orFail(Component.POSTGRES, () -> PostgresServer.start(settings));
            born.accept(server.process());
            databases.forEach(name -> server.createDatabase(name, secrets.databasePassword(name)));
            return server.process();
        });
    }

    Unit kafka() {
        return new Unit(Replica.only(Component.KAFKA), Set.of(), born -> {
            var topics = Topics.read(layout.topics());
            var home = layout.home(Component.KAFKA);
            var server = orFail(
                    Component.KAFKA,
                    () -> KafkaServer.start(
                            home, ports.of(Component.KAFKA), topics, layout.log(Replica.only(Component.KAFKA))));
            born.accept(server.process());
            return server.process();
        });
    }

    private <T> T orFail(Component component, Supplier<T> start) {
        try {
            return start.get();
        } catch (IllegalStateException failure) {
            throw new CannotStart(
                    requireNonNullElse(failure.getMessage(), failure.toString()),
                    layout.tail(Replica.only(component), TAIL));
        }
    }
}
