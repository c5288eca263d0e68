package dev.comanda.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FreePortsTest {

    private static final int BLOCK = 20;

    @Test
    void every_port_is_free_and_given_once() {
        var ports = IntStream.range(0, 5)
                .mapToObj(i -> FreePorts.several(BLOCK))
                .flatMap(some -> some.stream())
                .toList();

        assertThat(ports).hasSize(5 * BLOCK).doesNotHaveDuplicates().allMatch(FreePorts::isFree);
    }

    @Test
    void the_first_port_of_a_block_reserves_the_block() {
        int port = FreePorts.one();

        assertThat(FreePorts.isFree(port - port % BLOCK)).isFalse();
    }
}
