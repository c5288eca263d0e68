package dev.comanda.gateway.testing;

import dev.comanda.gateway.GatewayConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;

/** The gateway's configuration without a running gateway. */
public final class TestConfig {

    private static final int ABOVE_THE_REST = 500;

    private static final Map<String, String> REQUIRED = Map.of(
            "comanda.menu-urls", "http://menu:8081",
            "comanda.cart-urls", "http://cart:8082",
            "comanda.order-urls", "http://order:8083",
            "comanda.payment-urls", "http://payment:8084",
            "comanda.public-origins", "http://localhost:8080",
            "comanda.session-key-file", "session.key",
            "comanda.jwt-signing-key-file", "jwt.pem",
            "comanda.jwt-key-id", "test");

    private TestConfig() {}

    /** The defaults, with these settings on top of them. */
    public static GatewayConfig with(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(REQUIRED);
        all.putAll(settings);
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(all, "test", ABOVE_THE_REST))
                .withMapping(GatewayConfig.class)
                .build()
                .getConfigMapping(GatewayConfig.class);
    }
}
