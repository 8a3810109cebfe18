package id.iuranhub;

import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.console.http.ApiResponse;
import id.iuranhub.network.PemKeyManager;
import id.iuranhub.payroll.Source;
import id.iuranhub.store.Database;
import id.iuranhub.store.Home;
import id.iuranhub.store.Leadership;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;

/** A running hub: one home. It is at work, or stands by while another one is at work on the same database. */
public final class Hub implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Hub.class);

    /** Whether the hub watches folders, keeps schedules and serves HTTP, or only answers commands of its process. */
    public enum Mode { SERVE, COMMAND }

    /** The home or the database is held by another process. */
    public static final class HomeTaken extends RuntimeException {
        public HomeTaken(Path home) {
            super("another hub is at work on " + home + "; only one may be");
        }

        private HomeTaken(String holder) {
            super("another hub is at work on this database (" + holder + "); only one may be");
        }
    }

    /** A hub that died a moment ago may hold its lock still. */
    private static final int TRIES_AT_START = 30;
    private static final long BETWEEN_TRIES_MILLIS = 100;
    private static final long LOOK_EVERY_MILLIS = 2000;

    private final HubConfiguration configuration;
    private final Path routes;
    private final Mode mode;
    private final FileLock lock;
    private final Clock clock;
    private final Optional<Leadership> leadership;
    private final CountDownLatch ended = new CountDownLatch(1);
    private Thread watch;
    private volatile Throwable brokenOffBy;
    private int port;
    private Optional<String> firstPassword = Optional.empty();
    /** One of the two, once started. */
    private volatile ActiveHub activeHub;
    private Standby standby;

    private Hub(HubConfiguration configuration, Path routes, Mode mode, FileLock lock, Clock clock) {
        this.configuration = configuration;
        this.routes = routes;
        this.mode = mode;
        this.lock = lock;
        this.clock = clock;
        this.leadership = Leadership.over(configuration.home(), configuration.settings());
    }

    /**
     * Starts a hub.
     *
     * @param home     created if missing
     * @param settings of the command line
     * @throws id.iuranhub.model.Misconfigured the configuration is wrong
     * @throws HomeTaken                       the home is in use, or for a command the database
     */
    public static Hub start(Installation installation, Path home, Mode mode, Map<String, String> settings) {
        return start(installation, home, mode, settings, Clock.systemUTC());
    }

    /** A hub whose time is given by a test. */
    public static Hub start(Installation installation, Path home, Mode mode, Map<String, String> settings,
            Clock clock) {
        var configuration = HubConfiguration.read(installation, new Home(home), System.getenv(), settings);
        var lock = configuration.home().lock().orElseThrow(() -> new HomeTaken(configuration.home().folder()));
        var hub = new Hub(configuration, installation.routes(), mode, lock, clock);
        boolean begun = false;
        try {
            hub.begin();
            begun = true;
            return hub;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            // Whatever it was, also where the memory ran out: half a hub must not hold home and database.
            if (!begun) {
                hub.close();
            }
        }
    }

    private void begin() throws IOException {
        configuration.home().prepare(configuration.sources().all().stream().map(Source::name).toList());
        if (mode == Mode.SERVE) {
            var settings = configuration.settings();
            port = HubAddress.freePort(settings.text("http.host"), settings.number("http.port", 0, 65535));
        }
        if (leadsAtStart()) {
            work();
        } else if (mode == Mode.SERVE) {
            standBy();
        } else {
            throw new HomeTaken(leadership.orElseThrow().holder());
        }
        if (mode == Mode.SERVE && leadership.isPresent()) {
            watch = new Thread(this::watch, "leadership");
            watch.setDaemon(true);
            watch.setUncaughtExceptionHandler((thread, failure) -> breakOff(failure));
            watch.start();
        }
    }

    private boolean leadsAtStart() {
        if (leadership.isEmpty()) {
            return true;
        }
        try {
            boolean leads = leadership.get().take();
            for (int tries = 1; !leads && tries < TRIES_AT_START
                    && !ended.await(BETWEEN_TRIES_MILLIS, TimeUnit.MILLISECONDS); tries++) {
                leads = leadership.get().take();
            }
            return leads;
        } catch (SQLException away) {
            throw new DataAccessResourceFailureException("cannot reach the database: " + away.getMessage(), away);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void work() {
        activeHub = ActiveHub.begin(new ActiveHub.Post(configuration, routes, mode, clock, port), this::openDatabase);
        if (mode == Mode.SERVE) {
            firstPassword = activeHub.firstPassword();
            HubAddress.write(configuration.home(), activeHub.commandHost(), activeHub.commandPort(), activeHub.token());
            LOG.info("The hub is at work on {}", configuration.home().folder());
        }
    }

    /** The other hub's term is over before this one's beans are made: they look at what it left. */
    private Database openDatabase() {
        var database = Database.open(configuration.home(), configuration.settings());
        boolean leads = false;
        try {
            leadership.ifPresent(mine -> mine.begin(database));
            leads = true;
            return database;
        } finally {
            if (!leads) {
                database.close();
            }
        }
    }

    private void standBy() {
        standby = Standby.begin(configuration.settings().text("http.host"), port,
                PemKeyManager.configured(configuration.settings()), leadership.orElseThrow(),
                configuration.home());
        HubAddress.write(configuration.home(), configuration.settings().text("http.host"), port, "");
        LOG.info("Standing by on {}: at work is {}", configuration.home().folder(), leadership.orElseThrow().holder());
    }

    private void watch() {
        try {
            while (!ended.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }

    /** A hub that no longer looks whether it leads must not stay: whoever supervises the process starts another. */
    private void breakOff(Throwable failure) {
        LOG.error("The hub cannot go on and ends", failure);
        brokenOffBy = failure;
        close();
    }

    /** Steps down where this hub no longer leads; takes over where nobody does. */
    private synchronized void look() {
        if (ended.getCount() == 0) {
            return;
        }
        try {
            if (activeHub != null && leadership.orElseThrow().look() == Leadership.Standing.LOST) {
                LOG.error("Another hub leads on the database now: this one steps down");
                endShift();
                standBy();
            } else if (activeHub == null && leadership.orElseThrow().take()) {
                LOG.info("No other hub is at work on the database: taking over");
                endStandby();
                work();
            } else if (standby != null) {
                standby.look();
            }
        } catch (SQLException | DataAccessException | UncheckedIOException notNow) {
            LOG.debug("Not taking over: {}", notNow.toString());
            if (activeHub == null) {
                leadership.orElseThrow().close();
                if (standby == null) {
                    standBy();
                }
            }
        }
    }

    private void endShift() {
        ActiveHub over = activeHub;
        activeHub = null;
        if (over != null) {
            over.close();
        }
    }

    private void endStandby() {
        if (standby != null) {
            standby.close();
            standby = null;
        }
    }

    /** Answers a command. */
    public ApiResponse ask(ApiRequest request) {
        ActiveHub now = activeHub;
        return now == null ? Standby.answer(leadership.orElseThrow()) : now.ask(request);
    }

    /** Whether this hub works, rather than standing by. */
    public boolean isAtWork() {
        return activeHub != null;
    }

    /** Whether nothing is left to judge again or to answer; for whoever waits for that. */
    public boolean isQuiet() {
        ActiveHub now = activeHub;
        return now != null && now.isQuiet();
    }

    /** For tests, which make single steps of a route fail. */
    public CamelContext camel() {
        return activeHub.camel();
    }

    /** The port of console and API. */
    public int port() {
        return port;
    }

    /** The password of the administrator, where this hub created one; shown once. */
    public Optional<String> firstPassword() {
        return firstPassword;
    }

    /** Waits until somebody ends the hub. @throws IllegalStateException it could not go on by itself */
    public void await() throws InterruptedException {
        ended.await();
        if (brokenOffBy != null) {
            throw new IllegalStateException("the hub could not go on: " + brokenOffBy, brokenOffBy);
        }
    }

    /** Tells whoever waits that the hub is to end; it is closed by who started it. */
    public void end() {
        ended.countDown();
    }

    @Override
    public void close() {
        end();
        HubAddress.remove(configuration.home(), mode);
        synchronized (this) {
            endStandby();
            endShift();
        }
        leadership.ifPresent(Leadership::end);
        try {
            lock.channel().close();
        } catch (IOException alreadyGone) {
            LOG.debug("The lock was gone", alreadyGone);
        }
    }
}
