package dev.comanda.menu.adapter.in.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.comanda.menu.application.port.in.MenuViews;
import dev.comanda.menu.application.port.in.MenuViews.MenuView;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.Currency;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The guests' menu, serialised once per change and cached as bytes. It lags at most about a second behind changes by
 * other replicas, and stays available during a database outage.
 */
@ApplicationScoped
class MenuPage {

    private static final Logger LOG = Logger.getLogger(MenuPage.class);

    private final MenuViews views;
    private final ObjectMapper mapper;
    private final Currency currency;
    private final AtomicReference<RenderedMenu> latest = new AtomicReference<>(RenderedMenu.NONE);

    MenuPage(MenuViews views, ObjectMapper mapper, @ConfigProperty(name = "comanda.menu.currency") Currency currency) {
        this.views = views;
        this.mapper = mapper;
        this.currency = currency;
    }

    RenderedMenu latest() {
        return latest.get();
    }

    /** Reloads the menu; a failure is left to the next poll. */
    Uni<Void> refresh() {
        return load().onFailure()
                .invoke(failure -> LOG.warnf("the menu could not be loaded and may be outdated: %s", failure))
                .onFailure()
                .recoverWithNull();
    }

    // before the first request, and after an import
    void onStart(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent startup) throws Throwable {
        VertxContextSupport.subscribeAndAwait(this::load);
    }

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> poll() {
        return views.revision()
                .chain(this::loadIfNewer)
                .onFailure()
                .invoke(failure -> LOG.warnf("the menu may be outdated: %s", failure))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> loadIfNewer(long revision) {
        return revision > latest().revision() ? load() : Uni.createFrom().voidItem();
    }

    private Uni<Void> load() {
        return views.menu().map(this::render).invoke(this::update).replaceWithVoid();
    }

    /** Keeps the later revision, as concurrent reads may finish out of order. */
    private void update(RenderedMenu loaded) {
        latest.accumulateAndGet(loaded, RenderedMenu::later);
    }

    private RenderedMenu render(MenuView menu) {
        try {
            return RenderedMenu.of(menu.revision(), mapper.writeValueAsBytes(MenuJson.from(menu, currency)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the menu can't be serialised", e);
        }
    }
}
