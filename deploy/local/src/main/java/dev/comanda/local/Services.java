package dev.comanda.local;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The table of all that runs: what each part is told, and what it waits for. */
record Services(Layout layout, Ports ports, Secrets secrets) {

    private static final Map<Part, String> DATABASES = Map.of(
            Part.MENU, "menu",
            Part.CART, "cart",
            Part.ORDER, "orders",
            Part.PAYMENT, "payment");

    private static final Set<Part> SERVERS = EnumSet.of(Part.POSTGRES, Part.KAFKA);

    /** Every unit, each after those that it needs. */
    List<Unit> units() {
        var servers = new Servers(layout, ports, secrets);
        var units = new ArrayList<Unit>();
        units.add(servers.postgres(Set.copyOf(DATABASES.values())));
        units.add(servers.kafka());
        units.add(unit(Part.SANDBOX, Set.of(), sandbox()));
        units.add(unit(Part.MENU, SERVERS, Map.of()));
        units.add(unit(Part.CART, SERVERS, Map.of()));
        units.add(unit(Part.ORDER, SERVERS, Map.of("QUARKUS_REST_CLIENT_CART_URL", ports.url(Part.CART))));
        units.add(unit(Part.PAYMENT, SERVERS, payment()));
        units.add(unit(Part.GATEWAY, EnumSet.range(Part.POSTGRES, Part.PAYMENT), gateway()));
        return units;
    }

    private Map<String, String> sandbox() {
        return Map.of(
                "SANDBOX_API_KEY", secrets.providerKey(),
                "SANDBOX_WEBHOOK_URL", ports.url(Part.GATEWAY) + "/api/payments/webhook/stripe",
                "SANDBOX_WEBHOOK_SECRET", secrets.webhookSecret(),
                "SANDBOX_LEDGER_FILE",
                        layout.home(Part.SANDBOX).resolve("ledger.json").toString(),
                "SANDBOX_PUBLIC_URL", ports.publicUrl(Part.SANDBOX));
    }

    private Map<String, String> payment() {
        return Map.of(
                "COMANDA_STRIPE_API_BASE", ports.url(Part.SANDBOX),
                "COMANDA_STRIPE_API_KEY", secrets.providerKey(),
                "COMANDA_STRIPE_WEBHOOK_SECRETS", secrets.webhookSecret(),
                "COMANDA_PUBLIC_URL", ports.publicUrl(Part.GATEWAY),
                "COMANDA_INSTALLATION", secrets.installation());
    }

    private Map<String, String> gateway() {
        return Map.ofEntries(
                Map.entry("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.of(Part.GATEWAY_MANAGEMENT))),
                Map.entry("COMANDA_MENU_URL", ports.url(Part.MENU)),
                Map.entry("COMANDA_CART_URL", ports.url(Part.CART)),
                Map.entry("COMANDA_ORDER_URL", ports.url(Part.ORDER)),
                Map.entry("COMANDA_PAYMENT_URL", ports.url(Part.PAYMENT)),
                Map.entry("COMANDA_PUBLIC_ORIGINS", ports.publicUrl(Part.GATEWAY) + "," + ports.url(Part.GATEWAY)),
                Map.entry("COMANDA_SESSION_KEY_FILE", secrets.sessionKeyFile().toString()),
                Map.entry(
                        "COMANDA_JWT_SIGNING_KEY_FILE", secrets.signingKeyFile().toString()),
                Map.entry("COMANDA_JWT_KEY_ID", secrets.signingKeyId()),
                Map.entry("COMANDA_STAFF_MANAGER_PASSWORD", secrets.staffPassword("manager")),
                Map.entry("COMANDA_STAFF_KITCHEN_PASSWORD", secrets.staffPassword("kitchen")),
                Map.entry("COMANDA_CUSTOMERS_ADA_PASSWORD", secrets.customerPassword("ada")),
                Map.entry("COMANDA_CUSTOMERS_GRACE_PASSWORD", secrets.customerPassword("grace")));
    }

    private Unit unit(Part part, Set<Part> after, Map<String, String> own) {
        var environment = new HashMap<>(own);
        environment.put("QUARKUS_PROFILE", "local");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(part)));
        if (part != Part.SANDBOX) {
            environment.put("KAFKA_BOOTSTRAP_SERVERS", ports.address(Part.KAFKA));
            // after a kill nobody waits for the consumers that are gone as long as the usual 45 s
            environment.put("KAFKA_SESSION_TIMEOUT_MS", "10000");
        }
        if (DATABASES.containsKey(part)) {
            environment.putAll(service(DATABASES.get(part)));
        }
        return new Unit(part, after, new Application(part, layout, health(part), environment));
    }

    /** Whether a part can take requests; it may still miss a server that all of them share. */
    private URI health(Part part) {
        var path = part == Part.SANDBOX ? "/q/health/ready" : "/q/health/group/serving";
        return URI.create(ports.url(operatorsDoor(part)) + path);
    }

    /** Guests reach the gateway's own port, so its health is told elsewhere. */
    private static Part operatorsDoor(Part part) {
        return part == Part.GATEWAY ? Part.GATEWAY_MANAGEMENT : part;
    }

    /** What each service with a database is told. */
    private Map<String, String> service(String database) {
        var place = ports.address(Part.POSTGRES) + "/" + database;
        return Map.of(
                "QUARKUS_DATASOURCE_REACTIVE_URL",
                "postgresql://" + place,
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://" + place,
                "QUARKUS_DATASOURCE_USERNAME",
                database,
                "QUARKUS_DATASOURCE_PASSWORD",
                secrets.databasePassword(database),
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
                secrets.publicKeysFile().toUri().toString());
    }
}
