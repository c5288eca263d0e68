package dev.comanda.menu.application;

import static dev.comanda.menu.domain.TestItems.EUR;
import static dev.comanda.menu.domain.TestItems.MARGHERITA;
import static dev.comanda.menu.domain.TestItems.NOW;
import static dev.comanda.menu.domain.TestItems.eur;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.menu.application.port.in.ChangeMenuItem;
import dev.comanda.menu.application.port.in.ChangeMenuItem.Command;
import dev.comanda.menu.application.port.in.ChangeMenuItem.Done;
import dev.comanda.menu.application.port.in.ChangeMenuItem.Outdated;
import dev.comanda.menu.application.port.in.ChangeMenuItem.Refused;
import dev.comanda.menu.application.port.in.ChangeMenuItem.Result;
import dev.comanda.menu.application.port.in.ChangeMenuItem.UnknownItem;
import dev.comanda.menu.application.port.in.ImportMenu;
import dev.comanda.menu.application.port.out.StaleMenuItem;
import dev.comanda.menu.domain.Availability;
import dev.comanda.menu.domain.ChangeDecision.PriceOutOfRange;
import dev.comanda.menu.domain.ItemChange;
import dev.comanda.menu.domain.MenuItem;
import dev.comanda.menu.domain.TestItems;
import io.smallrye.mutiny.Uni;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangeMenuItemTest {

    private static final ItemChange SOLD_OUT =
            new ItemChange(Optional.empty(), Optional.of(Availability.SOLD_OUT), Optional.empty());
    private static final ItemChange DEARER = price(1000);

    private final InstantSource clock = InstantSource.fixed(NOW);
    private final InMemoryMenuItems items = new InMemoryMenuItems();
    private final ChangeMenuItem changeMenuItem = new ChangeMenuItemService(items, clock);

    @BeforeEach
    void a_menu() {
        new ImportMenuService(items, clock)
                .importMenu(new ImportMenu.Command(TestItems.plan(), EUR))
                .await()
                .indefinitely();
    }

    @Test
    void changes_the_item_and_publishes_an_event() {
        // When
        Result result = changed(MARGHERITA, OptionalLong.empty(), DEARER);

        // Then
        MenuItem item = item();
        assertThat(result).isEqualTo(new Done(item));
        assertThat(item.offer().price()).isEqualTo(eur(1000));
        assertThat(items.events().getLast().item()).isEqualTo(item);
    }

    @Test
    void publishes_nothing_for_a_change_without_effect() {
        // When
        Result result = changed(MARGHERITA, OptionalLong.empty(), price(950));

        // Then
        assertThat(result).isEqualTo(new Done(item()));
        assertThat(items.events()).hasSize(2);
    }

    @Test
    void changes_only_the_version_that_the_caller_has_seen() {
        assertThat(changed(MARGHERITA, OptionalLong.of(1), DEARER)).isInstanceOf(Done.class);
        assertThat(changed(MARGHERITA, OptionalLong.of(1), SOLD_OUT)).isEqualTo(new Outdated(2));
    }

    @Test
    void decides_again_on_a_conflict() {
        // Given
        items.beforeNextSave(() -> changed(MARGHERITA, OptionalLong.empty(), SOLD_OUT));

        // When
        changed(MARGHERITA, OptionalLong.empty(), DEARER);

        // Then
        assertThat(item().version()).isEqualTo(3);
        assertThat(item().offer().price()).isEqualTo(eur(1000));
        assertThat(item().offer().availability()).isEqualTo(Availability.SOLD_OUT);
    }

    @Test
    void is_outdated_on_a_conflict_if_the_caller_requires_a_version() {
        items.beforeNextSave(() -> changed(MARGHERITA, OptionalLong.empty(), SOLD_OUT));

        assertThat(changed(MARGHERITA, OptionalLong.of(1), DEARER)).isEqualTo(new Outdated(2));
    }

    @Test
    void refuses_an_invalid_change_and_changes_nothing() {
        assertThat(changed(MARGHERITA, OptionalLong.empty(), price(-1))).isEqualTo(new Refused(new PriceOutOfRange()));
        assertThat(item().version()).isEqualTo(1);
    }

    @Test
    void does_not_know_every_item() {
        assertThat(changed(UUID.randomUUID(), OptionalLong.empty(), SOLD_OUT)).isEqualTo(new UnknownItem());
    }

    /** Sent again on a conflict, as by callers. */
    private Result changed(UUID id, OptionalLong version, ItemChange change) {
        return Uni.createFrom()
                .deferred(() -> changeMenuItem.change(new Command(id, version, change)))
                .onFailure(StaleMenuItem.class)
                .retry()
                .atMost(1)
                .await()
                .indefinitely();
    }

    private MenuItem item() {
        return items.find(MARGHERITA).await().indefinitely().orElseThrow();
    }

    private static ItemChange price(long cents) {
        return new ItemChange(Optional.of(eur(cents)), Optional.empty(), Optional.empty());
    }
}
