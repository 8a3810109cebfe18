package id.iuranhub.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Which of the hubs on a shared database is at work: the one that holds a lock of the server, on a connection that does
 * nothing else. The server gives it back when the connection ends, however that happens.
 */
public final class Leadership implements AutoCloseable {

    /** Any number, the same for all hubs; the lock is the database's own. */
    private static final long LOCK = 4_920_170_530L;
    private static final Sql SQL = new Sql(Sql.Dialect.POSTGRESQL);
    private static final Logger LOG = LoggerFactory.getLogger(Leadership.class);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(12);
    private static final Duration BEAT = Duration.ofSeconds(3);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    /** What a look at the lock has shown. UNKNOWN: the server cannot be reached, so nobody can say. */
    public enum Standing { HELD, LOST, UNKNOWN }

    private final String url;
    private final Properties login;
    private final String self;
    private final CountDownLatch over = new CountDownLatch(1);
    private Connection connection;
    private long term;

    private Leadership(Home home, Settings settings) {
        url = settings.text("db.url");
        login = PostgresLogin.of(settings);
        login.setProperty("ApplicationName", "iuran-hub leadership");
        login.setProperty("connectTimeout", "10");
        login.setProperty("socketTimeout", Long.toString(LONGEST_ANSWER.toSeconds()));
        // A machine that vanished keeps its lock no longer than this.
        login.setProperty("options",
                "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3 -c "
                + "statement_timeout=8000");
        var heart = new Thread(this::keepBeating, "leadership heartbeat");
        heart.setDaemon(true);
        heart.start();
        self = "process " + ProcessHandle.current().pid() + " on " + home.folder();
    }

    private void keepBeating() {
        try {
            while (!over.await(BEAT.toMillis(), TimeUnit.MILLISECONDS)) {
                beat();
            }
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }

    /** Nothing is led any more, whatever comes. */
    public void end() {
        over.countDown();
        close();
    }

    /** Empty where the database is the home's own and its lock is enough. */
    public static Optional<Leadership> over(Home home, Settings settings) {
        boolean shared = !settings.text("db.url").isEmpty() && Sql.Dialect.of(settings.text("db.url"))
                == Sql.Dialect.POSTGRESQL;
        return shared ? Optional.of(new Leadership(home, settings)) : Optional.empty();
    }

    /**
     * Says that this hub is alive: a connection that says nothing for a while is ended by the server, and the lock with
     * it.
     */
    private synchronized void beat() {
        try {
            if (connection != null) {
                connection.isValid((int) LONGEST_ANSWER.toSeconds());
            }
        } catch (SQLException seenByWhoLooks) {
            // and there it is told
        }
    }

    /**
     * Whether this hub leads from now on; asked again and again by one that stands by, on the one connection that it
     * keeps for that.
     *
     * @throws SQLException the database cannot be reached
     */
    public synchronized boolean take() throws SQLException {
        boolean taken = false;
        boolean asked = false;
        try {
            if (connection == null) {
                connection = DriverManager.getConnection(url, login);
                endsWhenSilent();
            }
            taken = lock();
            asked = true;
            return taken;
        } finally {
            // What broke is opened anew the next time.
            if (!asked) {
                close();
            }
        }
    }

    /** A hub that is frozen keeps its connection: its machine goes on answering for it. */
    private void endsWhenSilent() {
        try (var statement = connection.createStatement()) {
            statement.execute("set idle_session_timeout = " + LONGEST_SILENCE.toMillis());
        } catch (SQLException olderServer) {
            LOG.debug("The server does not end silent sessions: {}", olderServer.getMessage());
        }
    }

    private boolean lock() throws SQLException {
        try (var statement = connection.prepareStatement(SQL.text("store/takeLeadershipLock"))) {
            statement.setLong(1, LOCK);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /**
     * Begins a term. It waits a little for what the hub before has under way; one that is frozen in the middle of a
     * transaction loses it. The tables are up to date by now.
     */
    public void begin(Database database) {
        try {
            database.lead(self, LONGEST_WAIT);
        } catch (CannotAcquireLockException stillUnderWay) {
            endOldTransactions();
            database.lead(self, LONGEST_WAIT);
        }
        term = database.term();
    }

    private synchronized void endOldTransactions() {
        try (var ending = connection.prepareStatement(SQL.text("store/endOldTransactions"))) {
            ending.setLong(1, LONGEST_WAIT.toMillis() / 2);
            ending.execute();
        } catch (SQLException cannot) {
            throw new DataAccessResourceFailureException("cannot end what the hub before has under way: "
                    + cannot.getMessage(), cannot);
        }
    }

    /** Looks whether this hub still leads; where its connection broke, it does if nobody else has led since. */
    public synchronized Standing look() {
        try {
            if (connection != null && connection.isValid((int) LONGEST_ANSWER.toSeconds())) {
                return Standing.HELD;
            }
            close();
            if (take() && termInForce() == term) {
                return Standing.HELD;
            }
            close();
            return Standing.LOST;
        } catch (SQLException away) {
            close();
            return Standing.UNKNOWN;
        }
    }

    private long termInForce() throws SQLException {
        try (var statement = connection.createStatement(); var row =
                statement.executeQuery(SQL.text("store/termInForce"))) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /** Who leads, for people. */
    public String holder() {
        try (var asking = DriverManager.getConnection(url, login); var statement = asking.createStatement();
             var row = statement.executeQuery(SQL.text("store/leader"))) {
            return row.next()
                    ? row.getString(1) + " since " + row.getObject(2, java.time.OffsetDateTime.class).toInstant()
                    : "another hub";
        } catch (SQLException unknown) {
            return "another hub";
        }
    }

    @Override
    public synchronized void close() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException goneAlready) {
            // then the server has given the lock back
        }
        connection = null;
    }
}
