package dev.comanda.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {

    @TempDir
    private Path folder;

    @Test
    void a_taken_port_is_named_with_its_component_and_owner() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // Given
            var ports = Ports.of(Options.parse("--free-ports", "--port", Integer.toString(socket.getLocalPort())));

            // When, Then
            assertThatThrownBy(() -> Preflight.requirePorts(ports))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContainingAll(
                            "Port " + socket.getLocalPort() + ", which gateway needs, is taken by", "--port N");
        }
    }

    @Test
    void the_gateway_cannot_have_the_port_of_another_component() {
        assertThatThrownBy(() -> Preflight.requirePorts(Ports.of(Options.parse("--port", "8081"))))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("Port 8081 is that of menu-service");
    }

    @Test
    void free_ports_are_no_obstacle() {
        assertThatCode(() -> Preflight.requirePorts(Ports.of(Options.parse("--free-ports"))))
                .doesNotThrowAnyException();
    }

    @Test
    void a_folder_that_cannot_be_created_is_reported() throws IOException {
        // Given
        var file = Files.writeString(folder.resolve("file"), "");

        // When, Then
        assertThatThrownBy(() -> Preflight.requireSpace(file.resolve("data")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void an_application_that_is_not_built_is_reported() {
        assertThatThrownBy(() -> Preflight.requireApplications(new Layout(folder, folder.resolve("data"))))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("payment-sandbox/target/quarkus-app/quarkus-run.jar");
    }
}
