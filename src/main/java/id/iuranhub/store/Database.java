package id.iuranhub.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The one database of a home: its connections, its transactions, and statements by the name of their file. */
public final class Database implements AutoCloseable {

    /** The database is the home's own. */
    private static final long NO_TERM = 0;

    private final HikariDataSource pool;
    private final JdbcTemplate plain;
    private final JdbcClient client;
    private final TransactionTemplate transactions;
    private final Sql sql;
    private final Sql.Dialect dialect;
    private volatile long term = NO_TERM;

    private Database(HikariDataSource pool, Sql.Dialect dialect) {
        this.pool = pool;
        this.plain = new JdbcTemplate(pool);
        this.client = JdbcClient.create(plain);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(pool));
        this.sql = new Sql(dialect);
        this.dialect = dialect;
    }

    /** Opens the database of a home, brings its tables up to date and makes sure that a commit survives a crash. */
    public static Database open(Home home, Settings settings) {
        return open(home, settings, "latest");
    }

    /** The same with the tables of an earlier release, where there are none yet: what was copied then is to go in. */
    public static Database openAt(Home home, Settings settings, String schema) {
        return open(home, settings, schema);
    }

    private static Database open(Home home, Settings settings, String schema) {
        String url = settings.text("db.url").isEmpty() ? embedded(home) : settings.text("db.url");
        var dialect = Sql.Dialect.of(url);
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(settings.text("db.user").isEmpty() && dialect == Sql.Dialect.HSQLDB ? "SA"
                : settings.text("db.user"));
        config.setPassword(settings.text("db.password"));
        config.setMaximumPoolSize(12);
        config.setPoolName("iuran-hub");
        config.setConnectionTimeout(10_000);
        if (dialect == Sql.Dialect.POSTGRESQL) {
            tune(config, settings.duration("db.statement-timeout"));
            PostgresLogin.tls(settings).forEach((name, value) -> config.addDataSourceProperty((String) name, value));
        }
        var guardedMigration = settings.text("db.url").isEmpty() ? new GuardedMigration(home.data()) : null;
        if (guardedMigration != null) {
            guardedMigration.putBack();
            guardedMigration.clearStillborn();
        }
        var database = new Database(connected(config), dialect);
        if (dialect == Sql.Dialect.HSQLDB) {
            database.commitsSurvive();
            // A literal is as long as it is, not padded to the longest of a CASE.
            database.plain.execute("set database sql character literal false");
        }
        try {
            database.migrate(guardedMigration, schema);
        } catch (id.iuranhub.model.Misconfigured newer) {
            database.close();
            throw newer;
        }
        return database;
    }

    private static HikariDataSource connected(HikariConfig config) {
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException away) {
            throw new DataAccessResourceFailureException("cannot reach the database "
                    + withoutParameters(config.getJdbcUrl()) + ": "
                    + NestedExceptionUtils.getMostSpecificCause(away).getMessage(), away);
        }
    }

    /** Parameters of an address may hold a password. */
    private static String withoutParameters(String url) {
        return url.replaceFirst("[?;].*", "");
    }

    /**
     * A session of PostgreSQL: no JIT, which costs a small machine more than it gives; nothing waits for ever. A server
     * that vanished without a word is given up a little after the longest statement would have ended.
     */
    private static void tune(HikariConfig config, Duration longest) {
        config.setMinimumIdle(2);
        config.setKeepaliveTime(120_000);
        config.addDataSourceProperty("ApplicationName", "iuran-hub");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("connectTimeout", "10");
        config.addDataSourceProperty("socketTimeout", Long.toString(longest.toSeconds() + 30));
        // A plan that was made while a table was small reads all of it once it is large.
        config.addDataSourceProperty("options",
                "-c jit=off -c plan_cache_mode=force_custom_plan -c timezone=UTC -c "
                + "idle_in_transaction_session_timeout=60000 -c statement_timeout="
                + longest.toMillis());
    }

    private static String embedded(Home home) {
        if (home.folder().toString().contains(";")) {
            throw new id.iuranhub.model.Misconfigured("the embedded database cannot live under " + home.folder()
                    + ": its path has a ';'");
        }
        return "jdbc:hsqldb:file:" + home.data().resolve("hub") + ";hsqldb.write_delay=false;hsqldb.tx=mvcc"
                // The home has a lock of its own; this one would keep a hub that was killed from starting again for ten
                // seconds.
                + ";hsqldb.lock_file=false"
                + ";hsqldb.default_table_type=cached;hsqldb.log_size=200;hsqldb.cache_rows=250000"
                + ";hsqldb.cache_size=80000";
    }

    /** @param upgrade of the database in the home, null for any other: PostgreSQL migrates whole or not at all */
    private void migrate(GuardedMigration guardedMigration, String schema) {
        var configuration = Flyway.configure().dataSource(pool).target(schema)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + dialect.word());
        if (dialect == Sql.Dialect.POSTGRESQL) {
            // Else it would note a migration on another connection than the one that makes it, and a stop come in
            // between.
            configuration.configuration(Map.of("flyway.postgresql.transactional.lock", "false"));
        }
        var flyway = configuration.load();
        Schema.demandKnown(flyway.info().all());
        if (guardedMigration != null && flyway.info().pending().length > 0) {
            guardedMigration.guard(plain, flyway::migrate);
        } else {
            flyway.migrate();
        }
    }

    /**
     * The address sets the write delay of a new database only; an existing one keeps its own, so it is set and read
     * back.
     */
    private void commitsSurvive() {
        plain.execute("set files write delay false");
        var delay = plain.queryForObject(sql.text("store/writeDelay"), String.class);
        if (!"false".equalsIgnoreCase(delay)) {
            throw new IllegalStateException("the database would lose commits on a crash: hsqldb.write_delay is "
                    + delay);
        }
    }

    /** Whether it lives in this process, so that nobody else can be at it. */
    public boolean isEmbedded() {
        return dialect == Sql.Dialect.HSQLDB;
    }

    /** How many may write into one table at a time without waiting for each other. */
    public int writers() {
        return isEmbedded() ? 1 : 2;
    }

    public DataSource dataSource() {
        return pool;
    }

    public JdbcTemplate plain() {
        return plain;
    }

    /** The statement in {@code /sql/<name>.sql}, ready for its parameters. */
    public JdbcClient.StatementSpec sql(String name) {
        return client.sql(sql.text(name));
    }

    /** The text of the statement in {@code /sql/<name>.sql}. */
    public String text(String name) {
        return sql.text(name);
    }

    /**
     * Raises the term. From here on a transaction begins only while it is still this one's. @param patience with those
     * under way
     */
    void lead(String holder, Duration patience) {
        term = transactions.execute(status -> {
            plain.execute("set local lock_timeout = " + patience.toMillis());
            return sql("store/raiseTerm").param(holder).query(Long.class).single();
        });
    }

    long term() {
        return term;
    }

    /**
     * Rows by the statement in {@code /sql/<name>.sql}, as many at once as the database takes; where that is a COPY, by
     * COPY.
     */
    public <T> void bulk(String name, Collection<T> rows, BiConsumer<T, RowSink> fill) {
        if (!rows.isEmpty()) {
            String text = sql.text(name);
            plain.execute((java.sql.Connection connection) -> {
                if (text.startsWith("copy ")) {
                    CopyWriter.write(connection, text, rows, fill);
                } else {
                    BatchWriter.write(connection, text, rows, fill);
                }
                return null;
            });
        }
    }

    /** @throws LeadershipLost another hub leads by now */
    public <T> T inTransaction(Supplier<T> work) {
        return transactions.execute(status -> {
            if (status.isNewTransaction()) {
                keepTerm();
            }
            return work.get();
        });
    }

    public void inTransaction(Runnable work) {
        inTransaction(() -> {
            work.run();
            return null;
        });
    }

    /**
     * A transaction that is worth nothing without a later one: a crash may take it back as long as that one has not
     * been committed, so a server that can does not wait for the disk.
     */
    public void inTransactionForLater(Runnable work) {
        inTransaction(() -> {
            if (dialect == Sql.Dialect.POSTGRESQL) {
                plain.execute("set local synchronous_commit to off");
            }
            work.run();
        });
    }

    /** Holds the row of this hub's term to the end of the transaction: who wants to lead next waits for it. */
    private void keepTerm() {
        if (term != NO_TERM && sql("store/keepTerm").param(term)
                .query(Long.class).list().isEmpty()) {
            throw new LeadershipLost(term);
        }
    }

    /** An array parameter of texts, for statements that look up many keys at once. */
    public java.sql.Array texts(Object[] texts) {
        return plain.execute((java.sql.Connection connection) -> connection.createArrayOf("VARCHAR", texts));
    }

    /** An array parameter of keys. */
    public java.sql.Array longs(Object[] numbers) {
        return plain.execute((java.sql.Connection connection) -> connection.createArrayOf("BIGINT", numbers));
    }

    /** An array parameter of whole numbers. */
    public java.sql.Array numbers(Object[] numbers) {
        return plain.execute((java.sql.Connection connection) -> connection.createArrayOf("INTEGER", numbers));
    }

    @Override
    public void close() {
        if (!pool.isClosed() && isEmbedded()) {
            shutDownEmbedded();
        }
        pool.close();
    }

    /** An embedded database that is not shut down opens slowly the next time. */
    private void shutDownEmbedded() {
        try (var connection = pool.getConnection(); var statement = connection.createStatement()) {
            statement.execute("shutdown");
        } catch (SQLException alreadyClosed) {
            org.slf4j.LoggerFactory.getLogger(Database.class).warn("Not shut down: {}", alreadyClosed.getMessage());
        }
    }
}
