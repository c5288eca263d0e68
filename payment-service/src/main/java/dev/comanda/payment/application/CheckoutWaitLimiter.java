package dev.comanda.payment.application;

import java.util.HashMap;
import java.util.Map;

/** Limits how many requests wait for a checkout page at once: each polls the database while it waits. */
final class CheckoutWaitLimiter {

    private final int maxPerCustomer;
    private final int max;
    private final Map<String, Integer> waiting = new HashMap<>();
    private int total;

    CheckoutWaitLimiter(int mostPerCustomer, int most) {
        this.maxPerCustomer = mostPerCustomer;
        this.max = most;
    }

    /** @return false if the limit is reached; otherwise {@link #release} must follow */
    synchronized boolean tryAcquire(String customer) {
        int own = waiting.getOrDefault(customer, 0);
        if (total == max || own == maxPerCustomer) {
            return false;
        }
        waiting.put(customer, own + 1);
        total++;
        return true;
    }

    synchronized void release(String customer) {
        waiting.computeIfPresent(customer, (whose, own) -> own == 1 ? null : own - 1);
        total--;
    }
}
