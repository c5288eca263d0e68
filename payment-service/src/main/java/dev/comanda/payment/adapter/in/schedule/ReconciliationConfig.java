package dev.comanda.payment.adapter.in.schedule;

import dev.comanda.payment.domain.reconciliation.ReconciliationPolicy;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of reconciliation. */
@ConfigMapping(prefix = "comanda.reconciliation")
interface ReconciliationConfig {

    @WithDefault("5M")
    Duration every();

    @WithDefault("10M")
    Duration grace();

    /** Longer than a provider retries webhooks. */
    @WithDefault("3D")
    Duration lookback();

    default ReconciliationPolicy policy() {
        return new ReconciliationPolicy(every(), grace(), lookback());
    }
}
