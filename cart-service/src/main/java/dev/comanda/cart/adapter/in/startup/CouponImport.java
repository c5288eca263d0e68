package dev.comanda.cart.adapter.in.startup;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.comanda.cart.application.port.in.CreateCoupon;
import dev.comanda.cart.domain.BrokenRule;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Imports the coupons of a file, for demonstrations; existing codes are left alone. */
@ApplicationScoped
class CouponImport {

    private final Optional<String> resource;
    private final ObjectMapper mapper;
    private final CreateCoupon createCoupon;

    CouponImport(
            @ConfigProperty(name = "comanda.coupons.import") Optional<String> resource,
            ObjectMapper mapper,
            CreateCoupon createCoupon) {
        this.resource = resource;
        this.mapper = mapper;
        this.createCoupon = createCoupon;
    }

    void importAll(@Observes StartupEvent startup) throws Throwable {
        if (resource.isPresent()) {
            List<CouponJson> coupons = read(resource.get());
            VertxContextSupport.subscribeAndAwait(() -> createAll(coupons));
        }
    }

    private Uni<Void> createAll(List<CouponJson> coupons) {
        return Multi.createFrom()
                .iterable(coupons)
                .onItem()
                .transformToUniAndConcatenate(coupon -> createCoupon.create(coupon.toDraft()))
                .onItem()
                .invoke(CouponImport::requireValid)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static void requireValid(CreateCoupon.Result result) {
        switch (result) {
            case CreateCoupon.Result.Created _, CreateCoupon.Result.CodeTaken _ -> {}
            case CreateCoupon.Result.Invalid(String code, List<BrokenRule> rules) ->
                throw new IllegalArgumentException("coupon %s breaks rules: %s".formatted(code, rules));
        }
    }

    private List<CouponJson> read(String name) throws IOException {
        try (InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            if (stream == null) {
                throw new FileNotFoundException("comanda.coupons.import names no resource: " + name);
            }
            return List.of(mapper.readValue(stream, CouponJson[].class));
        }
    }
}
