package dev.comanda.sandbox.running;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Configures the application under test with a new ledger file and a merchant. */
public final class SandboxEnvironment implements QuarkusTestResourceLifecycleManager {

    public static final String API_KEY = "sk_test_of_the_tests";

    private Merchant merchant;

    @Override
    public Map<String, String> start() {
        merchant = Merchant.open();
        return Map.of(
                "sandbox.api-key",
                API_KEY,
                "sandbox.ledger-file",
                folder().resolve("ledger.jsonl").toString(),
                "sandbox.public-url",
                "http://pay.example.com",
                "sandbox.webhook.url",
                merchant.url(),
                "sandbox.webhook.secret",
                Merchant.SECRET,
                "sandbox.webhook.first-pause",
                "10ms");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(merchant, new TestInjector.MatchesType(Merchant.class));
    }

    @Override
    public void stop() {
        merchant.close();
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "ledger");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
