package dev.comanda.servers;

import dev.comanda.architecture.Architecture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> the_module_keeps_to_the_house() {
        return Architecture.ofModule(ArchitectureTest.class).tests();
    }
}
