package dev.comanda.systemtests.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.http.Header;
import org.apache.http.HttpEntity;
import org.apache.http.HttpResponse;
import org.apache.http.util.EntityUtils;

/**
 * A raw HTTP response.
 *
 * @param headers each as {@code name: value}, the name in lower case
 * @param body as text in UTF-8; empty if there is none
 */
public record WireAnswer(int status, List<String> headers, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public WireAnswer {
        headers = List.copyOf(headers);
    }

    static WireAnswer from(HttpResponse response) throws IOException {
        var entity = response.getEntity();
        return new WireAnswer(
                response.getStatusLine().getStatusCode(),
                Arrays.stream(response.getAllHeaders()).map(WireAnswer::line).toList(),
                entity == null ? "" : new String(bytes(entity), UTF_8));
    }

    private static byte[] bytes(HttpEntity entity) throws IOException {
        var coding = entity.getContentEncoding();
        if (coding == null || !coding.getValue().equals("gzip")) {
            return EntityUtils.toByteArray(entity);
        }
        try (var content = new GZIPInputStream(entity.getContent())) {
            return content.readAllBytes();
        }
    }

    private static String line(Header header) {
        return header.getName().toLowerCase(Locale.ROOT) + ": " + header.getValue();
    }

    /** All values of a header; {@code name} in lower case. */
    public List<String> header(String name) {
        var start = name + ": ";
        return headers.stream()
                .filter(header -> header.startsWith(start))
                .map(header -> header.substring(start.length()))
                .toList();
    }

    /**
     * The body as JSON.
     *
     * @throws UncheckedIOException if it is none
     */
    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException noJson) {
            throw new UncheckedIOException(body, noJson);
        }
    }
}
