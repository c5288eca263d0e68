package dev.comanda.cart.domain;

/**
 * The owner of a cart.
 *
 * @param subject a permanent id
 * @param signedIn whether the customer has an account; guests get a new subject with each session
 */
public record Customer(String subject, boolean signedIn) {

    public static Customer guest(String subject) {
        return new Customer(subject, false);
    }

    /** A customer with an account, whose coupon uses are counted. */
    public static Customer signedIn(String subject) {
        return new Customer(subject, true);
    }
}
