package dev.comanda.cart.domain;

/** What counts for a coupon's limit for each customer: who wants to use it. */
public sealed interface Claim {

    /** By a guest whom nobody would know again. */
    record Anonymous() implements Claim {}

    /** @param used how many of the customer's orders have reserved or used the coupon */
    record Personal(int used) implements Claim {}
}
