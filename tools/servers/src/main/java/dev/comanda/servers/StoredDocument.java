package dev.comanda.servers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * A JSON column and a golden file with the format that releases have stored so far. For tests: stored values must stay
 * readable.
 */
public final class StoredDocument {

    private final DataSource database;
    private final String table;
    private final String key;
    private final String column;
    private final String golden;

    private StoredDocument(DataSource database, String table, String key, String column, String golden) {
        this.database = database;
        this.table = table;
        this.key = key;
        this.column = column;
        this.golden = golden;
    }

    /**
     * @param key the column by which a row is found
     * @param goldenFile a resource on the class path
     */
    public static StoredDocument in(DataSource database, String table, String key, String column, String goldenFile) {
        return new StoredDocument(database, table, key, column, read(goldenFile));
    }

    /** The golden file as PostgreSQL writes JSON. */
    public String golden() {
        return ask("select cast(? as jsonb)::text", golden);
    }

    /** The stored value, as PostgreSQL writes JSON. */
    public String stored(UUID id) {
        return ask("select %s::text from %s where %s = ?".formatted(column, table, key), id);
    }

    /** Stores the golden file, with one more field, as of a newer release. */
    public void putBack(UUID id) {
        ask("""
            update %s set %s = cast(? as jsonb) || '{"ofANewerRelease": [1]}' where %s = ? returning 'done'\
            """.formatted(table, column, key), golden, id);
    }

    private String ask(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            ResultSet rows = statement.executeQuery();
            if (!rows.next()) {
                throw new IllegalArgumentException("no such row: " + String.valueOf(parameters[parameters.length - 1]));
            }
            return rows.getString(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String read(String resource) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalArgumentException("no such resource: " + resource);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
