package dev.comanda.cart.adapter.in.startup;

import static dev.comanda.cart.domain.Dishes.euro;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.comanda.cart.application.port.in.DefineCoupon;
import dev.comanda.cart.domain.Coupon;
import dev.comanda.cart.domain.CouponVerdict;
import dev.comanda.cart.domain.TestCoupons;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.FileNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CouponImportTest {

    @Inject
    ObjectMapper mapper;

    private final List<Coupon> defined = new ArrayList<>();
    private final DefineCoupon recording = coupon -> Uni.createFrom().voidItem().invoke(() -> defined.add(coupon));

    @Test
    void the_coupons_of_the_demonstration_are_made_known() throws Throwable {
        importFrom("demo/coupons.json");

        assertThat(defined)
                .extracting(Coupon::code)
                .contains("SAVE10", "LUNCH5")
                .doesNotHaveDuplicates();
        Coupon save10 = defined.stream()
                .filter(coupon -> coupon.code().equals("SAVE10"))
                .findFirst()
                .orElseThrow();
        assertThat(save10.judge(euro(2000), TestCoupons.NOW))
                .isInstanceOfSatisfying(
                        CouponVerdict.Valid.class,
                        valid -> assertThat(valid.discount()).isEqualTo(euro(200)));
    }

    @Test
    void every_code_of_the_demonstration_can_be_typed_in_any_case() throws Throwable {
        importFrom("demo/coupons.json");

        assertThat(defined).allSatisfy(coupon -> assertThat(coupon.code()).isEqualTo(Coupon.normalise(coupon.code())));
    }

    @Test
    void a_file_that_is_not_there_stops_the_start_and_is_named() {
        assertThatThrownBy(() -> importFrom("demo/nothing.json"))
                .isInstanceOf(FileNotFoundException.class)
                .hasMessageContaining("demo/nothing.json");
    }

    @Test
    void without_a_file_there_is_nothing_to_do() throws Throwable {
        new CouponImport(Optional.empty(), mapper, recording).importAll(new StartupEvent());

        assertThat(defined).isEmpty();
    }

    @Test
    void a_coupon_that_takes_nothing_off_is_refused_by_its_code() {
        CouponJson nothing = new CouponJson(
                "EMPTY", TestCoupons.EUR, null, null, null, null, TestCoupons.START, TestCoupons.END, null);

        assertThatThrownBy(nothing::toDomain).hasMessageContaining("EMPTY");
    }

    private void importFrom(String resource) throws Throwable {
        new CouponImport(Optional.of(resource), mapper, recording).importAll(new StartupEvent());
    }
}
