package dev.comanda.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Asks a process over HTTP how it is.
 *
 * @param address answers 200 when all is well
 * @param patience how long to wait for the answer
 */
record HttpHealth(URI address, Duration patience) implements BooleanSupplier {

    private static final int OK = 200;

    /** False if the answer is another one, or there is none. */
    @Override
    public boolean getAsBoolean() {
        try {
            var connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout((int) patience.toMillis());
            connection.setReadTimeout((int) patience.toMillis());
            var answer = connection.getResponseCode();
            connection.disconnect();
            return answer == OK;
        } catch (IOException away) {
            return false;
        }
    }
}
