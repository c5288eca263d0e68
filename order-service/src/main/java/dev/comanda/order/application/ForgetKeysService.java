package dev.comanda.order.application;

import dev.comanda.order.application.port.in.ForgetKeys;
import dev.comanda.order.application.port.out.UsedKeys;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;

@ApplicationScoped
class ForgetKeysService implements ForgetKeys {

    private static final Duration LIFE = Duration.ofHours(24);

    private final UsedKeys usedKeys;
    private final InstantSource clock;

    ForgetKeysService(UsedKeys usedKeys, InstantSource clock) {
        this.usedKeys = usedKeys;
        this.clock = clock;
    }

    @Override
    public Uni<Void> forgetOld() {
        return usedKeys.forgetBefore(clock.instant().minus(LIFE));
    }
}
