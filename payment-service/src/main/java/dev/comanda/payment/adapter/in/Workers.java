package dev.comanda.payment.adapter.in;

/** Background work that waits for its next turn; waking it returns at once. */
public interface Workers {

    /** A payment may have to be looked at. */
    void wakePayments();

    /** A refund may have to be made. */
    void wakeRefunds();

    /** A webhook has been stored. */
    void wakeWebhooks();
}
