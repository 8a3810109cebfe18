package id.iuranhub.simulation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Looks into a hub's database past the hub. */
public final class Eye implements AutoCloseable {

    private final String url;
    private final String user;
    private final String password;
    private Connection connection;
    private boolean closed;

    public Eye(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** Another one, after what the other looked at was stopped. */
    public Eye(Eye other) {
        this(other.url, other.user, other.password);
    }

    /** The rows of a question, by column. */
    public synchronized List<Map<String, Object>> look(String question) {
        try {
            if (closed) {
                throw new IllegalStateException("what this looked at is gone");
            }
            if (connection == null || connection.isClosed()) {
                connection = Doorway.behind(url, user, password);
            }
            try (var statement = connection.createStatement(); var rows = statement.executeQuery(question)) {
                var found = new ArrayList<Map<String, Object>>();
                while (rows.next()) {
                    var row = new TreeMap<String, Object>(String.CASE_INSENSITIVE_ORDER);
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        row.put(rows.getMetaData().getColumnLabel(i), rows.getObject(i));
                    }
                    found.add(row);
                }
                return found;
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(question, broken);
        }
    }

    /** Whether no run and no bulk retry is under way. */
    public boolean seesNothingRun() {
        return look("select 1 as one from run where state = 'running'"
                + " union all select 2 from retry_job where state = 'running'").isEmpty();
    }

    /** All that is still to be done. */
    public List<Map<String, Object>> work() {
        return Stream.of("select * from recheck",
                "select file_id, state, ack_due from payroll_file where state = 'loading' or ack_due > 0",
                "select * from run where state = 'running'", "select * from retry_job").map(this::look)
                .flatMap(List::stream).toList();
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException gone) {
            // with its database
        }
    }
}
