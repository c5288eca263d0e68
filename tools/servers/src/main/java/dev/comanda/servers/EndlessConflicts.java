package dev.comanda.servers;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Makes updates of some rows fail as if a concurrent one had been first, each time; for tests. */
public final class EndlessConflicts implements AutoCloseable {

    private final DataSource database;
    private final String function;

    private EndlessConflicts(DataSource database, String function) {
        this.database = database;
        this.function = function;
    }

    /** @param rows a condition on {@code new}, the row as it shall become */
    public static EndlessConflicts in(DataSource database, String table, String rows) throws SQLException {
        EndlessConflicts conflicts = new EndlessConflicts(database, "conflict_in_" + table);
        conflicts.execute("""
                create function %1$s() returns trigger language plpgsql as
                $$ begin raise exception 'changed concurrently' using errcode = 'serialization_failure'; end $$;
                create trigger %1$s before update on %2$s for each row when (%3$s) execute function %1$s()
                """.formatted(conflicts.function, table, rows));
        return conflicts;
    }

    @Override
    public void close() throws SQLException {
        execute("drop function " + function + " cascade");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
