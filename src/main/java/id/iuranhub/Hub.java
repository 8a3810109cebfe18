package id.iuranhub;

import id.iuranhub.console.Answer;
import id.iuranhub.console.Question;
import id.iuranhub.law.Scheme;
import id.iuranhub.model.Misconfigured;
import id.iuranhub.payroll.Source;
import id.iuranhub.store.Database;
import id.iuranhub.store.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.component.properties.PropertiesComponent;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;
import org.quartz.CronExpression;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running hub: one home, one Camel context. */
public final class Hub implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Hub.class);

    /** Whether the hub watches its folders, keeps its schedules and serves HTTP, or only answers commands of this process. */
    public enum Mode { SERVE, COMMAND }

    /** The home is held by another process. */
    public static final class HomeTaken extends RuntimeException {
        public HomeTaken(Path home) {
            super("another hub is at work on " + home + "; only one may be");
        }
    }

    /** Bytes of a request. It is read before anybody has logged in. */
    private static final int LONGEST_BODY = 1024 * 1024;

    private final Site site;
    private final Mode mode;
    private final FileLock lock;
    private final Clock clock;
    private final CountDownLatch ended = new CountDownLatch(1);
    private Database database;
    private Wiring wiring;
    private Main main;
    private int port;
    private Optional<String> firstPassword = Optional.empty();

    private Hub(Site site, Mode mode, FileLock lock, Clock clock) {
        this.site = site;
        this.mode = mode;
        this.lock = lock;
        this.clock = clock;
    }

    /**
     * Starts a hub.
     *
     * @param home     created if missing
     * @param settings of the command line
     * @throws id.iuranhub.model.Misconfigured the configuration is wrong
     * @throws HomeTaken                       the home is in use
     */
    public static Hub start(Installation installation, Path home, Mode mode, Map<String, String> settings) {
        return start(installation, home, mode, settings, Clock.systemUTC());
    }

    /** A hub whose time is given by a test. */
    static Hub start(Installation installation, Path home, Mode mode, Map<String, String> settings, Clock clock) {
        var site = Site.read(installation, new Home(home), System.getenv(), settings);
        var lock = site.home().lock().orElseThrow(() -> new HomeTaken(site.home().folder()));
        var hub = new Hub(site, mode, lock, clock);
        try {
            hub.begin(installation);
            return hub;
        } catch (RuntimeException | IOException failed) {
            hub.close();
            throw failed instanceof RuntimeException runtime ? runtime : new UncheckedIOException((IOException) failed);
        }
    }

    private void begin(Installation installation) throws IOException {
        site.home().prepare(site.sources().all().stream().map(Source::name).toList());
        database = Database.open(site.home(), site.settings());
        wiring = new Wiring(site, database, clock);
        main = new Main();
        main.setDefaultPropertyPlaceholderLocation("false");
        main.setInitialProperties(properties());
        // Camel's own settings come from here alone; a CAMEL_ variable that happens to be set changes nothing.
        main.configure().setAutoConfigurationEnvironmentVariablesEnabled(false);
        main.configure().setAutoConfigurationSystemPropertiesEnabled(false);
        main.configure().withRoutesIncludePattern("file:" + installation.routes() + "/*.camel.yaml");
        if (mode == Mode.COMMAND) {
            main.configure().withRoutesExcludePattern("**/console.camel.yaml");
        }
        main.addMainListener(new MainListenerSupport() {
            @Override
            public void beforeConfigure(BaseMainSupport starting) {
                wire(starting.getCamelContext());
            }
        });
        main.start();
        if (mode == Mode.SERVE) {
            schedule(main.getCamelContext());
            wiring.serveConsole(main.getCamelContext(), port);
            firstPassword = wiring.access().firstPassword();
            Address.write(site.home(), site.settings().text("http.host"), port, wiring.access().token());
            LOG.info("The hub is at work on {}", site.home().folder());
        }
    }

    private Properties properties() throws IOException {
        var properties = new Properties();
        site.settings().shown().forEach((key, value) -> properties.setProperty(key, site.settings().text(key)));
        SECRETS.forEach(properties::remove);
        properties.setProperty("hub.home", inUri(site.home().folder()));
        properties.setProperty("hub.serves", Boolean.toString(mode == Mode.SERVE));
        properties.setProperty("inbox.look-every.millis", Long.toString(site.settings().duration("inbox.look-every").toMillis()));
        properties.setProperty("inbox.retry-after.millis", Long.toString(site.settings().duration("inbox.retry-after").toMillis()));
        properties.setProperty("camel.main.name", "iuran-hub");
        properties.setProperty("camel.main.shutdownTimeout", "20");
        properties.setProperty("camel.main.startupSummaryLevel", "Off");
        if (mode == Mode.SERVE) {
            port = site.settings().number("http.port", 0, 65535);
            port = freePort(site.settings().text("http.host"), port);
            properties.setProperty("camel.server.enabled", "true");
            properties.setProperty("camel.server.maxBodySize", Integer.toString(LONGEST_BODY));
            properties.setProperty("camel.server.host", site.settings().text("http.host"));
            properties.setProperty("camel.server.port", Integer.toString(port));
        }
        return properties;
    }

    /** A path may hold what means something in the address of an endpoint or to a placeholder: %, ?, #, {{. */
    private static String inUri(Path folder) {
        if (folder.toString().contains("?") || folder.toString().contains("${")) {
            throw new id.iuranhub.model.Misconfigured("a hub cannot live in " + folder + ": its path has a '?' or '${'");
        }
        var escaped = new StringBuilder();
        for (byte one : folder.toString().replace(java.io.File.separatorChar, '/').getBytes(StandardCharsets.UTF_8)) {
            boolean plain = one >= '0' && one <= '9' || one >= 'A' && one <= 'Z' || one >= 'a' && one <= 'z' || "/:._-".indexOf(one) >= 0;
            // Camel decodes twice.
            escaped.append(plain ? String.valueOf((char) one) : one == '%' ? "%2525" : "%%%02X".formatted(one & 0xFF));
        }
        return escaped.toString();
    }

    private static final java.util.Set<String> SECRETS = java.util.Set.of("insurer.secret", "db.password");

    /** The HTTP server only logs that a port is taken; a hub nobody can ask must not start. @param wanted 0 for any */
    private static int freePort(String host, int wanted) throws IOException {
        try (var socket = new ServerSocket(wanted, 1, InetAddress.getByName(host))) {
            return socket.getLocalPort();
        } catch (BindException taken) {
            throw new IOException("cannot listen at " + host + ":" + wanted + " (http.host, http.port): " + taken.getMessage(), taken);
        }
    }

    private void wire(CamelContext camel) {
        // What overrides a setting is said in one place, Settings: a variable like HOME must not slip in behind it.
        var placeholders = (PropertiesComponent) camel.getPropertiesComponent();
        placeholders.setEnvironmentVariableMode(PropertiesComponent.ENVIRONMENT_VARIABLES_MODE_NEVER);
        placeholders.setSystemPropertiesMode(PropertiesComponent.SYSTEM_PROPERTIES_MODE_NEVER);
        camel.getCamelContextExtension().addInterceptStrategy(new ErrorsAreFaults());
        wiring.bind(camel);
        try {
            wiring.recover();
        } catch (IOException failed) {
            throw new IllegalStateException("the hub cannot start: " + failed.getMessage(), failed);
        }
    }

    /** One schedule for each scheme, in the time zone of its city. */
    private void schedule(CamelContext camel) {
        for (Scheme scheme : site.schemes().all()) {
            String cron = site.settings().runCron(scheme.id(), scheme.run().cron());
            if (!cron.isEmpty() && !CronExpression.isValidExpression(cron)) {
                throw new Misconfigured("the run of " + scheme.id() + " has no cron that can be read (Quartz, 6 or 7 fields): " + cron);
            }
            if (!cron.isEmpty()) {
                TemplatedRouteBuilder.builder(camel, "schedule").routeId("schedule-" + scheme.id())
                        .parameter("scheme", scheme.id()).parameter("cron", cron).parameter("zone", scheme.zone().getId()).add();
            }
        }
    }

    /** Answers a command. */
    public Answer ask(Question question) {
        return wiring.api().answer(question);
    }

    /** Whether nothing is left to judge again or to answer; for whoever waits for that. */
    public boolean isQuiet() {
        return database.sql("ledger/unsettled").query(Integer.class).single() == 0;
    }

    /** For tests, which make single steps of a route fail. */
    CamelContext camel() {
        return main.getCamelContext();
    }

    /** The port of console and API. */
    public int port() {
        return port;
    }

    /** The password of the administrator, where this start created one; shown once. */
    public Optional<String> firstPassword() {
        return firstPassword;
    }

    /** Waits until somebody ends the hub. */
    public void await() throws InterruptedException {
        ended.await();
    }

    @Override
    public void close() {
        Address.remove(site.home(), mode);
        if (main != null) {
            main.stop();
        }
        try {
            if (wiring != null) {
                wiring.close();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        if (database != null) {
            database.close();
        }
        try {
            lock.channel().close();
        } catch (IOException alreadyGone) {
            LOG.debug("The lock was gone", alreadyGone);
        }
        ended.countDown();
    }
}
