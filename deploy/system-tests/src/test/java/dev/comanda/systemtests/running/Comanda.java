package dev.comanda.systemtests.running;

import static org.awaitility.Awaitility.await;

import dev.comanda.chaos.house.Part;
import io.restassured.filter.Filter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** The whole system, running on this machine with real servers, and a stand-in for the payment provider. */
public final class Comanda implements AutoCloseable {

    private final Path root = Path.of(System.getProperty("comanda.root")).normalize();
    private final Path data = Path.of(System.getProperty("comanda.data"));
    private Launcher launcher;
    private final ServedContract contract;

    private Comanda() {
        launcher = Launcher.start(root, data, "--fresh");
        contract = ServedContract.of(gateway());
    }

    /** Starts it with empty data and returns when it is open. */
    static Comanda open() {
        return new Comanda();
    }

    /** Where guests and staff go. */
    public URI gateway() {
        return address(Part.GATEWAY);
    }

    /** Lets nothing pass that breaks the contract which the front door shows. */
    public Filter contract() {
        return contract.exchanges();
    }

    /** Where the payment provider is. */
    public URI provider() {
        return address(Part.SANDBOX);
    }

    /** Where a part listens that speaks HTTP; it changes when everything is started again. */
    public URI address(Part part) {
        return addressOf(part.key());
    }

    private URI addressOf(String key) {
        return URI.create(written(key));
    }

    /** Where a part listens that speaks something else; {@code host:port}. */
    String server(Part part) {
        return written(part.key());
    }

    private String written(String key) {
        try (var in = Files.newBufferedReader(Launcher.addresses(data))) {
            var addresses = new Properties();
            addresses.load(in);
            return addresses.getProperty(key);
        } catch (IOException closed) {
            throw new UncheckedIOException("Comanda is not open", closed);
        }
    }

    /** What a part has logged in this run. */
    public List<String> log(Part part) {
        try {
            return Files.readAllLines(data.resolve("log").resolve(part.label() + ".log"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What a contract of a service says, by its path in the repository. */
    public String contract(String path) {
        try {
            return Files.readString(root.resolve(path));
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
        try {
            return Files.readString(data.resolve("keys").resolve(file)).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The provider's own record of where the money is. */
    public Ledger ledger() {
        return Ledger.at(provider());
    }

    /** Ends a part with {@code kill -9}; the launcher will start it again. */
    public Kill kill(Part part) {
        var comebacks = launcher.comebacks(part);
        part.process(data).orElseThrow().destroyForcibly();
        return () -> await(part + " is back").until(() -> launcher.comebacks(part) > comebacks);
    }

    /** Does something while a part is away: killed before, started again and running afterwards. */
    public void without(Part part, Runnable something) {
        var pause = launcher.pause();
        var kill = kill(part);
        try {
            something.run();
        } finally {
            pause.end();
            kill.awaitComeback();
        }
    }

    /** Does something while a part is frozen: it takes connections and answers none of them. */
    public void whileHanging(Part part, Runnable something) {
        var pauses = part.processes(data).map(ProcessHandle::pid).map(Pause::of).toList();
        try {
            something.run();
        } finally {
            pauses.forEach(Pause::end);
        }
    }

    /** Where operators ask a part how it is. */
    public URI operatorsAddress(Part part) {
        return part == Part.GATEWAY ? addressOf("gateway_management") : address(part);
    }

    /** A part that was killed. */
    @FunctionalInterface
    public interface Kill {
        /** Returns when the part runs again. */
        void awaitComeback();
    }

    /** Ends the launcher with {@code kill -9} and starts another one on the same data; the addresses are new. */
    public void killLauncherAndStartAgain() {
        launcher.kill();
        launcher = Launcher.start(root, data);
    }

    /** Stops everything and proves that nothing is left running. */
    @Override
    public void close() {
        contract.report(data.resolveSibling("http-coverage.txt"));
        launcher.stop();
    }
}
