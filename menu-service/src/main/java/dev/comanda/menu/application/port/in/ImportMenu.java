package dev.comanda.menu.application.port.in;

import dev.comanda.menu.domain.MenuPlan;
import io.smallrye.mutiny.Uni;
import java.util.Currency;

/**
 * Makes the menu what a plan says. Importing one plan again changes nothing and says nothing; items that are no longer
 * planned become hidden. All of it is published in one go: guests never see half a new menu.
 */
public interface ImportMenu {

    Uni<Result> importMenu(Command command);

    /** @param currency what this restaurant takes */
    record Command(MenuPlan plan, Currency currency) {}

    /** What became of it. */
    sealed interface Result {}

    /** @param items how many items are new or different; 0 if the plan was the one that holds already */
    record Imported(int items) implements Result {}

    /** The plan is priced in another currency than the restaurant's. */
    record WrongCurrency(Currency planned, Currency expected) implements Result {}
}
