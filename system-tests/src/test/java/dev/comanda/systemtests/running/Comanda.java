package dev.comanda.systemtests.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comanda.chaos.system.Component;
import dev.comanda.chaos.system.Database;
import dev.comanda.chaos.system.Replica;
import dev.comanda.chaos.system.RunningSystem;
import io.restassured.filter.Filter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The whole system on this machine, with real servers and the payment sandbox. */
public final class Comanda implements AutoCloseable {

    private static final int TERMINATED = 143;

    private final Path root = Path.of(System.getProperty("comanda.root")).normalize();
    private final Path data;
    private RunningSystem system;
    private final ServedContract contract;

    private Comanda(Path data, String... options) throws InterruptedException {
        this.data = data;
        system = RunningSystem.start(root, data, options);
        contract = ServedContract.of(gateway());
    }

    /**
     * Starts it and returns when it is open.
     *
     * @param suffix distinguishes the data folders of several systems in one process
     * @param options of {@code ./dev up}
     */
    static Comanda open(String suffix, String... options) {
        try {
            return new Comanda(Path.of(System.getProperty("comanda.data") + suffix), options);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }

    /** The gateway's address. */
    public URI gateway() {
        return address(Component.GATEWAY);
    }

    /** Fails on exchanges that violate the contract that the gateway serves. */
    public Filter contract() {
        return contract.exchanges();
    }

    /** The payment sandbox's address. */
    public URI provider() {
        return address(Component.SANDBOX);
    }

    /** The address of a component with HTTP; it changes when the system restarts. */
    public URI address(Component component) {
        return system.address(component);
    }

    /** The management address of a component. */
    public URI managementAddress(Component component) {
        return system.managementAddress(component);
    }

    /** The management address of one of several processes. */
    public URI managementAddress(Replica replica) {
        return system.managementAddress(replica);
    }

    /** The address of another component, {@code host:port}. */
    String server(Component component) {
        return system.server(component);
    }

    Database database(String name) {
        return system.database(name);
    }

    /** The repository's root folder. */
    public Path root() {
        return root;
    }

    /** The folder with data, keys and logs. */
    public Path data() {
        return data;
    }

    /** The log of a component. */
    public List<String> log(Component component) {
        try {
            return Files.readAllLines(data.resolve("log").resolve(component.label() + ".log"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The names of the operator's keys. */
    public List<String> secrets() {
        try (var files = Files.list(data.resolve("keys"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What a file of the operator's keys holds. */
    public String secret(String file) {
        return system.secret(file);
    }

    /** The provider's own record of where the money is. */
    public ProviderLedger ledger() {
        return ProviderLedger.at(provider());
    }

    /** Ends a component with {@code kill -9}; the launcher will start it again. */
    public Kill kill(Component component) {
        return kill(Replica.only(component));
    }

    /** The same of one of several. */
    public Kill kill(Replica replica) {
        var restarts = system.restarts(replica);
        assertThat(system.kill(replica)).as("%s was there", replica.label()).isTrue();
        return () -> await(replica.label() + " is back").until(() -> system.restarts(replica) > restarts);
    }

    /** Runs {@code something} while a component is killed; restarts it afterwards. */
    public void without(Component component, Runnable something) {
        var pause = FrozenProcess.of(system.launcher().pid());
        var kill = kill(component);
        try {
            something.run();
        } finally {
            pause.end();
            kill.awaitRestart();
        }
    }

    /** Runs {@code something} while a component is frozen: it accepts connections without answering. */
    public void whileHanging(Component component, Runnable something) {
        var pauses = component
                .processes(data)
                .map(ProcessHandle::pid)
                .map(FrozenProcess::of)
                .toList();
        try {
            something.run();
        } finally {
            pauses.forEach(FrozenProcess::end);
        }
    }

    /** A component that was killed. */
    @FunctionalInterface
    public interface Kill {
        /** Returns when the component runs again. */
        void awaitRestart();
    }

    /** Kills the launcher with {@code kill -9} and starts another one on the same data, with new addresses. */
    public void killAndRestartLauncher() throws InterruptedException {
        var launcher = system.launcher();
        launcher.destroyForcibly();
        launcher.onExit().join();
        system = RunningSystem.start(root, data);
    }

    /** Stops everything and checks that no process is left. */
    @Override
    public void close() {
        contract.report(data.resolve("http-coverage.txt"));
        var started = system.processes();
        assertThat(system.stop()).as("exit code of the launcher").isEqualTo(TERMINATED);
        assertThat(system.output()).endsWith("Comanda has stopped\n");
        await("all that the launcher started is gone")
                .untilAsserted(() ->
                        assertThat(started).filteredOn(ProcessHandle::isAlive).isEmpty());
    }
}
