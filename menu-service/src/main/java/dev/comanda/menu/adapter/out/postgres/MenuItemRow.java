package dev.comanda.menu.adapter.out.postgres;

import dev.comanda.menu.domain.MenuItem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "menu_item")
class MenuItemRow {

    @Id
    @Column(name = "id")
    UUID id;

    // starts at 1 and grows by 1 with each change, like the domain's version
    @Version
    @Column(name = "version")
    long version = 1;

    @Column(name = "category_id")
    UUID categoryId;

    @Column(name = "hidden")
    boolean hidden;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "offer")
    OfferRow offer;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "imported")
    @Nullable
    OfferRow imported;

    static MenuItemRow from(MenuItem item) {
        MenuItemRow row = new MenuItemRow();
        row.id = item.id();
        row.update(item);
        return row;
    }

    void update(MenuItem item) {
        categoryId = item.offer().categoryId();
        hidden = item.hidden();
        offer = OfferRow.from(item.offer());
        imported = item.imported().map(OfferRow::from).orElse(null);
    }

    MenuItem toDomain() {
        return new MenuItem(
                id,
                version,
                offer.toDomain(),
                hidden,
                Optional.ofNullable(imported).map(OfferRow::toDomain));
    }
}
