package dev.comanda.menu;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A keep-alive HTTP/1.1 connection for several requests, some of them sent in parts. */
final class KeepAliveConnection implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;

    /** @param lastOfItsConnection whether the response has {@code Connection: close} */
    record Answer(int status, boolean lastOfItsConnection) {}

    private final Socket socket;
    private final BufferedReader reader;

    KeepAliveConnection(int port) throws IOException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        this.reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    }

    Answer get(String path) throws IOException {
        send("GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(path));
        return answer();
    }

    void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    Answer answer() throws IOException {
        String statusLine = line();
        int length = 0;
        boolean last = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            last |= lower.equals("connection: close");
            length = lower.startsWith("content-length:")
                    ? Integer.parseInt(lower.substring(lower.indexOf(':') + 1).strip())
                    : length;
        }
        reader.skip(length);
        return new Answer(Integer.parseInt(statusLine.split(" ", 3)[1]), last);
    }

    private String line() throws IOException {
        String line = reader.readLine();
        if (line == null) {
            throw new IOException("the connection ended before the answer did");
        }
        return line;
    }

    /** Waits until the server closes the connection. */
    boolean isEnded() throws IOException {
        return reader.read() < 0;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
