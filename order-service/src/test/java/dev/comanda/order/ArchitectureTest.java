package dev.comanda.order;

import dev.comanda.architecture.Architecture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> the_service_is_a_hexagon() {
        return Architecture.ofHexagon(ArchitectureTest.class).tests();
    }
}
