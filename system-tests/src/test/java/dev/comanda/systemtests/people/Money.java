package dev.comanda.systemtests.people;

/** An amount in minor units, as it stands in JSON. */
public record Money(long amount, String currency) {

    public static Money euros(long cents) {
        return new Money(cents, "EUR");
    }
}
