package dev.comanda.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {

    @Test
    void cookies_are_read_as_curl_keeps_them(@TempDir Path folder) throws IOException {
        var jar = Files.writeString(folder.resolve("cookies"), """
                # Netscape HTTP Cookie File

                #HttpOnly_localhost\tFALSE\t/\tFALSE\t1800000000\tcomanda_session\tabc
                localhost\tFALSE\t/\tFALSE\t0\tother\tdef
                """);

        assertThat(Watch.cookies(jar)).isEqualTo("comanda_session=abc; other=def");
    }
}
