package dev.comanda.gateway;

import dev.comanda.gateway.ingress.Ingress;
import dev.comanda.gateway.testing.Browser;
import dev.comanda.gateway.testing.StubServices;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

/** What every test of a running gateway uses: the gateway, the services behind it, and a browser. */
public abstract class RunningGateway {

    @Inject
    protected Ingress ingress;

    @SuppressWarnings("NullAway.Init")
    protected StubServices services;

    protected Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = new Browser(ingress.address());
        services.forget();
    }
}
