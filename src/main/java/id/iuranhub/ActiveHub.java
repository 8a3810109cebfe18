package id.iuranhub;

import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.console.http.ApiResponse;
import id.iuranhub.console.http.ConsoleServer;
import id.iuranhub.network.PemKeyManager;
import id.iuranhub.model.Misconfigured;
import id.iuranhub.model.Zones;
import id.iuranhub.store.Database;
import id.iuranhub.store.Settings;
import id.iuranhub.upkeep.retention.RetentionRules;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.component.micrometer.routepolicy.MicrometerRoutePolicyFactory;
import org.apache.camel.component.properties.PropertiesComponent;
import org.apache.camel.component.quartz.QuartzComponent;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;
import org.apache.camel.main.SimpleMainShutdownStrategy;
import org.apache.camel.support.service.ServiceHelper;

/** A hub at work, from taking over to ending: its database, its beans, one Camel context. */
final class ActiveHub implements AutoCloseable {

    /** Bytes of a request. It is read before anybody has logged in. */
    private static final int LONGEST_BODY = 1024 * 1024;

    /** What a shift works with. @param port of console and API, unused where it only answers a command */
    record Post(HubConfiguration site, Path routes, Hub.Mode mode, Clock clock, int port) { }

    /** The routes that nobody in this process calls: a hub that only answers a command leaves them out. */
    private static final String BEGUN_FROM_OUTSIDE = "file:*,timer:*,platform-http:*";

    private final Post post;
    private final HubConfiguration site;
    private final Hub.Mode mode;
    private final Main main = new Main();
    private Optional<String> firstPassword = Optional.empty();
    /** Once it is open. */
    private Database database;
    private Wiring wiring;
    private ConsoleServer server;

    private ActiveHub(Post post) {
        this.post = post;
        this.site = post.site;
        this.mode = post.mode;
    }

    /**
     * Begins work on a database; it is closed with the shift, and where the shift cannot begin. The routes are read
     * beside, while it opens: neither needs the other, and there is a second core.
     */
    static ActiveHub begin(Post post, Supplier<Database> opening) {
        var shift = new ActiveHub(post);
        var reading = new FutureTask<Void>(shift::readRoutes, null);
        var reader = new Thread(reading, "routes");
        boolean begun = false;
        try {
            reader.start();
            shift.workOn(opening.get());
            reading.get();
            shift.begin();
            begun = true;
            return shift;
        } catch (ExecutionException unread) {
            throw unread.getCause() instanceof RuntimeException reason ? reason
                    : new IllegalStateException(unread.getCause());
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("told to end while starting", told);
        } finally {
            if (!begun) {
                awaitEnd(reader);
                shift.close();
            }
        }
    }

    /** What is still being made cannot be closed. */
    private static void awaitEnd(Thread reader) {
        try {
            reader.join();
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }

    private void workOn(Database open) {
        database = open;
        wiring = new Wiring(site, database, post.clock);
    }

    private void readRoutes() {
        // The hub is told to end by whoever started it. A hook of the JVM besides would keep each one that has ended.
        main.setShutdownStrategy(new SimpleMainShutdownStrategy());
        main.setDefaultPropertyPlaceholderLocation("false");
        main.setInitialProperties(properties());
        // Camel's own settings come from here alone; a CAMEL_ variable that happens to be set changes nothing.
        main.configure().setAutoConfigurationEnvironmentVariablesEnabled(false);
        main.configure().setAutoConfigurationSystemPropertiesEnabled(false);
        main.configure().withRoutesIncludePattern("file:" + post.routes + "/*.camel.yaml");
        if (mode == Hub.Mode.COMMAND) {
            main.configure().setRouteFilterExcludePattern(BEGUN_FROM_OUTSIDE);
        }
        main.addMainListener(new MainListenerSupport() {
            @Override
            public void beforeConfigure(BaseMainSupport starting) {
                settle(starting.getCamelContext());
            }
        });
        main.init();
    }

    private void begin() {
        wire(main.getCamelContext());
        if (mode == Hub.Mode.SERVE) {
            // Routes are counted where somebody may ask: a command is over before.
            main.getCamelContext().addRoutePolicyFactory(new MicrometerRoutePolicyFactory());
            listen(main.getCamelContext());
        }
        ErrorPolicy.demand(main.getCamelContext());
        main.start();
        if (mode == Hub.Mode.SERVE) {
            schedule(main.getCamelContext());
            wiring.serveConsole(main.getCamelContext(), post.port);
            firstPassword = wiring.gate().access().firstPassword();
        }
    }

    private Properties properties() {
        var properties = new Properties();
        site.settings().shown().forEach((key, value) -> properties.setProperty(key, site.settings().text(key)));
        Settings.SECRETS.forEach(properties::remove);
        properties.setProperty("hub.home", inUri(site.home().folder()));
        properties.setProperty("inbox.look-every.millis",
                Long.toString(site.settings().duration("inbox.look-every").toMillis()));
        properties.setProperty("inbox.retry-after.millis",
                Long.toString(site.settings().duration("inbox.retry-after").toMillis()));
        properties.setProperty("insurer.retry-every.millis",
                Long.toString(site.settings().duration("insurer.retry-every").toMillis()));
        properties.setProperty("bills.ask-every.millis",
                Long.toString(site.settings().duration("bills.ask-every").toMillis()));
        properties.setProperty("journal.anchor-every.millis",
                Long.toString(site.settings().duration("journal.anchor-every").toMillis()));
        properties.setProperty("health.look-every.millis",
                Long.toString(site.settings().duration("health.look-every").toMillis()));
        // Quartz finds a scheduler by the name of its context, whoever runs in this process: two hubs must not come
        // upon each other's.
        properties.setProperty("camel.main.name", "iuran-hub-" + post.port);
        properties.setProperty("camel.main.shutdownTimeout", "20");
        properties.setProperty("camel.main.startupSummaryLevel", "Off");
        return properties;
    }

    private void listen(CamelContext camel) {
        server = new ConsoleServer(new ConsoleServer.Settings(site.settings().text("http.host"), post.port,
                LONGEST_BODY,
                site.settings().duration("http.request-within"), PemKeyManager.configured(site.settings()),
                wiring.gate().token()));
        server.setCamelContext(camel);
        ServiceHelper.startService(server);
    }

    /** A path may hold what means something in the address of an endpoint or to a placeholder: %, ?, #, {{. */
    private static String inUri(Path folder) {
        if (folder.toString().contains("?") || folder.toString().contains("${")) {
            throw new Misconfigured("a hub cannot live in " + folder + ": its path has a '?' or '${'");
        }
        var escaped = new StringBuilder();
        for (byte one : folder.toString().replace(java.io.File.separatorChar, '/').getBytes(StandardCharsets.UTF_8)) {
            boolean plain = one >= '0' && one <= '9' || one >= 'A' && one <= 'Z' || one >= 'a' && one <= 'z'
                    || "/:._-".indexOf(one) >= 0;
            // Camel decodes twice.
            escaped.append(plain ? String.valueOf((char) one) : one == '%' ? "%2525" : "%%%02X".formatted(one & 0xFF));
        }
        return escaped.toString();
    }

    private void settle(CamelContext camel) {
        // What overrides a setting is said in one place, Settings: a variable like HOME must not slip in behind it.
        var placeholders = (PropertiesComponent) camel.getPropertiesComponent();
        placeholders.setEnvironmentVariableMode(PropertiesComponent.ENVIRONMENT_VARIABLES_MODE_NEVER);
        placeholders.setSystemPropertiesMode(PropertiesComponent.SYSTEM_PROPERTIES_MODE_NEVER);
        camel.getCamelContextExtension().addInterceptStrategy(new ErrorsAsExceptions());
        camel.getCamelContextExtension().addInterceptStrategy(new RouteStepTiming());
        // Whoever waits for a run may wait for hours while the insurer is away; that is no thread that got stuck.
        camel.getRegistry().bind("vertxOptions", new VertxOptions().setMaxWorkerExecuteTimeUnit(TimeUnit.HOURS)
                .setMaxWorkerExecuteTime(24));
    }

    /** Every bean, and what a stop in the middle left behind put right, before any route starts. */
    private void wire(CamelContext camel) {
        camel.getRegistry().bind("database", database.dataSource());
        wiring.bind(camel);
        try {
            wiring.recover();
            if (mode == Hub.Mode.SERVE) {
                wiring.timetable().catchUp();
            }
        } catch (IOException failed) {
            throw new IllegalStateException("the hub cannot start: " + failed.getMessage(), failed);
        }
    }

    /** One schedule for each scheme, in the time zone of its city. */
    private void schedule(CamelContext camel) {
        // It would be the only one that looks after itself there.
        camel.getComponent("quartz", QuartzComponent.class).setEnableJmx(false);
        wiring.timetable().crons().forEach((scheme, cron) ->
                TemplatedRouteBuilder.builder(camel, "schedule").routeId("schedule-" + scheme.id())
                        .parameter("scheme", scheme.id()).parameter("cron", cron)
                        .parameter("zone", scheme.zone().getId()).add());
        String zone = site.schemes().all().stream().findFirst().map(scheme -> scheme.zone())
                .orElse(Zones.SITE_UNKNOWN).getId();
        String backups = site.settings().text("backup.cron");
        if (!backups.isEmpty()) {
            TemplatedRouteBuilder.builder(camel, "schedule-backups").routeId("backups").parameter("cron", backups)
                    .parameter("zone", zone).add();
        }
        if (RetentionRules.of(site.settings()).areAny()) {
            TemplatedRouteBuilder.builder(camel, "schedule-retention").routeId("retention").parameter("zone", zone)
                    .add();
        }
    }

    ApiResponse ask(ApiRequest question) {
        return wiring.api().answer(question);
    }

    boolean isQuiet() {
        return wiring.turn().isFree() && database.sql("ledger/unsettled").query(Integer.class).single() == 0;
    }

    CamelContext camel() {
        return main.getCamelContext();
    }

    /** Where commands on the same machine ask. */
    String commandHost() {
        return server.commandHost();
    }

    int commandPort() {
        return server.commandPort();
    }

    /** What lets commands on the same machine in. */
    String token() {
        return wiring.gate().token();
    }

    Optional<String> firstPassword() {
        return firstPassword;
    }

    @Override
    public void close() {
        if (wiring != null) {
            wiring.release();
        }
        main.stop();
        ServiceHelper.stopService(server);
        if (wiring != null) {
            try {
                wiring.close();
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
            database.close();
        }
    }
}
