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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Imports the configured file of coupons, if any; existing codes are left alone. */
@ApplicationScoped
class CouponImport {

    private final Optional<Path> file;
    private final ObjectMapper mapper;
    private final CreateCoupon createCoupon;

    CouponImport(
            @ConfigProperty(name = "comanda.coupons.import") Optional<Path> file,
            ObjectMapper mapper,
            CreateCoupon createCoupon) {
        this.file = file;
        this.mapper = mapper;
        this.createCoupon = createCoupon;
    }

    void importAll(@Observes StartupEvent startup) throws Throwable {
        if (file.isPresent()) {
            List<CouponJson> coupons = read(file.get());
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

    private List<CouponJson> read(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new FileNotFoundException("comanda.coupons.import: %s does not exist".formatted(path));
        }
        try (InputStream content = Files.newInputStream(path)) {
            return List.of(mapper.readValue(content, CouponJson[].class));
        }
    }
}
