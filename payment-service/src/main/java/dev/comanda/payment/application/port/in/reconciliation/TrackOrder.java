package dev.comanda.payment.application.port.in.reconciliation;

import dev.comanda.payment.domain.reconciliation.TrackedOrder;
import io.smallrye.mutiny.Uni;

/** Stores the payment state of orders, for reconciliation. */
public interface TrackOrder {

    /** Does nothing if a newer version is stored; joins the caller's transaction if there is one. */
    Uni<Void> track(TrackedOrder order);
}
