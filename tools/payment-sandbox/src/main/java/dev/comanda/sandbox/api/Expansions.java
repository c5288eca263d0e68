package dev.comanda.sandbox.api;

import dev.comanda.sandbox.stripe.Expand;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Which references each kind of object can expand. */
enum Expansions {
    SESSION("payment_intent", "payment_intent.latest_charge", "line_items"),
    PAYMENT_INTENT("latest_charge"),
    REFUND("payment_intent", "payment_intent.latest_charge", "charge"),
    NONE;

    private final Set<String> paths;

    Expansions(String... paths) {
        this.paths = Set.of(paths);
    }

    /** For one object: {@code expand[]=payment_intent}. */
    Expand ofOne(Params params) {
        return checked(params.texts("expand"));
    }

    /** For a list: {@code expand[]=data.payment_intent}. */
    Expand ofMany(Params params) {
        List<String> wanted = params.texts("expand");
        wanted.stream().filter(path -> !path.startsWith("data.")).findFirst().ifPresent(Expansions::refuse);
        return checked(Expand.of(wanted).into("data").paths());
    }

    private Expand checked(Collection<String> wanted) {
        wanted.stream().filter(path -> !paths.contains(path)).findFirst().ifPresent(Expansions::refuse);
        return Expand.of(wanted);
    }

    private static void refuse(String path) {
        throw ApiError.invalidParam(null, "expand", "This property cannot be expanded (%s).".formatted(path));
    }
}
