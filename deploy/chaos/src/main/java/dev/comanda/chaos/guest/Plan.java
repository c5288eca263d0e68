package dev.comanda.chaos.guest;

import java.util.random.RandomGenerator;

/**
 * What one guest is up to.
 *
 * @param pays on the provider's page
 * @param callsOff before paying, or after if the guest pays
 * @param refused whether the restaurant refuses it instead of making it
 * @param coupon whether the guest tries the coupon that there is little of
 * @param looksAway whether the guest stops to watch the order before it has come to its end
 */
record Plan(
        boolean pays, boolean callsOff, boolean refused, boolean coupon, boolean looksAway, int dish, int quantity) {

    static Plan of(RandomGenerator random) {
        return new Plan(
                random.nextInt(100) < 85,
                random.nextInt(100) < 12,
                random.nextInt(100) < 10,
                random.nextInt(100) < 50,
                random.nextInt(100) < 15,
                random.nextInt(1_000),
                random.nextInt(1, 4));
    }
}
