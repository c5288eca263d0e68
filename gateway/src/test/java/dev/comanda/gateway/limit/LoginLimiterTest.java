package dev.comanda.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.gateway.testing.TestConfig;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoginLimiterTest {

    private static final String ACCOUNT = "kitchen";
    private static final String HOME = "2001:db8:1:2::1";
    private static final String SAME_NETWORK = "2001:db8:1:2:ffff::9";

    private final LoginLimiter limiter = limiter();

    @Test
    void wrong_passwords_from_a_network_of_ipv6_count_together() {
        for (int i = 0; i < 3; i++) {
            limiter.failed(ACCOUNT, "2001:db8:1:2::" + i);
        }

        assertThat(limiter.blockedFor(ACCOUNT, SAME_NETWORK)).isPresent();
        assertThat(limiter.blockedFor(ACCOUNT, "2001:db8:1:3::1")).isEmpty();
    }

    @Test
    void guesses_from_elsewhere_lock_out_no_network_that_knew_the_password() {
        limiter.succeeded(ACCOUNT, HOME);

        guessFromEverywhere();

        assertThat(limiter.blockedFor(ACCOUNT, SAME_NETWORK)).isEmpty();
        assertThat(limiter.blockedFor(ACCOUNT, "2001:db8:2::1")).isPresent();
    }

    @Test
    void an_ipv4_address_is_known_however_a_proxy_writes_it() {
        limiter.succeeded(ACCOUNT, "192.0.2.1");

        guessFromEverywhere();

        assertThat(limiter.blockedFor(ACCOUNT, "::ffff:192.0.2.1")).isEmpty();
        assertThat(limiter.blockedFor(ACCOUNT, "::ffff:192.0.2.2")).isPresent();
    }

    private void guessFromEverywhere() {
        for (int i = 0; i < 8; i++) {
            limiter.failed(ACCOUNT, "198.51.100." + i);
        }
    }

    private static LoginLimiter limiter() {
        var config = TestConfig.with(Map.of(
                "comanda.limits.wrong-passwords.per-account-and-address", "3/1h",
                "comanda.limits.wrong-passwords.per-address", "6/1h",
                "comanda.limits.wrong-passwords.per-account", "8/1h"));
        return new LoginLimiter(config, new ClientAddresses(config));
    }
}
