package id.iuranhub;

import com.zaxxer.hikari.HikariDataSource;
import id.iuranhub.assess.Assessor;
import id.iuranhub.console.ConsoleBeans;
import id.iuranhub.console.access.ApiGate;
import id.iuranhub.console.http.Api;
import id.iuranhub.console.http.ConsoleRoutes;
import id.iuranhub.console.http.Proxies;
import id.iuranhub.deadletter.DeadLetterBeans;
import id.iuranhub.enrolment.Enrolments;
import id.iuranhub.enrolment.Snapshots;
import id.iuranhub.intake.ArchiveWatch;
import id.iuranhub.intake.Intake;
import id.iuranhub.intake.IntakeBeans;
import id.iuranhub.intake.PortalFiles;
import id.iuranhub.law.Scheme;
import id.iuranhub.ledger.Balance;
import id.iuranhub.law.DueDates;
import id.iuranhub.ledger.LedgerBeans;
import id.iuranhub.ledger.LedgerLock;
import id.iuranhub.ledger.bill.Bills;
import id.iuranhub.ledger.bill.Payments;
import id.iuranhub.ledger.bill.Rebuild;
import id.iuranhub.ledger.file.StandingLists;
import id.iuranhub.ledger.journal.ChainAnchor;
import id.iuranhub.ledger.journal.HashChain;
import id.iuranhub.ledger.review.FourEyes;
import id.iuranhub.ledger.row.LedgerLookup;
import id.iuranhub.ledger.row.Rechecks;
import id.iuranhub.ledger.row.RowsWithoutSource;
import id.iuranhub.model.Misconfigured;
import id.iuranhub.model.Trouble;
import id.iuranhub.model.Zones;
import id.iuranhub.notify.NotifyBeans;
import id.iuranhub.outbox.OutboxBeans;
import id.iuranhub.outbox.run.OverdueWatch;
import id.iuranhub.outbox.run.RunSchedule;
import id.iuranhub.portal.PortalAnswers;
import id.iuranhub.portal.PortalBeans;
import id.iuranhub.store.Condition;
import id.iuranhub.store.Database;
import id.iuranhub.store.DiskSpace;
import id.iuranhub.store.Home;
import id.iuranhub.store.Settings;
import id.iuranhub.upkeep.UpkeepBeans;
import id.iuranhub.words.Words;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.camel.CamelContext;
import org.apache.camel.component.micrometer.MicrometerConstants;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;
import org.apache.camel.spi.Registry;

/** Where every bean is made and bound to the name by which the routes know it. */
final class Wiring {

    private final HubConfiguration configuration;
    private final Home home;
    private final Settings settings;
    private final Database database;
    private final Clock clock;
    private final ExecutorService lanes;
    private ConsoleBeans console;
    private LedgerBeans ledger;
    private NotifyBeans notify;
    private RowsWithoutSource rowsWithoutSource;
    private Intake intake;
    private ArchiveWatch watch;
    private Function<PortalAnswers, PortalFiles> portalFiles;
    private Snapshots snapshots;
    private Enrolments enrolments;
    private HashChain chain;
    private Bills bills;
    private Payments payments;
    private ChainAnchor anchor;
    private final FourEyes eyes;
    private RunSchedule runSchedule;
    private final Condition condition;
    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    Wiring(HubConfiguration configuration, Database database, Clock clock) {
        this.configuration = configuration;
        this.home = configuration.home();
        this.settings = configuration.settings();
        this.database = database;
        this.clock = clock;
        this.eyes = new FourEyes(database, FourEyes.Rules.of(settings), clock);
        this.condition = new Condition(database, home, Words::inBoth);
        this.lanes = Executors.newFixedThreadPool(settings.number("insurer.in-flight", 1, 64));
    }

    void bind(CamelContext camel) {
        Registry names = camel.getRegistry();
        var words = Words.in(Locale.forLanguageTag("id"));
        ledger = LedgerBeans.of(new LedgerBeans.Needs(database, configuration.law(), configuration.schemes(),
                clock,
                settings.number("insurer.batch-size", 1, 1000), settings.durations("inbox.watch")));
        chain = ledger.chain();
        bills = new Bills(database, ledger.journal(), clock);
        payments = new Payments(database, bills, ledger.journal(), clock);
        names.bind("hashChain", chain);
        String outside = settings.text("journal.anchor");
        anchor = new ChainAnchor(outside.isEmpty() ? Optional.empty() : Optional.of(Path.of(outside)), chain,
                condition, clock);
        names.bind("chainAnchor", anchor);
        names.bind("condition", condition);
        names.bind(MicrometerConstants.METRICS_REGISTRY_NAME, meters);
        if (database.dataSource() instanceof HikariDataSource pool) {
            pool.setMetricRegistry(meters);
        }
        notify = NotifyBeans.of(new NotifyBeans.Needs(database, settings, condition, ledger.journal(),
                configuration.schemes(), configuration.sources(), new DueDates(configuration.law().holidays()),
                camel.createProducerTemplate(), clock));
        notify.byName().forEach(names::bind);
        var acquaintance = new LedgerLookup(database, ledger.stored());
        names.bind("ledgerLock", ledger.turn());
        names.bind("rows", ledger.rows());
        names.bind("revision", ledger.revision());
        names.bind("deadLetterSums", ledger.sums());
        names.bind("fileReplacement", ledger.succession());
        names.bind("ledgerLookup", acquaintance);
        names.bind("tariffs", ledger.tariffs());
        rowsWithoutSource = new RowsWithoutSource(database, ledger.versions(), configuration.schemes());
        condition.watch(Trouble.Kind.CONFIGURATION, rowsWithoutSource::trouble);
        condition.watch(Trouble.Kind.TARIFF, ledger.tariffs()::overruled);
        condition.watch(Trouble.Kind.DISK, new DiskSpace(home, settings.bytes("health.least-free"))::look);
        var lookout = new OverdueWatch(database, configuration.schemes(), configuration.law().holidays(),
                settings, clock);
        condition.watch(Trouble.Kind.DUE, lookout::due);
        condition.watch(Trouble.Kind.ENROLMENT, lookout::enrolments);
        condition.watch(Trouble.Kind.LAW, new NextMonthCheck(configuration, clock)::unknown);
        names.bind("assessor", new Assessor(configuration.law()));
        names.bind("standingLists", new StandingLists(ledger.files(), ledger.rows(), configuration.sources(),
                configuration.schemes(), ledger.versions()));
        names.bind("rechecks", new Rechecks(database, configuration.schemes(), ledger.stored(), ledger.tariffs()));
        enrolments = new Enrolments(database, configuration.schemes());
        names.bind("enrolments", enrolments);
        bindIntake(names, words);
        var outboxBeans = bindSending(names);
        bindConsole(camel, outboxBeans, bindPortal(names, outboxBeans, words), words);
        HttpClients.tune(camel, settings);
    }

    private void bindIntake(Registry names, Words words) {
        var beans =
                IntakeBeans.of(new IntakeBeans.Needs(home, settings, database, configuration.sources(),
                configuration.schemes(), ledger, payments,
                condition, words, clock));
        intake = beans.intake();
        watch = beans.watch();
        snapshots = beans.snapshots();
        portalFiles = beans.portalFiles();
        beans.byName().forEach(names::bind);
    }

    private PortalBeans bindPortal(Registry names, OutboxBeans outboxBeans, Words words) {
        var portal = PortalBeans.of(new PortalBeans.Needs(home, settings, database, configuration.law(),
                configuration.schemes(),
                configuration.portalSheets(), ledger, bills, outboxBeans, condition, words, clock));
        names.bind("handouts", portal.handouts());
        names.bind("portalFiles", portalFiles.apply(portal.answers()));
        return portal;
    }

    private OutboxBeans bindSending(Registry names) {
        var outboxBeans =
                OutboxBeans.of(new OutboxBeans.Needs(database, settings, configuration.schemes(), ledger.stored(),
                ledger.batches(), ledger.succession(), ledger.sums(), snapshots, enrolments, ledger.journal(), bills,
                payments,
                ledger.turn(),
                condition, eyes, clock));
        names.bind("outbox", outboxBeans.outbox());
        names.bind("inFlight", outboxBeans.lane());
        names.bind("insurer", outboxBeans.insurer());
        names.bind("enrolmentRequests", outboxBeans.enrolmentRequests());
        names.bind("runs", outboxBeans.runs());
        names.bind("billEnquiries", outboxBeans.billEnquiries());
        names.bind("standingRecords", outboxBeans.standings());
        runSchedule = outboxBeans.timetable();
        names.bind("runGuard", outboxBeans.guard());
        names.bind("deliveryThreads", lanes);
        return outboxBeans;
    }

    private void bindConsole(CamelContext camel, OutboxBeans outboxBeans, PortalBeans portal, Words words) {
        var deadLetters = DeadLetterBeans.of(new DeadLetterBeans.Needs(database, settings, configuration.schemes(),
                ledger, outboxBeans, eyes, clock));
        deadLetters.byName().forEach(camel.getRegistry()::bind);
        var upkeep = UpkeepBeans.of(new UpkeepBeans.Needs(home, settings, database, configuration.schemes(), ledger,
                condition, clock));
        upkeep.byName().forEach(camel.getRegistry()::bind);
        console = ConsoleBeans.of(new ConsoleBeans.Needs(home, database, settings, configuration.law(),
                configuration.schemes(), configuration.sources(), ledger, outboxBeans, deadLetters, bills, payments,
                rowsWithoutSource, watch, anchor, eyes, upkeep, portal, condition, notify.test(),
                configuration.letterheads(), camel.createProducerTemplate(), words, meters, clock));
        camel.getRegistry().bind("gateway", console.gateway());
        camel.getRegistry().bind("endpoints", console.endpoints());
    }

    /** The console, beside the routes that Camel serves on the same port. */
    void serveConsole(CamelContext camel, int port) {
        var router = VertxPlatformHttpRouter.lookup(camel, VertxPlatformHttpRouter.getRouterNameFromPort(port));
        var web = new ConsoleRoutes(new ConsoleRoutes.Needs(console.gate().access(), condition,
                configuration.schemes().all().stream().findFirst().map(Scheme::zone)
                .orElse(Zones.SITE_UNKNOWN),
                isReachedByTls(), home.data().resolve("uploads"),
                settings.bytes("inbox.max-bytes"), console.gate(), console.gate().log(),
                Proxies.of(settings.text("http.proxies")), console.banners()));
        web.mount(router.vertx(), router, console.endpoints());
        if (isReachedBeyondThisMachine() && !isReachedByTls()) {
            condition.trouble(Trouble.of(Trouble.Kind.PLAIN, "open").with("host", settings.text("http.host")));
        }
    }

    private boolean isReachedBeyondThisMachine() {
        try {
            return !InetAddress.getByName(settings.text("http.host")).isLoopbackAddress();
        } catch (UnknownHostException none) {
            throw new Misconfigured("http.host is no address of this machine: " + settings.text("http.host"), none);
        }
    }

    private boolean isReachedByTls() {
        return settings.oneOf("http.behind-tls", List.of("no", "yes")).equals("yes")
                || !settings.text("http.tls.certificate").isEmpty();
    }

    Api api() {
        return console.api();
    }

    ApiGate gate() {
        return console.gate();
    }

    RunSchedule timetable() {
        return runSchedule;
    }

    LedgerLock turn() {
        return ledger.turn();
    }

    /** Puts right what a stop in the middle left behind; before any route starts. */
    void recover() throws IOException {
        ledger.versions().adopt(configuration.sources().all());
        ledger.tariffs().reconstruct();
        snapshots.dropUnfinished();
        intake.recover();
        new Rebuild(database, bills, new Balance(database, configuration.schemes())).run();
        // With a server somebody else's last transaction may still be under way.
        chain.catchUp(database.isEmbedded() ? Duration.ZERO : HashChain.LONGEST_TRANSACTION);
        notify.begin();
    }

    /** The hub is about to end: nobody waits for better days any more. */
    void release() {
        condition.close();
    }

    void close() throws InterruptedException {
        lanes.shutdown();
        lanes.awaitTermination(30, TimeUnit.SECONDS);
        if (console != null) {
            console.gate().close();
        }
        if (ledger != null) {
            ledger.close();
        }
    }
}
