package dev.comanda.launcher;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** All processes, each with its settings and what it starts after. */
record Services(Layout layout, Ports ports, Secrets secrets) {

    private static final Map<Component, String> DATABASES = Map.of(
            Component.MENU, "menu",
            Component.CART, "cart",
            Component.ORDER, "orders",
            Component.PAYMENT, "payment");

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(5);
    private static final Set<Component> SERVERS = EnumSet.of(Component.POSTGRES, Component.KAFKA);

    /** Every unit, each after those that it needs. */
    List<Unit> units() {
        var servers = new Servers(layout, ports, secrets);
        var units = new ArrayList<Unit>();
        units.add(servers.postgres(Set.copyOf(DATABASES.values())));
        units.add(servers.kafka());
        units.addAll(units(Component.SANDBOX, Set.of(), sandbox()));
        units.addAll(units(Component.MENU, SERVERS, demo("COMANDA_MENU_IMPORT", "menu.json")));
        units.addAll(units(Component.CART, SERVERS, demo("COMANDA_COUPONS_IMPORT", "coupons.json")));
        units.addAll(
                units(Component.ORDER, SERVERS, Map.of("QUARKUS_REST_CLIENT_CART_URL", ports.url(Component.CART))));
        units.addAll(units(Component.PAYMENT, SERVERS, payment()));
        units.addAll(units(Component.GATEWAY, EnumSet.range(Component.POSTGRES, Component.PAYMENT), gateway()));
        return units;
    }

    private Map<String, String> demo(String setting, String file) {
        return Map.of(setting, layout.demo(file).toString());
    }

    private Map<String, String> sandbox() {
        return Map.of(
                "SANDBOX_API_KEY", secrets.providerKey(),
                "SANDBOX_WEBHOOK_URL", ports.url(Component.GATEWAY) + "/api/payments/webhook/stripe",
                "SANDBOX_WEBHOOK_SECRET", secrets.webhookSecret(),
                "SANDBOX_LEDGER_FILE",
                        layout.home(Component.SANDBOX).resolve("ledger.json").toString(),
                "SANDBOX_PUBLIC_URL", ports.publicUrl(Component.SANDBOX));
    }

    private Map<String, String> payment() {
        return Map.of(
                "COMANDA_STRIPE_API_BASE", ports.url(Component.SANDBOX),
                "COMANDA_STRIPE_API_KEY", secrets.providerKey(),
                "COMANDA_STRIPE_WEBHOOK_SECRETS", secrets.webhookSecret(),
                "COMANDA_PUBLIC_URL", ports.publicUrl(Component.GATEWAY),
                "COMANDA_INSTALLATION", secrets.installation());
    }

    private Map<String, String> gateway() {
        var environment = new HashMap<>(Map.of(
                "COMANDA_MENU_URLS", ports.urls(Component.MENU),
                "COMANDA_CART_URLS", ports.urls(Component.CART),
                "COMANDA_ORDER_URLS", ports.urls(Component.ORDER),
                "COMANDA_PAYMENT_URLS", ports.urls(Component.PAYMENT),
                "COMANDA_PUBLIC_ORIGINS", ports.publicUrl(Component.GATEWAY) + "," + ports.url(Component.GATEWAY),
                "COMANDA_SESSION_KEY_FILE", secrets.sessionKeyFile().toString(),
                "COMANDA_JWT_SIGNING_KEY_FILE", secrets.signingKeyFile().toString(),
                "COMANDA_JWT_KEY_ID", secrets.signingKeyId()));
        environment.putAll(accounts(Account.STAFF, secrets::staffPassword));
        environment.putAll(accounts(Account.CUSTOMERS, secrets::customerPassword));
        return environment;
    }

    private static Map<String, String> accounts(List<Account> accounts, UnaryOperator<String> password) {
        var environment = new HashMap<String, String>();
        for (var account : accounts) {
            environment.put(account.variable("ROLE"), account.role());
            environment.put(account.variable("PASSWORD"), password.apply(account.name()));
        }
        return environment;
    }

    private List<Unit> units(Component component, Set<Component> after, Map<String, String> own) {
        return ports.replicas(component).stream()
                .map(replica -> unit(replica, after, own))
                .toList();
    }

    private Unit unit(Replica replica, Set<Component> after, Map<String, String> own) {
        var component = replica.component();
        var environment = new HashMap<>(own);
        environment.put("QUARKUS_PROFILE", "local");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(replica)));
        if (component == Component.GATEWAY) {
            environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.ofOperators(replica)));
        }
        if (component != Component.SANDBOX) {
            environment.put("KAFKA_BOOTSTRAP_SERVERS", ports.address(Component.KAFKA));
            // partitions of a killed consumer are reassigned sooner than after the default 45 s
            environment.put("KAFKA_SESSION_TIMEOUT_MS", "10000");
        }
        if (DATABASES.containsKey(component)) {
            environment.putAll(service(DATABASES.get(component)));
        }
        var health = new HttpHealth(serving(ports, replica), LONGEST_ANSWER);
        var live = new HttpHealth(URI.create(ports.operatorsUrl(replica) + "/q/health/live"), LONGEST_ANSWER);
        return new Unit(
                replica,
                after,
                new Application(replica, layout, health, environment),
                Optional.of(new LivenessProbe(live, LivenessProbe.PERIOD)));
    }

    /** The address that tells whether a process can take requests, even without a server that all of them share. */
    static URI serving(Ports ports, Replica replica) {
        var path = replica.component() == Component.SANDBOX ? "/q/health/ready" : "/q/health/group/serving";
        return URI.create(ports.operatorsUrl(replica) + path);
    }

    /** The settings of each service with a database. */
    private Map<String, String> service(String database) {
        var place = ports.address(Component.POSTGRES) + "/" + database;
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
