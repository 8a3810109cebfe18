package id.iuranhub;

import id.iuranhub.assess.Assessor;
import id.iuranhub.console.Api;
import id.iuranhub.console.AttestationDesk;
import id.iuranhub.console.BesideRow;
import id.iuranhub.console.BillDesk;
import id.iuranhub.console.Books;
import id.iuranhub.console.BulkDesk;
import id.iuranhub.console.CorrectionDesk;
import id.iuranhub.console.DeadLetterDesk;
import id.iuranhub.console.Gate;
import id.iuranhub.console.Gateway;
import id.iuranhub.console.HeldDesk;
import id.iuranhub.console.HeldRuns;
import id.iuranhub.console.Metrics;
import id.iuranhub.console.PeopleDesk;
import id.iuranhub.console.Preferring;
import id.iuranhub.console.Reckonings;
import id.iuranhub.console.ReviewDesk;
import id.iuranhub.console.RunDesk;
import id.iuranhub.console.Users;
import id.iuranhub.console.VoidDesk;
import id.iuranhub.console.http.Proxies;
import id.iuranhub.console.web.Pages;
import id.iuranhub.console.web.Web;
import id.iuranhub.deadletter.Attestations;
import id.iuranhub.deadletter.BulkRetries;
import id.iuranhub.deadletter.Corrections;
import id.iuranhub.deadletter.DeadLetters;
import id.iuranhub.deadletter.Groups;
import id.iuranhub.deadletter.Holds;
import id.iuranhub.deadletter.Retries;
import id.iuranhub.deadletter.Waves;
import id.iuranhub.enrolment.Enrolments;
import id.iuranhub.enrolment.Snapshots;
import id.iuranhub.intake.Intake;
import id.iuranhub.intake.IntakeBeans;
import id.iuranhub.intake.Watch;
import id.iuranhub.law.Scheme;
import id.iuranhub.ledger.Acquaintance;
import id.iuranhub.ledger.Balance;
import id.iuranhub.ledger.Chain;
import id.iuranhub.ledger.Ledger;
import id.iuranhub.ledger.Lists;
import id.iuranhub.ledger.Rechecks;
import id.iuranhub.ledger.Turn;
import id.iuranhub.ledger.bill.Bills;
import id.iuranhub.ledger.bill.Payments;
import id.iuranhub.ledger.bill.Rebuild;
import id.iuranhub.ledger.file.UnknownPeople;
import id.iuranhub.ledger.journal.Anchor;
import id.iuranhub.ledger.journal.TroubleEntries;
import id.iuranhub.ledger.review.FourEyes;
import id.iuranhub.ledger.review.Proposals;
import id.iuranhub.ledger.row.Orphans;
import id.iuranhub.model.Misconfigured;
import id.iuranhub.model.Trouble;
import id.iuranhub.outbox.Lookout;
import id.iuranhub.outbox.Sending;
import id.iuranhub.outbox.Timetable;
import id.iuranhub.outbox.people.Arrears;
import id.iuranhub.outbox.people.MissingPeople;
import id.iuranhub.outbox.people.MovedPeople;
import id.iuranhub.store.Condition;
import id.iuranhub.store.Database;
import id.iuranhub.store.DiskSpace;
import id.iuranhub.store.Exposure;
import id.iuranhub.store.Home;
import id.iuranhub.store.Settings;
import id.iuranhub.words.Words;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;
import org.apache.camel.spi.Registry;

/** Where every bean is made and bound to the name by which the routes know it. */
final class Wiring {

    private final Site site;
    private final Home home;
    private final Settings settings;
    private final Database database;
    private final Clock clock;
    private final ExecutorService lanes;
    private Api api;
    Gate gate;
    private Ledger ledger;
    private Orphans orphans;
    private Pages pages;
    private Intake intake;
    private Watch watch;
    private Snapshots snapshots;
    private Enrolments enrolments;
    private Chain chain;
    private Bills bills;
    private Payments payments;
    private Anchor anchor;
    private final FourEyes eyes;
    private Timetable timetable;
    private final Condition condition;

    Wiring(Site site, Database database, Clock clock) {
        this.site = site;
        this.home = site.home();
        this.settings = site.settings();
        this.database = database;
        this.clock = clock;
        this.eyes = new FourEyes(database, FourEyes.Rules.of(settings), clock);
        this.condition = new Condition(database, home, Words::inBoth);
        this.lanes = Executors.newFixedThreadPool(settings.number("insurer.in-flight", 1, 64));
    }

    void bind(CamelContext camel) {
        Registry names = camel.getRegistry();
        var words = Words.in(Locale.forLanguageTag("id"));
        ledger = Ledger.of(new Ledger.Needs(database, site.law(), site.schemes(), clock,
                settings.number("insurer.batch-size", 1, 1000), settings.durations("inbox.watch")));
        chain = ledger.chain();
        bills = new Bills(database, ledger.journal(), clock);
        payments = new Payments(database, bills, ledger.journal(), clock);
        names.bind("chain", chain);
        String outside = settings.text("journal.anchor");
        anchor = new Anchor(outside.isEmpty() ? Optional.empty() : Optional.of(Path.of(outside)), chain, condition, clock);
        names.bind("anchor", anchor);
        names.bind("condition", condition);
        names.bind("troubleEntries", new TroubleEntries(condition, database, ledger.journal(), Words.in(Locale.ENGLISH)::sentence));
        var acquaintance = new Acquaintance(database, ledger.stored());
        names.bind("ledgerLock", ledger.turn());
        names.bind("rows", ledger.rows());
        names.bind("revision", ledger.revision());
        names.bind("letterSums", ledger.sums());
        names.bind("succession", ledger.succession());
        names.bind("acquaintance", acquaintance);
        names.bind("tariffs", ledger.tariffs());
        orphans = new Orphans(database, ledger.versions(), site.schemes());
        condition.watch(Trouble.Kind.CONFIGURATION, orphans::trouble);
        condition.watch(Trouble.Kind.TARIFF, ledger.tariffs()::overruled);
        condition.watch(Trouble.Kind.DISK, new DiskSpace(home, settings.bytes("health.least-free"))::look);
        var lookout = new Lookout(database, site.schemes(), site.law().holidays(), settings, clock);
        condition.watch(Trouble.Kind.DUE, lookout::due);
        condition.watch(Trouble.Kind.ENROLMENT, lookout::enrolments);
        condition.watch(Trouble.Kind.LAW, new Foresight(site, clock)::unknown);
        names.bind("assessor", new Assessor(site.law()));
        names.bind("lists", new Lists(ledger.files(), ledger.rows(), site.sources(), site.schemes(), ledger.versions()));
        names.bind("rechecks", new Rechecks(database, site.schemes(), ledger.stored(), ledger.tariffs()));
        enrolments = new Enrolments(database, site.schemes());
        names.bind("enrolments", enrolments);
        bindIntake(names, words);
        var sending = bindSending(names);
        bindConsole(camel, sending, words);
        HttpClients.tune(camel, settings);
    }

    private void bindIntake(Registry names, Words words) {
        var beans = IntakeBeans.of(new IntakeBeans.Needs(home, settings, database, site.sources(), site.schemes(), ledger, payments,
                condition, words, clock));
        intake = beans.intake();
        watch = beans.watch();
        snapshots = beans.snapshots();
        beans.byName().forEach(names::bind);
    }

    private Sending bindSending(Registry names) {
        var sending = Sending.of(new Sending.Needs(database, settings, site.schemes(), ledger.stored(), ledger.batches(),
                ledger.succession(), ledger.sums(), snapshots, enrolments, ledger.journal(), bills, payments, ledger.turn(),
                condition, eyes, clock));
        names.bind("outbox", sending.outbox());
        names.bind("lane", sending.lane());
        names.bind("insurer", sending.insurer());
        names.bind("enrolmentRequests", sending.enrolmentRequests());
        names.bind("runs", sending.runs());
        names.bind("billEnquiries", sending.billEnquiries());
        names.bind("standings", sending.standings());
        timetable = sending.timetable();
        names.bind("guard", sending.guard());
        names.bind("insurerLanes", lanes);
        return sending;
    }

    private DeadLetters bindLetters(Registry names, Sending sending) {
        var letters = new DeadLetters(database, ledger.stored(), site.schemes(), ledger.succession(), ledger.sums(), ledger.journal(),
                new Holds(database, ledger.journal(), settings.duration("dead.hold-for"), clock), clock);
        var retries = new Retries(database, letters, ledger.rows(), ledger.files(), sending.outbox(), site.schemes());
        names.bind("retries", retries);
        names.bind("waves", new Waves(database, letters, retries, ledger.departure(), site.schemes(), ledger.journal(),
                Waves.Sizes.of(settings), clock));
        return letters;
    }

    private void bindConsole(CamelContext camel, Sending sending, Words words) {
        Registry names = camel.getRegistry();
        ProducerTemplate routes = camel.createProducerTemplate();
        var letters = bindLetters(names, sending);
        var balance = new Balance(database, site.schemes());
        gate = Gate.of(database, home.data(), settings, clock);
        condition.watch(Trouble.Kind.LOGINS, gate.log()::attack);
        var users = new Users(database, gate.access(), site.schemes(), ledger.journal(), eyes, clock);
        var corrections = new Corrections(database, site.schemes(), ledger.journal(), eyes, clock);
        names.bind("corrections", corrections);
        var attestations = new Attestations(database, ledger.journal(), eyes, clock);
        names.bind("attestations", attestations);
        var reviews = new ReviewDesk(eyes, new Proposals(database, eyes, ledger.journal(), clock), ledger.journal());
        var heldRuns = new HeldRuns(sending.guard(), words);
        var reckonings = new Reckonings(ledger.tariffs());
        var heldArrivals = new HeldDesk(database, ledger.held(), site.schemes(), eyes, routes, words, clock);
        condition.watch(Trouble.Kind.EXPOSED, new Exposure(home)::look);
        condition.watch(Trouble.Kind.HELD, heldArrivals::waiting);
        var unknown = new UnknownPeople(database, ledger.journal(), settings.number("answers.unknown-limit", 0, Integer.MAX_VALUE), clock);
        condition.watch(Trouble.Kind.STRANGERS, unknown::look);
        var voids = new VoidDesk(sending.refusedVoids(), words);
        api = new Api(new Books(database, balance, orphans, watch, chain, anchor, site.law(), reckonings, site.schemes(), ledger.stored(), routes, heldRuns, heldArrivals, voids, clock),
                new DeadLetterDesk(letters, new Groups(database, clock), new BesideRow(database, attestations, unknown),
                        new Preferring(database, ledger.preferences(), site.schemes(), ledger.journal()), routes, words, users, ledger.turn(), reviews, clock),
                new BulkDesk(new BulkRetries(database, letters, ledger.journal(), clock), reviews, settings),
                new CorrectionDesk(corrections, site.schemes()), new AttestationDesk(attestations, routes, clock),
                new PeopleDesk(new MissingPeople(database, site.schemes()), new MovedPeople(database), new Arrears(database), new id.iuranhub.outbox.people.CutDifferences(database), site.schemes(), ledger.journal()),
                new BillDesk(bills, payments, site.schemes(), routes, reviews, clock),
                new RunDesk(database, site.schemes(), routes, heldRuns, voids, sending.runs(), ledger.turn()), heldArrivals, users, reviews);
        pages = new Pages(new Pages.Needs(database, api, gate.access(), users, site.schemes(), site.sources(), ledger.stored(), site.law(), reckonings, ledger.journal(),
                settings, home, condition, routes, sending.refusedVoids(), unknown, gate.log(), clock));
        names.bind("gateway", new Gateway(api, gate, condition, new Metrics(database, balance, condition, clock)));
    }

    /** The console, beside the routes that Camel serves on the same port. */
    void serveConsole(CamelContext camel, int port) {
        var router = VertxPlatformHttpRouter.lookup(camel, VertxPlatformHttpRouter.getRouterNameFromPort(port));
        var web = new Web(new Web.Needs(gate.access(), condition, site.schemes().all().stream().findFirst().map(Scheme::zone).orElse(ZoneId.of("Asia/Jakarta")),
                isReachedByTls(), home.data().resolve("uploads"),
                settings.bytes("inbox.max-bytes"), gate, gate.log(), Proxies.of(settings.text("http.proxies"))));
        web.mount(router.vertx(), router, pages);
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
        return settings.oneOf("http.behind-tls", List.of("no", "yes")).equals("yes") || !settings.text("http.tls.certificate").isEmpty();
    }

    Api api() {
        return api;
    }

    Timetable timetable() {
        return timetable;
    }

    Turn turn() {
        return ledger.turn();
    }

    /** Puts right what a stop in the middle left behind; before any route starts. */
    void recover() throws IOException {
        ledger.versions().adopt(site.sources().all());
        ledger.tariffs().reconstruct();
        snapshots.dropUnfinished();
        intake.recover();
        new Rebuild(database, bills, new Balance(database, site.schemes())).run();
        // With a server somebody else's last transaction may still be under way.
        chain.catchUp(database.isEmbedded() ? Duration.ZERO : Chain.LONGEST_TRANSACTION);
    }

    /** The hub is about to end: nobody waits for better days any more. */
    void release() {
        condition.close();
    }

    void close() throws InterruptedException {
        lanes.shutdown();
        lanes.awaitTermination(30, TimeUnit.SECONDS);
        if (gate != null) {
            gate.close();
        }
        if (ledger != null) {
            ledger.close();
        }
    }
}
