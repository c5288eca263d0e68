package dev.comanda.order.application.port.in;

import io.smallrye.mutiny.Uni;

/** Forgets idempotency keys whose time is over. */
public interface ForgetKeys {

    /** A key stands for its request for 24 hours; safe to call from several replicas at once. */
    Uni<Void> forgetOld();
}
