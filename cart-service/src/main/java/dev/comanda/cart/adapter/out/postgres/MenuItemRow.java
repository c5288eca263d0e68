package dev.comanda.cart.adapter.out.postgres;

import dev.comanda.cart.domain.MenuItem;
import dev.comanda.cart.domain.OptionGroup;
import dev.comanda.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
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

    record ItemRow(String name, Money price, boolean available, boolean hidden, List<OptionGroup> optionGroups) {}

    static MenuItemRow from(MenuItem item) {
        MenuItemRow row = new MenuItemRow();
        row.id = item.id();
        row.become(item);
        return row;
    }

    void become(MenuItem news) {
        version = news.version();
        item = new ItemRow(news.name(), news.price(), news.available(), news.hidden(), news.optionGroups());
    }

    MenuItem toDomain() {
        return new MenuItem(
                id, version, item.name(), item.price(), item.available(), item.hidden(), item.optionGroups());
    }
}
