package dev.comanda.http;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.io.InputDecorator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Accepts UTF-8 only (RFC 8259); Jackson would detect other encodings, and accept overlong sequences, by which one text
 * has several encodings.
 */
final class Utf8Only extends InputDecorator {

    private static final long serialVersionUID = 1L;

    @Override
    public InputStream decorate(IOContext context, InputStream in) throws IOException {
        byte[] all = in.readAllBytes();
        check(all, 0, all.length);
        return new ByteArrayInputStream(all);
    }

    @Override
    public InputStream decorate(IOContext context, byte[] bytes, int offset, int length) throws IOException {
        check(bytes, offset, length);
        return new ByteArrayInputStream(bytes, offset, length);
    }

    @Override
    public Reader decorate(IOContext context, Reader decoded) {
        return decoded;
    }

    private static void check(byte[] bytes, int offset, int length) throws NotUtf8 {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, offset, length));
            // not legal in JSON; UTF-16 and UTF-32 without a BOM contain it
            if (text.chars().anyMatch(character -> character == 0)) {
                throw new NotUtf8();
            }
        } catch (CharacterCodingException broken) {
            throw new NotUtf8();
        }
    }

    /** The bytes are not UTF-8. */
    static final class NotUtf8 extends JsonParseException {

        private static final long serialVersionUID = 1L;

        NotUtf8() {
            super(null, "not UTF-8");
        }
    }
}
