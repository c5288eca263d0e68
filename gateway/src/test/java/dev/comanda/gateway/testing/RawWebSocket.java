package dev.comanda.gateway.testing;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A WebSocket that sends any frame, right or wrong, and reads only when asked to. */
public final class RawWebSocket implements AutoCloseable {

    public static final int CONTINUATION = 0;
    public static final int TEXT = 1;
    public static final int PING = 9;
    public static final int PONG = 10;

    private static final int CLOSE = 8;
    private static final int FINAL = 0x80;
    private static final int MASKED = 0x80;
    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket;
    private final DataInputStream in;

    private RawWebSocket(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(socket.getInputStream());
    }

    /** Opens a socket; fails if it is refused. */
    public static RawWebSocket open(URI server, String path, String cookie) {
        try {
            var socket = new Socket(server.getHost(), server.getPort());
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write("""
                    GET %s HTTP/1.1\r
                    Host: localhost:8080\r
                    Connection: Upgrade\r
                    Upgrade: websocket\r
                    Sec-WebSocket-Version: 13\r
                    Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r
                    Cookie: %s\r
                    \r
                    """.formatted(path, cookie).getBytes(StandardCharsets.US_ASCII));
            var opened = new RawWebSocket(socket);
            opened.readHead();
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readHead() throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        if (!head.toString().startsWith("HTTP/1.1 101")) {
            throw new IOException("refused: " + head);
        }
    }

    /** Sends a final, masked frame; false once the server has closed the connection. */
    public boolean send(int opcode, byte[] payload) {
        return sendRaw(FINAL | opcode, MASKED, payload);
    }

    /** The same, as a part of a message that goes on. */
    public boolean sendPart(int opcode, byte[] payload) {
        return sendRaw(opcode, MASKED, payload);
    }

    /** Sends a frame with this first byte and this mask bit; the mask is all zeros. */
    public boolean sendRaw(int firstByte, int maskBit, byte[] payload) {
        try {
            var frame = new ByteArrayOutputStream();
            frame.write(firstByte);
            if (payload.length < 126) {
                frame.write(maskBit | payload.length);
            } else {
                frame.write(maskBit | 126);
                frame.write(payload.length >> 8);
                frame.write(payload.length);
            }
            if (maskBit != 0) {
                frame.write(new byte[4]);
            }
            frame.write(payload);
            socket.getOutputStream().write(frame.toByteArray());
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    /** Reads until the server closes, and answers with its code; empty if it closes without one. */
    public Optional<Integer> readCloseCode() {
        try {
            while (true) {
                int opcode = in.readUnsignedByte() & 0x0f;
                int length = in.readUnsignedByte();
                byte[] payload = in.readNBytes(length == 126 ? in.readUnsignedShort() : length);
                if (opcode == CLOSE) {
                    return Optional.of((payload[0] & 0xff) << 8 | (payload[1] & 0xff));
                }
            }
        } catch (EOFException closed) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
