package id.iuranhub.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * All that is in a database, as files of one moment, and back. The embedded one holds its writers up while its files
 * are copied, after a checkpoint: what is copied opens as after an orderly stop. Of a server each table is copied in
 * one transaction that sees one moment, and nobody waits.
 */
public final class DatabaseCopy {

    private static final String TABLE = ".copy.gz";
    private static final String SEQUENCES = "sequences.tsv";
    private static final int BUFFER = 256 * 1024;

    private final Database database;

    public DatabaseCopy(Database database) {
        this.database = database;
    }

    /** Writes the copy. @param folder there and empty */
    public void write(Path folder) throws IOException {
        if (database.isEmbedded()) {
            database.plain().execute("backup database to '" + folder.toString().replace("'", "''")
                    + "/' blocking as files");
        } else {
            inOneView(connection -> writeTables(connection, folder));
        }
    }

    /** Fills a server's database, made by {@link Database#openAt} and never used, from a copy; whole or not at all. */
    public void read(Path folder) throws IOException {
        inOneView(connection -> readTables(connection, folder));
    }

    private interface Work {
        void on(Connection connection) throws SQLException, IOException;
    }

    private void inOneView(Work work) throws IOException {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            boolean done = false;
            try {
                plain(connection).execute("set local statement_timeout = 0");
                plain(connection).execute("set local idle_in_transaction_session_timeout = 0");
                work.on(connection);
                connection.commit();
                done = true;
            } finally {
                if (!done) {
                    connection.rollback();
                }
            }
        } catch (SQLException broken) {
            throw new IOException("the database was not copied: " + broken.getMessage(), broken);
        }
    }

    private static JdbcTemplate plain(Connection connection) {
        return new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    }

    private static void writeTables(Connection connection, Path folder) throws SQLException, IOException {
        var plain = plain(connection);
        var copies = connection.unwrap(PGConnection.class).getCopyAPI();
        for (String table : tables(plain)) {
            try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(folder.resolve(table + TABLE)),
                    BUFFER); OutputStream text = new GZIPOutputStream(file, BUFFER)) {
                String columns = columns(plain, table);
                // The first line names the columns, so that a later order of them changes nothing.
                text.write((columns + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
                copies.copyOut("copy (select " + columns + " from \"" + table + "\") to stdout", text);
            }
        }
        // A sequence is of no transaction: read last, it is past all that was copied.
        var lines = plain.query("select quote_ident(sequencename), last_value from pg_sequences"
                + " where schemaname = current_schema() and last_value is not null order by 1",
                (row, number) -> row.getString(1) + "\t" + row.getLong(2));
        Files.write(folder.resolve(SEQUENCES), lines);
    }

    private static void readTables(Connection connection, Path folder) throws SQLException, IOException {
        var plain = plain(connection);
        for (String table : tables(plain)) {
            if (hasRows(plain, table)) {
                plain.execute("delete from \"" + table + "\"");
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(TABLE)).sorted().toList()) {
                readTable(connection, file);
            }
        }
        for (String line : Files.readAllLines(folder.resolve(SEQUENCES))) {
            String[] parts = line.split("\t");
            plain.queryForObject("select setval(cast(? as regclass), ?)", Long.class, parts[0],
                    Long.parseLong(parts[1]));
        }
    }

    private static void readTable(Connection connection, Path file) throws SQLException, IOException {
        String table = file.getFileName().toString().replace(TABLE, "");
        try (InputStream text = new GZIPInputStream(Files.newInputStream(file), BUFFER)) {
            var columns = new java.io.ByteArrayOutputStream();
            for (int next = text.read(); next >= 0 && next != '\n'; next = text.read()) {
                columns.write(next);
            }
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy \"" + table + "\" ("
                    + columns.toString(java.nio.charset.StandardCharsets.UTF_8) + ") from stdin", text, BUFFER);
        }
    }

    /** The hub's own, parts of a table not told apart from it. */
    static List<String> tables(JdbcTemplate plain) {
        return plain.queryForList("select relname from pg_class join pg_namespace on pg_namespace.oid = relnamespace"
                + " where nspname = current_schema() and relkind in ('r', 'p') and not relispartition"
                + " and relname <> 'flyway_schema_history' order by relname", String.class);
    }

    private static String columns(JdbcTemplate plain, String table) {
        var names = new ArrayList<String>();
        plain.query("select column_name from information_schema.columns where table_schema = current_schema()"
                + " and table_name = ? and is_generated = 'NEVER' order by ordinal_position",
                row -> {
                    names.add("\"" + row.getString(1) + "\"");
                }, table);
        return String.join(", ", names);
    }

    static boolean hasRows(JdbcTemplate plain, String table) {
        return !plain.queryForList("select 1 from \"" + table + "\" limit 1").isEmpty();
    }

    /** Which schema of the hub's tables it has, {@code 68}. */
    public String schema() {
        return database.sql("upkeep/schemaVersion").query(String.class).single();
    }
}
