package dev.comanda.cart.adapter.out.postgres;

import dev.comanda.cart.domain.MenuItem;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity(name = "MenuItemRow")
@Table(name = "menu_items")
class MenuItemRow extends PanacheEntityBase {

    @Id
    @Column(name = "id")
    UUID id;

    /** The publisher's version, not Hibernate's: it tells which event is newer. */
    @Column(name = "version")
    long version;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "item")
    ItemRow item;

    static MenuItemRow from(MenuItem item) {
        MenuItemRow row = new MenuItemRow();
        row.id = item.id();
        row.update(item);
        return row;
    }

    void update(MenuItem newer) {
        version = newer.version();
        item = ItemRow.from(newer);
    }

    MenuItem toDomain() {
        return item.toDomain(id, version);
    }
}
