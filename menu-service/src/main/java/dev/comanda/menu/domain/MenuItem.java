package dev.comanda.menu.domain;

import dev.comanda.menu.domain.ChangeDecision.Changed;
import dev.comanda.menu.domain.ChangeDecision.NothingAsked;
import dev.comanda.menu.domain.ChangeDecision.PriceOutOfRange;
import dev.comanda.menu.domain.ChangeDecision.Unchanged;
import dev.comanda.menu.domain.ChangeDecision.WrongCurrency;
import dev.comanda.money.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An item of the menu. It is never deleted: items that are no longer offered are hidden, so that carts and orders can
 * still refer to them.
 *
 * @param version 1 for a new item, one more with each change
 * @param offer the current offer
 * @param hidden whether it is hidden from guests
 * @param imported the offer of the last import, empty if it was not imported; differences from it are changes by
 *     staff
 */
public record MenuItem(UUID id, long version, Offer offer, boolean hidden, Optional<Offer> imported) {

    private static final long FIRST_VERSION = 1;

    static MenuItem added(PlannedItem planned) {
        return new MenuItem(planned.id(), FIRST_VERSION, planned.offer(), false, Optional.of(planned.offer()));
    }

    /** Whether this is its first version. */
    public boolean isNew() {
        return version == FIRST_VERSION;
    }

    /** Decides on a change by staff. */
    public ChangeDecision change(ItemChange change, Instant now) {
        if (change.isEmpty()) {
            return new NothingAsked();
        }
        Money price = change.price().orElse(offer.price());
        if (!price.currency().equals(offer.price().currency())) {
            return new WrongCurrency(offer.price().currency());
        }
        if (!Price.inRange(price)) {
            return new PriceOutOfRange();
        }
        Offer asked = offer.costing(price).being(change.availability().orElse(offer.availability()));
        MenuItem next = next(asked, change.hidden().orElse(hidden), imported);
        return next.isShownLike(this) ? new Unchanged(this) : new Changed(new MenuItemChanged(next, now));
    }

    /** Empty if the plan equals the last import: then changes by staff are kept. */
    Optional<MenuItem> adopt(Offer planned) {
        if (imported.equals(Optional.of(planned))) {
            return Optional.empty();
        }
        boolean stillHidden = hidden && imported.isPresent();
        Offer adopted = imported.map(before -> planned.keepingStaffChanges(before, offer))
                .orElse(planned);
        return Optional.of(next(adopted, stillHidden, Optional.of(planned)));
    }

    /** Empty if the item was not in the last import either. */
    Optional<MenuItem> withdraw() {
        return imported.map(before -> next(offer, true, Optional.empty()));
    }

    private MenuItem next(Offer nextOffer, boolean nextHidden, Optional<Offer> nextImported) {
        return new MenuItem(id, version + 1, nextOffer, nextHidden, nextImported);
    }

    private boolean isShownLike(MenuItem other) {
        return offer.equals(other.offer) && hidden == other.hidden;
    }
}
