package dev.comanda.cart.domain;

/**
 * Whoever a cart belongs to.
 *
 * @param subject names them for good
 * @param signedIn by an account of their own; anybody else is a new guest with each new session
 */
public record Customer(String subject, boolean signedIn) {

    public static Customer guest(String subject) {
        return new Customer(subject, false);
    }

    /** Who can be recognised, and so has uses of coupons to count. */
    public static Customer signedIn(String subject) {
        return new Customer(subject, true);
    }
}
