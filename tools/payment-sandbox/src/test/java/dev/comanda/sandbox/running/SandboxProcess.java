package dev.comanda.sandbox.running;

import com.stripe.StripeClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged sandbox as a process of its own, which can be killed. */
final class SandboxProcess implements AutoCloseable {

    private static final Pattern LISTENING = Pattern.compile("Listening on: (http://[0-9.:]+)");

    private final Process process;
    private final URI address;

    private SandboxProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Returns once it listens, at a free port. */
    static SandboxProcess start(Path ledgerFile, Merchant merchant) throws IOException {
        ProcessBuilder command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        Path.of("target", "quarkus-app", "quarkus-run.jar").toString())
                .redirectErrorStream(true);
        command.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        command.environment().put("QUARKUS_HTTP_PORT", "0");
        command.environment().put("SANDBOX_API_KEY", SandboxEnvironment.API_KEY);
        command.environment().put("SANDBOX_LEDGER_FILE", ledgerFile.toString());
        command.environment().put("SANDBOX_WEBHOOK_URL", merchant.url());
        command.environment().put("SANDBOX_WEBHOOK_SECRET", Merchant.SECRET);
        Process process = command.start();
        return new SandboxProcess(process, addressIn(process));
    }

    URI address() {
        return address;
    }

    StripeClient stripe() {
        return StripeClient.builder()
                .setApiKey(SandboxEnvironment.API_KEY)
                .setApiBase(address.toString())
                .build();
    }

    /** {@code kill -9}: no shutdown hook runs. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    private static URI addressIn(Process process) throws IOException {
        StringBuilder log = new StringBuilder();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            log.append(line).append('\n');
            Matcher listening = LISTENING.matcher(line);
            if (listening.find()) {
                Thread.ofVirtual().start(() -> drain(lines));
                return URI.create(listening.group(1));
            }
        }
        throw new AssertionError("The sandbox did not start:\n" + log);
    }

    // A process blocks on a full pipe if its output is not read.
    private static void drain(BufferedReader lines) {
        try (lines) {
            lines.lines().forEach(line -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
