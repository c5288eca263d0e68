package dev.comanda.menu.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.comanda.menu.domain.MenuItem;
import java.util.List;
import java.util.UUID;

/** Staff's view of an item: the guests' view and more. */
record StaffItemJson(@JsonUnwrapped ItemJson item, UUID categoryId, boolean hidden, long version) {

    record StaffItemsJson(List<StaffItemJson> items) {

        static StaffItemsJson from(List<MenuItem> items) {
            return new StaffItemsJson(items.stream().map(StaffItemJson::from).toList());
        }
    }

    static StaffItemJson from(MenuItem item) {
        return new StaffItemJson(ItemJson.from(item), item.offer().categoryId(), item.hidden(), item.version());
    }
}
