package dev.comanda.menu.adapter.in.file;

import dev.comanda.menu.application.port.in.ImportMenu;
import dev.comanda.menu.application.port.in.ImportMenu.Command;
import dev.comanda.menu.application.port.in.ImportMenu.Imported;
import dev.comanda.menu.application.port.in.ImportMenu.WrongCurrency;
import dev.comanda.messaging.conflict.ConflictRetry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.nio.file.Path;
import java.util.Currency;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Imports the configured menu file, if any, before the service accepts requests. */
@ApplicationScoped
class StartupMenuImport {

    private static final Logger LOG = Logger.getLogger(StartupMenuImport.class);

    private final ImportMenu importMenu;
    private final MenuFile file;
    private final Optional<Path> path;
    private final Currency currency;

    StartupMenuImport(
            ImportMenu importMenu,
            MenuFile file,
            @ConfigProperty(name = "comanda.menu.import") Optional<Path> path,
            @ConfigProperty(name = "comanda.menu.currency") Currency currency) {
        this.importMenu = importMenu;
        this.file = file;
        this.path = path;
        this.currency = currency;
    }

    void onStart(@Observes @Priority(Interceptor.Priority.APPLICATION) StartupEvent startup) throws Throwable {
        if (path.isPresent()) {
            importFrom(path.get());
        }
    }

    private void importFrom(Path menuFile) throws Throwable {
        Command command = new Command(file.read(menuFile), currency);
        switch (VertxContextSupport.subscribeAndAwait(
                () -> ConflictRetry.retry("import", () -> importMenu.importMenu(command)))) {
            case Imported(int items) -> LOG.infof("imported %s: %d items are new or changed", menuFile, items);
            case WrongCurrency(Currency planned, Currency expected) ->
                throw new IllegalStateException(
                        "%s is priced in %s, but comanda.menu.currency is %s".formatted(menuFile, planned, expected));
        }
    }
}
