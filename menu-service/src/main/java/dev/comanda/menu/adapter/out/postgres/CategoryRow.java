package dev.comanda.menu.adapter.out.postgres;

import dev.comanda.menu.domain.Category;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "category")
class CategoryRow {

    @Id
    @Column(name = "id")
    UUID id;

    @Column(name = "name")
    String name;

    @Column(name = "position")
    int position;

    static CategoryRow from(Category category) {
        CategoryRow row = new CategoryRow();
        row.id = category.id();
        row.name = category.name();
        row.position = category.position();
        return row;
    }

    Category toDomain() {
        return new Category(id, name, position);
    }
}
