package dev.comanda.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientAddressesTest {

    @Test
    void a_network_of_ipv6_is_counted_as_one_address() {
        assertThat(ClientAddresses.networkOf("2001:db8:1:2::1"))
                .isEqualTo(ClientAddresses.networkOf("2001:DB8:1:2:ffff::9"))
                .isNotEqualTo(ClientAddresses.networkOf("2001:db8:1:3::1"));
    }

    @Test
    void ipv4_addresses_that_a_proxy_writes_as_ipv6_are_counted_apart() {
        assertThat(ClientAddresses.networkOf("::ffff:192.0.2.1"))
                .isEqualTo(ClientAddresses.networkOf("192.0.2.1"))
                .isNotEqualTo(ClientAddresses.networkOf("::ffff:192.0.2.2"));
    }

    @Test
    void what_is_no_address_is_counted_as_it_is() {
        assertThat(ClientAddresses.networkOf("guest-0123")).isEqualTo("guest-0123");
    }
}
