package dev.comanda.servers;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** SQL in one schema of a database, for tests. The pooled connection goes back with the schema that it had. */
public final class DatabaseSchema {

    private final DataSource database;
    private final String name;

    private DatabaseSchema(DataSource database, String name) {
        this.database = database;
        this.name = name;
    }

    public static DatabaseSchema of(DataSource database, String name) {
        return new DatabaseSchema(database, name);
    }

    public void run(String sql) throws SQLException {
        with(statement -> statement.execute(sql));
    }

    /** The first column of the first row. */
    public String ask(String sql) throws SQLException {
        return with(statement -> {
            ResultSet rows = statement.executeQuery(sql);
            rows.next();
            return rows.getString(1);
        });
    }

    private interface Work<T> {
        T on(Statement statement) throws SQLException;
    }

    private <T> T with(Work<T> work) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            String before = connection.getSchema();
            connection.setSchema(name);
            try {
                return work.on(statement);
            } finally {
                connection.setSchema(before);
            }
        }
    }
}
