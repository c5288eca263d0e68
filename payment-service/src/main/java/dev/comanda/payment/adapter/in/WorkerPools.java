package dev.comanda.payment.adapter.in;

/** Wakes the background workers; returns at once. */
public interface WorkerPools {

    /** A payment may be due. */
    void wakePayments();

    /** A refund may be due. */
    void wakeRefunds();

    /** A webhook has been stored. */
    void wakeWebhooks();
}
