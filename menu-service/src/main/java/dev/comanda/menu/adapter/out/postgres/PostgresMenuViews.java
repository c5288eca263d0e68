package dev.comanda.menu.adapter.out.postgres;

import static java.util.Comparator.comparingInt;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import dev.comanda.menu.application.port.in.MenuViews;
import dev.comanda.menu.domain.Category;
import dev.comanda.menu.domain.MenuItem;
import dev.comanda.messaging.Sessions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class PostgresMenuViews implements MenuViews {

    private static final Comparator<Category> BY_POSITION =
            comparingInt(Category::position).thenComparing(Category::name);
    private static final Comparator<MenuItem> IN_CATEGORY = comparingInt(
                    (MenuItem item) -> item.offer().position())
            .thenComparing(item -> item.offer().name());

    private final CategoryRows categories;
    private final MenuItemRows items;
    private final RevisionCounter revisions;

    PostgresMenuViews(CategoryRows categories, MenuItemRows items, RevisionCounter revisions) {
        this.categories = categories;
        this.items = items;
        this.revisions = revisions;
    }

    @Override
    public Uni<Long> revision() {
        return Sessions.withSession(revisions::read);
    }

    /** Reads the revision first: a concurrent change then has an old revision and is reloaded soon. */
    @Override
    public Uni<MenuView> menu() {
        return Sessions.withSession(() -> revisions
                .read()
                .chain(revision -> sections(items.visible()).map(sections -> new MenuView(revision, sections))));
    }

    @Override
    public Uni<List<MenuItem>> items() {
        return Sessions.withSession(() -> sections(items.all()))
                .map(sections -> sections.stream()
                        .flatMap(section -> section.items().stream())
                        .toList());
    }

    private Uni<List<Section>> sections(Uni<List<MenuItem>> chosen) {
        return chosen.chain(found -> categories.all().map(all -> sections(all, found)));
    }

    private static List<Section> sections(List<Category> categories, List<MenuItem> items) {
        Map<UUID, List<MenuItem>> byCategory =
                items.stream().collect(groupingBy(item -> item.offer().categoryId()));
        return categories.stream()
                .sorted(BY_POSITION)
                .filter(category -> byCategory.containsKey(category.id()))
                .map(category -> new Section(category, inOrder(requireNonNull(byCategory.get(category.id())))))
                .toList();
    }

    private static List<MenuItem> inOrder(List<MenuItem> items) {
        return items.stream().sorted(IN_CATEGORY).toList();
    }
}
