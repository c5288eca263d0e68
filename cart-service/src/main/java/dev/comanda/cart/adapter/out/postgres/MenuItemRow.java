package dev.comanda.cart.adapter.out.postgres;

import dev.comanda.cart.domain.MenuItem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity(name = "MenuItemRow")
@Table(name = "menu_items")
class MenuItemRow {

    @Id
    @Column(name = "id")
    UUID id;

    /** The publisher's, not Hibernate's: it says which news is newer. */
    @Column(name = "version")
    long version;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "item")
    ItemRow item;

    static MenuItemRow from(MenuItem item) {
        MenuItemRow row = new MenuItemRow();
        row.id = item.id();
        row.become(item);
        return row;
    }

    void become(MenuItem news) {
        version = news.version();
        item = ItemRow.from(news);
    }

    MenuItem toDomain() {
        return item.toDomain(id, version);
    }
}
