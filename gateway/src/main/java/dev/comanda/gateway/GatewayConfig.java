package dev.comanda.gateway;

import dev.comanda.gateway.identity.Role;
import dev.comanda.gateway.limit.Rate;
import dev.comanda.gateway.limit.RouteClass;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All settings for operators, also as environment variables ({@code COMANDA_MENU_URLS}). {@link GatewayConfigValidator} checks them. */
@ConfigMapping(prefix = "comanda")
public interface GatewayConfig {

    /** Base addresses of menu-service, without a path; all addresses of their host names are called. */
    List<URI> menuUrls();

    /** Base addresses of cart-service. */
    List<URI> cartUrls();

    /** Base addresses of order-service. */
    List<URI> orderUrls();

    /** Base addresses of payment-service. */
    List<URI> paymentUrls();

    /** The origins browsers reach this gateway at; either all {@code https} or all {@code http}. */
    List<URI> publicOrigins();

    /** File with at least 32 random bytes as base64 text, shared by all replicas. */
    Path sessionKeyFile();

    /** File with the RSA private key (PKCS#8 PEM, 2048 bits or more) that signs the services' tokens. */
    Path jwtSigningKeyFile();

    /** The {@code kid} of the matching public key. */
    String jwtKeyId();

    /** Built-in accounts, by name. */
    Map<String, Account> accounts();

    /** The HTTP server for clients. */
    Ingress ingress();

    /** Calls to the services. */
    Upstream upstream();

    /** Limits of each client. */
    Limits limits();

    /** Limits of all clients together. */
    Admission admission();

    /** Limits of the WebSocket relay. */
    Live live();

    /** One built-in account. */
    interface Account {
        /** A manager has all rights of staff, the kitchen processes orders; guests have no account. */
        Role role();

        /** Without a password, the account does not exist. */
        Optional<String> password();
    }

    /** The HTTP server for clients. */
    interface Ingress {
        /** The address to listen on. */
        @WithDefault("0.0.0.0")
        String host();

        /** The port to listen on; 0 for any free one. */
        @WithDefault("8080")
        int port();

        /** Connections that wait to be accepted. */
        @WithDefault("1024")
        int backlog();

        /** Open connections. */
        @WithDefault("20000")
        int connections();

        /** Open connections from one address; for IPv6, from one /64 network. */
        @WithDefault("200")
        int connectionsPerAddress();

        /** Addresses or ranges of the proxies whose {@code X-Forwarded-For} is trusted. */
        Optional<List<String>> trustedProxies();

        /** From the first byte of a request to the end of its head; at least 1 s. */
        @WithDefault("10s")
        Duration headTimeout();

        /** From the end of a request's head to the end of its body; at least 2 s, as the response is sent 1 s earlier. */
        @WithDefault("15s")
        Duration bodyTimeout();

        /** How long a connection is kept without a request; at least 1 s. */
        @WithDefault("75s")
        Duration idleTimeout();

        /** How long a client may read nothing of what it is sent; at least 1 s, checked every second. */
        @WithDefault("20s")
        Duration stallTimeout();

        /** How long a client may take to read a complete response, however steadily it reads; at least 1 s. */
        @WithDefault("2m")
        Duration responseTimeout();

        /** How long a WebSocket's client may send nothing before it gets a ping; at least 1 s, checked every second. */
        @WithDefault("25s")
        Duration pingInterval();

        /** How long it may send nothing after that ping before its WebSocket is closed; at least 1 s, checked every second. */
        @WithDefault("20s")
        Duration pongTimeout();

        /** Frames per second from a WebSocket's client. */
        @WithDefault("20")
        int framesPerSecond();

        /** Bytes per second from a WebSocket's client; at least 125, the largest control frame. */
        @WithDefault("16384")
        int frameBytesPerSecond();

        /** Bytes of request bodies in memory; at least 512 KiB, the largest body. */
        @WithDefault("67108864")
        long bodyBytes();

        /** Bytes of responses that may be in memory because clients have not read them; beyond it, reads are refused. */
        @WithDefault("134217728")
        long pendingResponseBytes();
    }

    /** Calls to the services. */
    interface Upstream {
        /** How long connecting to a service may take. */
        @WithDefault("2s")
        Duration connectTimeout();

        /** How long a service may take to respond, both attempts together; above the 5 s that a checkout may wait. */
        @WithDefault("10s")
        Duration responseTimeout();

        /** Connections to one replica from one event loop. */
        @WithDefault("256")
        int connections();

        /** The largest response, in bytes. */
        @WithDefault("8388608")
        int responseBytes();

        /** How often the readiness of each replica is probed. */
        @WithDefault("500ms")
        Duration probeInterval();

        /** How long a probe may take. */
        @WithDefault("2s")
        Duration probeTimeout();
    }

    /** Limits of each client; a rate is a count and a period, such as 20/1m. */
    interface Limits {
        /** Addresses or ranges without limits per address. */
        Optional<List<String>> exemptAddresses();

        /** Calls of one caller: a session of a guest, a customer, or a member of staff. */
        Map<RouteClass, Rate> perCaller();

        /** Calls from one address; for IPv6, from one /64 network. */
        Map<RouteClass, Rate> perAddress();

        /** New sessions from one address. */
        @WithDefault("60/1m")
        Rate sessionsPerAddress();

        /** Concurrent calls of one caller, or of one address without a caller. */
        @WithDefault("32")
        int concurrentCalls();

        /** Wrong passwords. */
        Logins wrongPasswords();
    }

    /** Limits of wrong passwords. */
    interface Logins {
        /** For one account, from one address. */
        @WithDefault("5/1m")
        Rate perAccountAndAddress();

        /** From one address. */
        @WithDefault("30/10m")
        Rate perAddress();

        /** For one account, from addresses that have not used its password lately. */
        @WithDefault("60/1h")
        Rate perAccount();
    }

    /** Limits of all clients together. */
    interface Admission {
        /** The latency above which the limit of a service shrinks, by class; a class without a goal has a fixed limit. */
        Map<RouteClass, Duration> latencyGoal();

        /** The maximum of concurrent calls to one service; also the fixed limit of each class without a goal. */
        @WithDefault("128")
        int calls();

        /** Calls to one service that may wait for a permit. */
        @WithDefault("32")
        int queue();

        /** How long they may wait. */
        @WithDefault("15ms")
        Duration queueTime();
    }

    /** Limits of the WebSocket relay. */
    interface Live {
        /** Open WebSockets of this process. */
        @WithDefault("10000")
        int connections();

        /** Open WebSockets of one session. */
        @WithDefault("16")
        int connectionsPerSession();
    }
}
