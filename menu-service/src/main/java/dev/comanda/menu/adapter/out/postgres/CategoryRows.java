package dev.comanda.menu.adapter.out.postgres;

import dev.comanda.menu.domain.Category;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class CategoryRows implements PanacheRepositoryBase<CategoryRow, UUID> {

    Uni<List<Category>> all() {
        return listAll().map(rows -> rows.stream().map(CategoryRow::toDomain).toList());
    }

    Uni<Void> store(List<Category> categories) {
        Object[] rows = categories.stream().map(CategoryRow::from).toArray();
        return Panache.getSession().chain(session -> session.mergeAll(rows));
    }
}
