package dev.comanda.systemtests.running;

import java.sql.Connection;
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

    static Database open(String name, Comanda comanda) {
        try {
            var server = new PGSimpleDataSource();
            server.setURL("jdbc:postgresql://%s/%s".formatted(comanda.server(Part.POSTGRES), name));
            return new Database(server.getConnection(name, comanda.secret("database-%s.password".formatted(name))));
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot connect to " + name, failure);
        }
    }

    /** The first column of each row that a query finds. */
    public List<String> rows(String query) {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (result.next()) {
                found.add(result.getString(1));
            }
            return found;
        } catch (SQLException refused) {
            throw new IllegalStateException(query, refused);
        }
    }

    /** Writes what no service offers to write. */
    public void write(String sql) {
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
