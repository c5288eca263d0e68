package dev.comanda.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.Stripe;
import org.junit.jupiter.api.Test;

class ApiVersionTest {

    @Test
    void the_sandbox_has_the_api_version_of_the_client() {
        assertThat(ApiVersion.CURRENT).isEqualTo(Stripe.API_VERSION);
    }
}
