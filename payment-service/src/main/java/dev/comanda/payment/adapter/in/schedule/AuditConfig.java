package dev.comanda.payment.adapter.in.schedule;

import dev.comanda.payment.domain.AuditRhythm;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often and how far the audit looks. */
@ConfigMapping(prefix = "comanda.audit")
interface AuditConfig {

    @WithDefault("5M")
    Duration every();

    @WithDefault("10M")
    Duration grace();

    /** Longer than a provider repeats webhooks. */
    @WithDefault("3D")
    Duration reach();

    default AuditRhythm rhythm() {
        return new AuditRhythm(every(), grace(), reach());
    }
}
