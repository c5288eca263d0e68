package dev.comanda.systemtests.running;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the running system: started once for all of them, stopped after the last one. A class with
 * {@link Replicas} gets one of its own.
 */
public final class RunningComanda implements ParameterResolver {

    /** Far more than needed, so that it asserts nothing about speed. */
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Comanda.class;
    }

    @Override
    public Comanda resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return resolve(test);
    }

    /** The running system, for other extensions. */
    public static Comanda resolve(ExtensionContext test) {
        Awaitility.setDefaultTimeout(TIMEOUT);
        Awaitility.setDefaultPollInterval(Duration.ofMillis(50));
        var replicas = test.getRequiredTestClass().getAnnotation(Replicas.class);
        return replicas == null
                ? shared(test).computeIfAbsent(Comanda.class, key -> Comanda.open("", "--fresh"), Comanda.class)
                : ofClass(test)
                        .computeIfAbsent(
                                Replicas.class,
                                key -> Comanda.open("-replicas", "--fresh", "--replicas", replicas.value()),
                                Comanda.class);
    }

    /** What the tests of one class share, closed after the last of them. */
    private static ExtensionContext.Store ofClass(ExtensionContext test) {
        var context = test;
        while (context.getTestMethod().isPresent()) {
            context = context.getParent().orElseThrow();
        }
        return context.getStore(ExtensionContext.Namespace.GLOBAL);
    }

    /** What the tests of one process share, closed after the last of them: each class is a run of its own there. */
    public static ExtensionContext.Store shared(ExtensionContext test) {
        return test.getStore(ExtensionContext.StoreScope.LAUNCHER_SESSION, ExtensionContext.Namespace.GLOBAL);
    }
}
