package dev.comanda.chaos.guest;

import java.util.random.RandomGenerator;

/**
 * The plan of one guest.
 *
 * @param pays on the provider's page
 * @param cancels before paying, or after if the guest pays
 * @param refused whether the restaurant refuses it instead of making it
 * @param coupon whether the guest tries the scarce coupon
 * @param unsubscribes whether the guest stops watching before the order has ended
 */
record GuestPlan(
        boolean pays, boolean cancels, boolean refused, boolean coupon, boolean unsubscribes, int dish, int quantity) {

    static GuestPlan of(RandomGenerator random) {
        return new GuestPlan(
                random.nextInt(100) < 85,
                random.nextInt(100) < 12,
                random.nextInt(100) < 10,
                random.nextInt(100) < 50,
                random.nextInt(100) < 15,
                random.nextInt(1_000),
                random.nextInt(1, 4));
    }
}
