package dev.comanda.payment.application.port.out.reconciliation;

import org.jspecify.annotations.Nullable;

/** The provider's ledger can't be read now. */
public final class ProviderLedgerUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ProviderLedgerUnavailable(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
