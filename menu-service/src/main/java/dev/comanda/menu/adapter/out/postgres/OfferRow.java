package dev.comanda.menu.adapter.out.postgres;

import dev.comanda.menu.domain.Allergen;
import dev.comanda.menu.domain.Availability;
import dev.comanda.menu.domain.DietaryMark;
import dev.comanda.menu.domain.MenuOption;
import dev.comanda.menu.domain.Offer;
import dev.comanda.menu.domain.OptionGroup;
import dev.comanda.money.Money;
import java.util.List;
import java.util.UUID;

/** An offer, stored as JSON with its item. */
record OfferRow(
        UUID categoryId,
        int position,
        String name,
        String description,
        Money price,
        Availability availability,
        List<Allergen> allergens,
        List<DietaryMark> dietary,
        List<OptionGroupRow> optionGroups) {

    record OptionGroupRow(UUID id, String name, int min, int max, List<OptionRow> options) {

        static OptionGroupRow from(OptionGroup group) {
            List<OptionRow> options =
                    group.options().stream().map(OptionRow::from).toList();
            return new OptionGroupRow(group.id(), group.name(), group.min(), group.max(), options);
        }

        OptionGroup toDomain() {
            return new OptionGroup(
                    id,
                    name,
                    min,
                    max,
                    options.stream().map(OptionRow::toDomain).toList());
        }
    }

    record OptionRow(UUID id, String name, Money priceDelta, Availability availability) {

        static OptionRow from(MenuOption option) {
            return new OptionRow(option.id(), option.name(), option.priceDelta(), option.availability());
        }

        MenuOption toDomain() {
            return new MenuOption(id, name, priceDelta, availability);
        }
    }

    static OfferRow from(Offer offer) {
        return new OfferRow(
                offer.categoryId(),
                offer.position(),
                offer.name(),
                offer.description(),
                offer.price(),
                offer.availability(),
                offer.allergens(),
                offer.dietary(),
                offer.optionGroups().stream().map(OptionGroupRow::from).toList());
    }

    Offer toDomain() {
        return new Offer(
                categoryId,
                position,
                name,
                description,
                price,
                availability,
                allergens,
                dietary,
                optionGroups.stream().map(OptionGroupRow::toDomain).toList());
    }
}
