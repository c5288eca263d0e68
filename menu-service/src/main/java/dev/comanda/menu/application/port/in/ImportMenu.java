package dev.comanda.menu.application.port.in;

import dev.comanda.menu.domain.MenuPlan;
import io.smallrye.mutiny.Uni;
import java.util.Currency;

/**
 * Imports a planned menu. Importing the same plan again changes and publishes nothing; items that are no longer
 * planned are hidden. The import is atomic: guests never see half a new menu.
 */
public interface ImportMenu {

    Uni<Result> importMenu(Command command);

    /** @param currency the restaurant's currency */
    record Command(MenuPlan plan, Currency currency) {}

    /** The outcome. */
    sealed interface Result {}

    /** @param items how many items are new or changed; 0 if the plan was imported before */
    record Imported(int items) implements Result {}

    /** The plan is priced in another currency than the restaurant's. */
    record WrongCurrency(Currency planned, Currency expected) implements Result {}
}
