package dev.comanda.systemtests.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.comanda.systemtests.people.Staff;
import dev.comanda.systemtests.running.Comanda;
import java.util.List;

/** The menu item that fuzzed requests may change, and its restoration. */
record MutableItem(Staff manager, JsonNode item) {

    private static final List<String> CAN_BE_CHANGED = List.of("price", "availability", "hidden");

    static MutableItem of(Comanda comanda) {
        var manager = Staff.manager(comanda);
        var items = manager.get("/api/menu/items")
                .then()
                .statusCode(200)
                .extract()
                .as(JsonNode.class)
                .path("items");
        return new MutableItem(manager, items.get(items.size() - 1));
    }

    String id() {
        return item.path("id").asText();
    }

    void restore() {
        ObjectNode asItWas = item.deepCopy();
        manager.patch("/api/menu/items/" + id(), asItWas.retain(CAN_BE_CHANGED))
                .then()
                .statusCode(200);
    }
}
