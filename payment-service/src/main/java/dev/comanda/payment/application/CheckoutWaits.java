package dev.comanda.payment.application;

import java.util.HashMap;
import java.util.Map;

/** Bounds how many wait at once for a page to pay on: a wait costs a query now and then, for as long as it lasts. */
final class CheckoutWaits {

    private final int mostPerCustomer;
    private final int most;
    private final Map<String, Integer> waiting = new HashMap<>();
    private int all;

    CheckoutWaits(int mostPerCustomer, int most) {
        this.mostPerCustomer = mostPerCustomer;
        this.most = most;
    }

    /** @return false if too many wait already; otherwise {@link #end} has to follow */
    synchronized boolean begin(String customer) {
        int own = waiting.getOrDefault(customer, 0);
        if (all == most || own == mostPerCustomer) {
            return false;
        }
        waiting.put(customer, own + 1);
        all++;
        return true;
    }

    synchronized void end(String customer) {
        waiting.computeIfPresent(customer, (whose, own) -> own == 1 ? null : own - 1);
        all--;
    }
}
