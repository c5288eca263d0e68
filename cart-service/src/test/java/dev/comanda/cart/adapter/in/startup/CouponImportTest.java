package dev.comanda.cart.adapter.in.startup;

import static dev.comanda.cart.domain.Dishes.euro;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.comanda.cart.application.port.in.CreateCoupon;
import dev.comanda.cart.domain.BrokenRule;
import dev.comanda.cart.domain.Coupon;
import dev.comanda.cart.domain.CouponDefinition;
import dev.comanda.cart.domain.CouponDraft;
import dev.comanda.cart.domain.CouponUser;
import dev.comanda.cart.domain.CouponVerdict;
import dev.comanda.cart.domain.TestCoupons;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.FileNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CouponImportTest {

    @Inject
    ObjectMapper mapper;

    private final List<Coupon> created = new ArrayList<>();

    @Test
    void the_demo_coupons_are_imported() throws Throwable {
        importFrom("../tools/launcher/demo/coupons.json");

        assertThat(created)
                .extracting(Coupon::code)
                .contains("SAVE10", "LUNCH5", "WELCOME")
                .doesNotHaveDuplicates();
        Coupon save10 = created.stream()
                .filter(coupon -> coupon.code().equals("SAVE10"))
                .findFirst()
                .orElseThrow();
        assertThat(save10.validate(euro(2000), new CouponUser.Anonymous(), TestCoupons.NOW))
                .isInstanceOfSatisfying(
                        CouponVerdict.Valid.class,
                        valid -> assertThat(valid.discount()).isEqualTo(euro(200)));
    }

    @Test
    void the_codes_of_the_demo_coupons_are_case_insensitive() throws Throwable {
        importFrom("../tools/launcher/demo/coupons.json");

        assertThat(created)
                .isNotEmpty()
                .allSatisfy(coupon -> assertThat(coupon.code()).isEqualTo(Coupon.normalise(coupon.code())));
    }

    @Test
    void a_missing_file_stops_the_start_with_its_name() {
        assertThatThrownBy(() -> importFrom("demo/nothing.json"))
                .isInstanceOf(FileNotFoundException.class)
                .hasMessageContaining("demo/nothing.json");
    }

    @Test
    void nothing_is_imported_without_a_file() throws Throwable {
        new CouponImport(Optional.empty(), mapper, this::create).importAll(new StartupEvent());

        assertThat(created).isEmpty();
    }

    @Test
    void an_invalid_coupon_stops_the_start_with_its_code() {
        assertThatThrownBy(() -> importFrom("src/test/resources/coupons/broken.json"))
                .hasMessageContaining("EMPTY");
    }

    private void importFrom(String file) throws Throwable {
        new CouponImport(Optional.of(Path.of(file)), mapper, this::create).importAll(new StartupEvent());
    }

    private Uni<CreateCoupon.Result> create(CouponDraft draft) {
        return Uni.createFrom().item(() -> switch (draft.define(TestCoupons.EUR)) {
            case CouponDefinition.Defined(Coupon coupon) -> {
                created.add(coupon);
                yield new CreateCoupon.Result.Created(coupon);
            }
            case CouponDefinition.Invalid(List<BrokenRule> rules) ->
                new CreateCoupon.Result.Invalid(draft.code(), rules);
        });
    }
}
