package dev.comanda.systemtests.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import dev.comanda.systemtests.running.RunningComanda;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the browser of this machine; without one they are skipped. */
public final class Chromium implements ExecutionCondition, ParameterResolver {

    private static final String VARIABLE = "CHROMIUM";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
        return executable()
                .map(found -> ConditionEvaluationResult.enabled("the browser is " + found))
                .orElseGet(() -> ConditionEvaluationResult.disabled(
                        "There is no Chromium or Chrome here: install one, or name it in " + VARIABLE));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return RunningComanda.shared(test)
                .computeIfAbsent(Running.class, key -> Running.start(), Running.class)
                .browser();
    }

    private static Optional<Path> executable() {
        return candidates().filter(Files::isExecutable).findFirst();
    }

    private static Stream<Path> candidates() {
        var named = System.getenv(VARIABLE);
        if (named != null) {
            return Stream.of(Path.of(named));
        }
        var folders = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
        var onPath = folders.flatMap(folder ->
                Stream.of("chromium", "chromium-browser", "google-chrome").map(name -> Path.of(folder, name)));
        return Stream.concat(
                onPath,
                Stream.of("Google Chrome", "Chromium")
                        .map(app -> Path.of("/Applications/%s.app/Contents/MacOS/%s".formatted(app, app))));
    }

    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

        static Running start() {
            // without it, browsers of its own would be fetched
            var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
            var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
            var options = new LaunchOptions().setExecutablePath(executable().orElseThrow());
            return new Running(playwright, playwright.chromium().launch(options));
        }

        @Override
        public void close() {
            playwright.close();
        }
    }
}
