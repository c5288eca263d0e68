package dev.comanda.menu.application.port.in;

import dev.comanda.menu.domain.ChangeDecision.Refusal;
import dev.comanda.menu.domain.ItemChange;
import dev.comanda.menu.domain.MenuItem;
import io.smallrye.mutiny.Uni;
import java.util.OptionalLong;
import java.util.UUID;

/** Changes price, availability or visibility of one item. */
public interface ChangeMenuItem {

    Uni<Result> change(Command command);

    /** @param onlyIfVersion the version that the caller has seen; empty to change any version */
    record Command(UUID itemId, OptionalLong onlyIfVersion, ItemChange change) {}

    /** The outcome. */
    sealed interface Result {}

    /** The item is as requested, changed or not. */
    record Done(MenuItem item) implements Result {}

    record UnknownItem() implements Result {}

    /** The item was changed after the caller had read it. */
    record Outdated(long currentVersion) implements Result {}

    record Refused(Refusal refusal) implements Result {}
}
