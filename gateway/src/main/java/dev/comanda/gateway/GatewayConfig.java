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

/** Everything an operator can set; environment names are the same in capitals ({@code COMANDA_MENU_URLS}). */
@ConfigMapping(prefix = "comanda")
public interface GatewayConfig {

    /** Base addresses of menu-service, without a path; all addresses of their names are called. */
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

    /** The {@code kid} under which the services find the matching public key. */
    String jwtKeyId();

    /** Built-in accounts, by name. */
    Map<String, Account> accounts();

    /** The server of the front door. */
    Ingress ingress();

    /** How the services are called. */
    Upstream upstream();

    /** How much one client may ask for. */
    Limits limits();

    /** How much all clients together may ask for. */
    Admission admission();

    /** Bounds of the WebSocket relay. */
    Live live();

    /** One built-in account. */
    interface Account {
        /** A manager may do everything staff can do, the kitchen may work orders; guests have no account. */
        Role role();

        /** Without a value there is no such account. */
        Optional<String> password();
    }

    /** The server of the front door. */
    interface Ingress {
        /** The address to listen at. */
        @WithDefault("0.0.0.0")
        String host();

        /** The port to listen at; 0 for any that is free. */
        @WithDefault("8080")
        int port();

        /** Connections that may wait to be accepted. */
        @WithDefault("1024")
        int backlog();

        /** Connections that may be open at once. */
        @WithDefault("20000")
        int connections();

        /** Connections that may be open at once from one address. */
        @WithDefault("200")
        int connectionsPerAddress();

        /** Proxies before this process, as addresses or ranges, whose {@code X-Forwarded-For} is believed. */
        Optional<List<String>> trustedProxies();

        /** From the first byte of a request to the end of its head. */
        @WithDefault("10s")
        Duration headTimeout();

        /** From the end of a request's head to the end of its body. */
        @WithDefault("15s")
        Duration bodyTimeout();

        /** How long a connection is kept without a request. */
        @WithDefault("75s")
        Duration idleTimeout();

        /** How long a client may not read what it is sent. */
        @WithDefault("20s")
        Duration stallTimeout();

        /** How long a client may take to read a whole response, however steadily it reads. */
        @WithDefault("2m")
        Duration responseTimeout();

        /** How long a WebSocket's client may send nothing until it is sent a ping. */
        @WithDefault("25s")
        Duration pingInterval();

        /** How long it may still send nothing after the ping until its WebSocket is closed. */
        @WithDefault("20s")
        Duration pongTimeout();

        /** Frames that a WebSocket's client may send in a second. */
        @WithDefault("20")
        int framesPerSecond();

        /** Bytes that a WebSocket's client may send in a second. */
        @WithDefault("16384")
        int frameBytesPerSecond();

        /** Bytes of request bodies that may be in memory at once. */
        @WithDefault("67108864")
        long bodyBytes();

        /** Bytes of responses that may be in memory because clients have not read them; beyond it, reads are refused. */
        @WithDefault("134217728")
        long pendingResponseBytes();
    }

    /** How the services are called. */
    interface Upstream {
        /** How long a connection to a service may take to open. */
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

        /** How often each replica is asked whether it serves. */
        @WithDefault("500ms")
        Duration probeInterval();

        /** How long a replica may take to say so. */
        @WithDefault("2s")
        Duration probeTimeout();
    }

    /** How much one client may ask for; a rate is a count and a period, such as 20/1m. */
    interface Limits {
        /** Addresses or ranges to which limits per address do not apply. */
        Optional<List<String>> exemptAddresses();

        /** Calls of one caller: a guest's session, a customer or a member of staff. */
        Map<RouteClass, Rate> perCaller();

        /** Calls from one address. */
        Map<RouteClass, Rate> perAddress();

        /** New sessions for one address. */
        @WithDefault("60/1m")
        Rate sessionsPerAddress();

        /** Concurrent calls of one caller, or of one address without a caller. */
        @WithDefault("32")
        int concurrentCalls();

        /** Wrong passwords. */
        Logins wrongPasswords();
    }

    /** How many wrong passwords are checked. */
    interface Logins {
        /** For one account, from one address. */
        @WithDefault("5/1m")
        Rate perAccountAndAddress();

        /** From one address. */
        @WithDefault("30/10m")
        Rate perAddress();

        /** For one account, from addresses that have not known its password lately. */
        @WithDefault("60/1h")
        Rate perAccount();
    }

    /** How much all clients together may ask for. */
    interface Admission {
        /** The latency above which fewer calls of a class are let in; a class without one has a fixed number. */
        Map<RouteClass, Duration> latencyGoal();

        /** The most calls to one service that may be under way at once; classes without a goal have as many each. */
        @WithDefault("128")
        int calls();

        /** Calls to one service that may wait for their turn. */
        @WithDefault("32")
        int queue();

        /** How long they wait. */
        @WithDefault("15ms")
        Duration queueTime();
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
