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
 * One thing that can be ordered. It is never deleted: what is no longer offered is hidden, so that carts and orders can
 * still name it.
 *
 * @param version 1 for a new item, one more with each change
 * @param offer what holds now
 * @param hidden whether guests don't see it
 * @param imported the offer as the last import had it, empty if that import did not have it; what differs from it is
 *     staff's doing
 */
public record MenuItem(UUID id, long version, Offer offer, boolean hidden, Optional<Offer> imported) {

    private static final long FIRST_VERSION = 1;

    static MenuItem added(PlannedItem planned) {
        return new MenuItem(planned.id(), FIRST_VERSION, planned.offer(), false, Optional.of(planned.offer()));
    }

    /** Whether there was no such item before. */
    public boolean isNew() {
        return version == FIRST_VERSION;
    }

    /** Decides what staff asks for. */
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
        return next.looksLike(this) ? new Unchanged(this) : new Changed(new MenuItemChanged(next, now));
    }

    /** Empty if the plan is the one that was imported last: then staff's word stands. */
    Optional<MenuItem> adopt(Offer planned) {
        if (imported.equals(Optional.of(planned))) {
            return Optional.empty();
        }
        boolean stillHidden = hidden && imported.isPresent();
        Offer adopted =
                imported.map(before -> planned.keepingStaffsWord(before, offer)).orElse(planned);
        return Optional.of(next(adopted, stillHidden, Optional.of(planned)));
    }

    /** Empty if the last import did not have this item either. */
    Optional<MenuItem> withdraw() {
        return imported.map(before -> next(offer, true, Optional.empty()));
    }

    private MenuItem next(Offer nextOffer, boolean nextHidden, Optional<Offer> nextImported) {
        return new MenuItem(id, version + 1, nextOffer, nextHidden, nextImported);
    }

    private boolean looksLike(MenuItem other) {
        return offer.equals(other.offer) && hidden == other.hidden;
    }
}
