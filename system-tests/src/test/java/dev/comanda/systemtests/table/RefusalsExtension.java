package dev.comanda.systemtests.table;

import dev.comanda.systemtests.running.RunningComanda;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** JUnit extension that provides {@link Refusals} with personas, created once for all tests. */
public final class RefusalsExtension implements BeforeAllCallback, ParameterResolver {

    @Override
    public void beforeAll(ExtensionContext test) {
        refusals(test).reset();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Refusals.class;
    }

    @Override
    public Refusals resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return refusals(test);
    }

    private static Refusals refusals(ExtensionContext test) {
        return RunningComanda.shared(test)
                .computeIfAbsent(Refusals.class, key -> Refusals.at(RunningComanda.resolve(test)), Refusals.class);
    }
}
