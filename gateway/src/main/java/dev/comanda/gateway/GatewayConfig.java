package dev.comanda.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Everything an operator can set; environment names are the same in capitals ({@code COMANDA_MENU_URL}). */
@ConfigMapping(prefix = "comanda")
public interface GatewayConfig {

    /** Base address of menu-service, without a path. */
    URI menuUrl();

    /** Base address of cart-service, without a path. */
    URI cartUrl();

    /** Base address of order-service, without a path. */
    URI orderUrl();

    /** Base address of payment-service, without a path. */
    URI paymentUrl();

    /** The origins browsers reach this gateway at; either all {@code https} or all {@code http}. */
    List<URI> publicOrigins();

    /** File with at least 32 random bytes as base64 text, shared by all replicas. */
    Path sessionKeyFile();

    /** File with the RSA private key (PKCS#8 PEM, 2048 bits or more) that signs the services' tokens. */
    Path jwtSigningKeyFile();

    /** The {@code kid} under which the services find the matching public key. */
    String jwtKeyId();

    /** Built-in staff accounts. */
    Staff staff();

    /** Built-in accounts of customers. */
    Customers customers();

    /** How the services are called. */
    Upstream upstream();

    /** Bounds of the WebSocket relay. */
    Live live();

    /** An account exists only if its password is set. */
    interface Staff {
        /** May do everything staff can do. */
        Account manager();

        /** May work the kitchen's orders. */
        Account kitchen();
    }

    /** An account exists only if its password is set. */
    interface Customers {
        /** Of one customer. */
        Account ada();

        /** Of another one. */
        Account grace();
    }

    /** One built-in account. */
    interface Account {
        /** Without a value there is no such account. */
        Optional<String> password();
    }

    /** How the services are called. */
    interface Upstream {
        /** How long a connection to a service may take to open. */
        @WithDefault("2s")
        Duration connectTimeout();

        /** How long a service may stay silent; above the 5 s that a checkout may wait. */
        @WithDefault("10s")
        Duration silenceTimeout();

        /** Connections to one service from one event loop's pool; more requests wait their turn. */
        @WithDefault("128")
        int connections();

        /** Requests that may wait for a connection; beyond it they are refused. */
        @WithDefault("1024")
        int waitingRequests();
    }

    /** Bounds of the WebSocket relay. */
    interface Live {
        /** WebSockets open at once in this process. */
        @WithDefault("10000")
        int connections();

        /** WebSockets open at once for one session. */
        @WithDefault("16")
        int connectionsPerSession();
    }
}
