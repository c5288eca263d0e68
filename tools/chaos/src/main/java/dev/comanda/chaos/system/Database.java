package dev.comanda.chaos.system;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/** The database of one service. */
public final class Database implements AutoCloseable {

    private final Connection connection;

    private Database(Connection connection) {
        this.connection = connection;
    }

    /**
     * Opens the database of a service, whose user has the same name.
     *
     * @param server {@code host:port}
     * @throws IllegalStateException if it can't be reached
     */
    static Database open(String server, String name, String password) {
        try {
            var source = new PGSimpleDataSource();
            source.setURL("jdbc:postgresql://%s/%s".formatted(server, name));
            return new Database(source.getConnection(name, password));
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot connect to " + name, failure);
        }
    }

    /** A row. */
    @FunctionalInterface
    public interface RowMapper<T> {

        T map(ResultSet row) throws SQLException;
    }

    /** @param query written here, never by anybody else */
    public <T> List<T> query(String query, RowMapper<T> mapper) {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            var found = new ArrayList<T>();
            while (result.next()) {
                found.add(mapper.map(result));
            }
            return found;
        } catch (SQLException refused) {
            throw new IllegalStateException(query, refused);
        }
    }

    /** The first column of each row. */
    public List<String> query(String query) {
        return query(query, row -> row.getString(1));
    }

    /** Writes what no service offers to write. */
    public void execute(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException(sql, refused);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
