package dev.comanda.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;

/** {@code ./dev up}: starts everything, keeps it running, and stops it in reverse order on Ctrl-C. */
public final class Launcher {

    private final Layout layout;
    private final Ports ports;
    private final Progress progress = new Progress(System.out);

    private Launcher(Options options) {
        layout = new Layout(options.root(), options.data());
        ports = Ports.of(options);
    }

    /** Runs until a signal; a failed start ends with a sentence and the exit code 1, an invalid call with
     * 2.
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try {
            var options = Options.parse(arguments);
            new Launcher(options).run(options.fresh());
        } catch (CannotStart reason) {
            reason.lines().forEach(line -> System.err.println("  | " + line));
            System.err.println(reason.getMessage());
            System.exit(reason.exitCode());
        }
    }

    private void run(boolean fresh) throws IOException, InterruptedException {
        Preflight.requireSpace(layout.data());
        var lock = RunLock.take(layout);
        OrphanProcesses.end(layout);
        Files.deleteIfExists(layout.addresses());
        if (fresh) {
            layout.wipe();
        }
        Preflight.requireApplications(layout);
        Preflight.requirePorts(ports);
        var secrets = prepare();
        var supervisor = new Supervisor(new Services(layout, ports, secrets).units(), progress);
        var front = FrontPorts.open(ports);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(supervisor, front, lock), "stop"));
        keepUp(supervisor, front, secrets);
    }

    private Secrets prepare() throws IOException {
        layout.rotateLogs();
        Files.createDirectories(layout.home(Component.SANDBOX));
        return Secrets.in(layout.keys());
    }

    private void keepUp(Supervisor supervisor, FrontPorts front, Secrets secrets)
            throws IOException, InterruptedException {
        progress.print("Comanda starts; data and logs are in %s", layout.data());
        supervisor.start();
        front.awaitAll();
        takeCommands(new RollingRestart(supervisor, front, RollingRestart.MIN_READY));
        Addresses.write(ports, layout.addresses());
        welcome(secrets);
        new CountDownLatch(1).await();
    }

    private void takeCommands(RollingRestart restart) {
        try {
            ControlSocket.open(layout.controlSocket(), restart);
        } catch (IOException | UnsupportedOperationException impossible) {
            progress.print("  ./dev restart will not work: %s: %s", layout.controlSocket(), impossible);
        }
    }

    private void close(Supervisor supervisor, FrontPorts front, RunLock lock) {
        progress.print("%nComanda stops");
        layout.addresses().toFile().delete();
        layout.controlSocket().toFile().delete();
        supervisor.stop();
        // running requests get their responses first
        front.close();
        lock.release();
        progress.print("Comanda has stopped");
    }

    private void welcome(Secrets secrets) {
        progress.print("");
        progress.print("Comanda is open after %.1f s: %s", progress.seconds(), ports.publicUrl(Component.GATEWAY));
        show("staff", Account.STAFF, secrets::staffPassword);
        show("customers", Account.CUSTOMERS, secrets::customerPassword);
        progress.print("  logs       %s", layout.logs());
        progress.print("  Ctrl-C stops everything.");
    }

    private void show(String title, List<Account> accounts, UnaryOperator<String> password) {
        var label = title;
        for (var account : accounts) {
            progress.print("  %-10s %s / %s", label, account.name(), password.apply(account.name()));
            label = "";
        }
    }
}
