package dev.comanda.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.Stripe;
import org.junit.jupiter.api.Test;

class ApiVersionTest {

    @Test
    void the_sandbox_speaks_the_version_of_the_client_in_use() {
        assertThat(ApiVersion.CURRENT).isEqualTo(Stripe.API_VERSION);
    }
}
