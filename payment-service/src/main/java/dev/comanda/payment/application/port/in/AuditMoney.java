package dev.comanda.payment.application.port.in;

import dev.comanda.payment.domain.AuditRhythm;
import io.smallrye.mutiny.Uni;

/** Compares the provider's books, our charges and what orders say. It changes none of them. */
public interface AuditMoney {

    /**
     * Does nothing unless it is time and nobody else is at it. Fails if the provider's books could not be read to the
     * end; then nothing that was known before is forgotten.
     */
    Uni<Void> ifDue(AuditRhythm rhythm);
}
