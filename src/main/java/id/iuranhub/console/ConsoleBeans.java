package id.iuranhub.console;

import id.iuranhub.console.access.Action;
import id.iuranhub.console.access.ApiGate;
import id.iuranhub.console.access.UserJson;
import id.iuranhub.console.access.UserService;
import id.iuranhub.console.bill.BillJson;
import id.iuranhub.console.bill.BillService;
import id.iuranhub.console.correction.AttestationJson;
import id.iuranhub.console.correction.AttestationService;
import id.iuranhub.console.correction.CorrectionJson;
import id.iuranhub.console.correction.CorrectionService;
import id.iuranhub.console.correction.ProposalJson;
import id.iuranhub.console.correction.ProposalService;
import id.iuranhub.console.deadletter.BulkRetryJson;
import id.iuranhub.console.deadletter.DeadLetterJson;
import id.iuranhub.console.deadletter.DeadLetterServices;
import id.iuranhub.console.deadletter.NextSteps;
import id.iuranhub.console.file.HeldArrivalJson;
import id.iuranhub.console.file.HeldArrivalService;
import id.iuranhub.console.http.Api;
import id.iuranhub.console.http.Endpoints;
import id.iuranhub.console.http.HttpGateway;
import id.iuranhub.console.http.Metrics;
import id.iuranhub.console.http.Pages;
import id.iuranhub.console.month.FigureCache;
import id.iuranhub.console.month.MonthService;
import id.iuranhub.console.month.UnlistedOpds;
import id.iuranhub.console.person.IuranExplanation;
import id.iuranhub.console.person.PeopleJson;
import id.iuranhub.console.person.PeopleService;
import id.iuranhub.console.person.PersonalDataService;
import id.iuranhub.console.person.WhyService;
import id.iuranhub.console.portal.PortalPages;
import id.iuranhub.console.portal.PortalService;
import id.iuranhub.console.report.PaperJson;
import id.iuranhub.console.report.PaperPages;
import id.iuranhub.console.report.PaperService;
import id.iuranhub.console.run.HeldRunJson;
import id.iuranhub.console.run.RefusedVoidJson;
import id.iuranhub.console.run.RunJson;
import id.iuranhub.console.run.RunService;
import id.iuranhub.console.settings.BackupService;
import id.iuranhub.console.settings.NotifyService;
import id.iuranhub.console.settings.RetentionService;
import id.iuranhub.console.today.Banners;
import id.iuranhub.console.today.FirstSteps;
import id.iuranhub.console.today.TodayPage;
import id.iuranhub.console.today.TodayService;
import id.iuranhub.deadletter.DeadLetterBeans;
import id.iuranhub.intake.ArchiveWatch;
import id.iuranhub.intake.AwaitedOpds;
import id.iuranhub.law.Law;
import id.iuranhub.law.Schemes;
import id.iuranhub.ledger.Balance;
import id.iuranhub.ledger.LedgerBeans;
import id.iuranhub.ledger.bill.Bills;
import id.iuranhub.ledger.bill.Payments;
import id.iuranhub.ledger.file.UnknownPeople;
import id.iuranhub.ledger.journal.ChainAnchor;
import id.iuranhub.ledger.review.FourEyes;
import id.iuranhub.ledger.review.Proposals;
import id.iuranhub.ledger.row.RowsWithoutSource;
import id.iuranhub.model.Trouble;
import id.iuranhub.notify.TestMessages;
import id.iuranhub.outbox.OutboxBeans;
import id.iuranhub.outbox.run.Arrears;
import id.iuranhub.outbox.run.CutDifferences;
import id.iuranhub.outbox.run.MissingPeople;
import id.iuranhub.outbox.run.MovedPeople;
import id.iuranhub.paper.Letterheads;
import id.iuranhub.paper.PaperBeans;
import id.iuranhub.payroll.Sources;
import id.iuranhub.portal.PortalBeans;
import id.iuranhub.store.Condition;
import id.iuranhub.store.Database;
import id.iuranhub.store.Home;
import id.iuranhub.store.ReadableByOthers;
import id.iuranhub.store.Settings;
import id.iuranhub.upkeep.UpkeepBeans;
import id.iuranhub.words.Words;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import org.apache.camel.ProducerTemplate;

/** The beans of this room: the API, who is let in, the pages, and the gateway that the routes know. */
public record ConsoleBeans(Api api, ApiGate gate, Endpoints endpoints, HttpGateway gateway,
        Banners banners) {

    /** As the watch of due dates takes it. */
    private static final int MOST_DAYS = 31;

    /** What the room needs. */
    public record Needs(Home home, Database database, Settings settings, Law law, Schemes schemes, Sources sources,
            LedgerBeans ledger, OutboxBeans outbox, DeadLetterBeans deadLetters, Bills bills, Payments payments,
            RowsWithoutSource rowsWithoutSource, ArchiveWatch watch, ChainAnchor anchor, FourEyes eyes,
            UpkeepBeans upkeep, PortalBeans portal, Condition condition, TestMessages testMessages,
            Letterheads letterheads,
            ProducerTemplate routes, Words words, PrometheusMeterRegistry meters, Clock clock) { }

    public static ConsoleBeans of(Needs needs) {
        return new Making(needs).made();
    }

    /** Services that several others share. */
    private static final class Making {

        private final Endpoints endpoints;
        private final Needs needs;
        private final Database database;
        private final Schemes schemes;
        private final LedgerBeans ledger;
        private final Clock clock;
        private final ApiGate gate;
        private final UserService users;
        private final ProposalService proposals;
        private final CorrectionService corrections;
        private final AttestationService attestations;
        private final PeopleService people;
        private final BillService bills;
        private final IuranExplanation explanation;
        private final Balance balance;
        private final RunService runs;
        private final HeldArrivalService heldArrivals;
        private final UnknownPeople unknown;
        private final RefusedVoidJson voids;
        private final FigureCache figures;
        private final UnlistedOpds unlisted;
        private final DeadLetterServices letters;

        Making(Needs needs) {
            this.needs = needs;
            database = needs.database;
            schemes = needs.schemes;
            ledger = needs.ledger;
            endpoints = new Endpoints(ledger.journal());
            clock = needs.clock;
            gate = ApiGate.of(endpoints, database, needs.home.data(), needs.settings, clock);
            users = new UserService(database, gate.access(), schemes, ledger.journal(), needs.eyes, clock);
            proposals = new ProposalService(needs.eyes, new Proposals(database, needs.eyes, ledger.journal(), clock),
                    ledger.journal(), endpoints::call);
            corrections = new CorrectionService(needs.deadLetters.corrections(), schemes);
            attestations = new AttestationService(needs.deadLetters.attestations(), needs.routes, clock);
            people = new PeopleService(new MissingPeople(database, schemes), new MovedPeople(database),
                    new Arrears(database), new CutDifferences(database), schemes, ledger.journal());
            bills = new BillService(needs.bills, needs.payments, schemes, needs.routes, proposals, clock);
            explanation = new IuranExplanation(ledger.tariffs());
            balance = new Balance(database, schemes);
            runs = new RunService(database, schemes, needs.routes, needs.outbox.guard(), needs.outbox.runs(),
                    ledger.turn());
            heldArrivals = new HeldArrivalService(database, ledger.held(), schemes, needs.eyes, needs.routes, clock);
            unknown = new UnknownPeople(database, ledger.journal(),
                    needs.settings.number("answers.unknown-limit", 0, Integer.MAX_VALUE), clock);
            voids = new RefusedVoidJson(needs.outbox.refusedVoids(), needs.words);
            figures = new FigureCache(database);
            unlisted = new UnlistedOpds(database, figures);
            letters = DeadLetterServices.of(new DeadLetterServices.Needs(database, needs.deadLetters, ledger, schemes,
                    users, proposals, corrections, new NextSteps(database, needs.outbox.timetable(),
                    new Proposals(database, needs.eyes, ledger.journal(), clock)), unknown, needs.routes,
                    needs.settings, clock));
        }

        ConsoleBeans made() {
            var condition = needs.condition;
            condition.watch(Trouble.Kind.LOGINS, gate.log()::attack);
            condition.watch(Trouble.Kind.EXPOSED, new ReadableByOthers(needs.home)::look);
            condition.watch(Trouble.Kind.HELD, heldArrivals::waiting);
            condition.watch(Trouble.Kind.STRANGERS, unknown::look);
            var api = api();
            new Pages(new Pages.Needs(database, gate.access(), users, schemes, needs.sources,
                    ledger.stored(), needs.law, explanation, ledger.journal(), needs.settings, needs.home, condition,
                    needs.routes, needs.outbox.refusedVoids(), unknown, gate.log(), clock, figures, unlisted,
                    corrections, attestations, proposals, people, bills, runs, heldArrivals, letters))
                    .register(endpoints);
            new TodayPage(new TodayService(new TodayService.Needs(database, schemes, needs.law.holidays(), balance,
                    needs.outbox.guard(), needs.outbox.timetable(), ledger.held(),
                    new Proposals(database, needs.eyes, ledger.journal(), clock), needs.deadLetters.groups(),
                    new AwaitedOpds(database, needs.sources),
                    needs.settings.number("due.warn-days", 0, MOST_DAYS), clock)),
                    new FirstSteps(new FirstSteps.Needs(database, needs.settings, needs.home, schemes, needs.sources)))
                    .register(endpoints);
            endpoints.served("GET", "/observe/metrics", Action.SEE_ALL);
            var metrics = new Metrics(needs.meters, database, balance, condition, clock);
            return new ConsoleBeans(api, gate, endpoints, new HttpGateway(api, gate, condition, metrics),
                    new Banners(condition, needs.outbox.guard(), clock));
        }

        private Api api() {
            var heldRuns = new HeldRunJson(needs.outbox.guard(), needs.words);
            var waiting = new HeldArrivalJson(heldArrivals, needs.words);
            new MonthService(database, balance, needs.rowsWithoutSource, needs.watch, ledger.chain(), needs.anchor,
                    needs.law, schemes, needs.routes, heldRuns, waiting, voids, unlisted, clock)
                    .register(endpoints);
            new WhyService(database, schemes, ledger.stored(), explanation, needs.deadLetters.attestations())
                    .register(endpoints);
            new DeadLetterJson(letters, needs.words).register(endpoints);
            new BulkRetryJson(letters.bulkRetries()).register(endpoints);
            new CorrectionJson(corrections).register(endpoints);
            new AttestationJson(attestations).register(endpoints);
            new PeopleJson(people).register(endpoints);
            new BillJson(bills).register(endpoints);
            var portal = new PortalService(needs.portal, schemes, needs.routes, needs.words, ledger.journal());
            portal.register(endpoints);
            new PortalPages(portal, new PortalPages.Needs(schemes, needs.home, ledger.journal(), balance, clock))
                    .register(endpoints);
            new RunJson(runs, heldRuns, voids).register(endpoints);
            waiting.register(endpoints);
            var papers = new PaperService(PaperBeans.of(new PaperBeans.Needs(needs.home, database, ledger, schemes,
                    needs.sources, needs.letterheads, needs.portal.newWorkers(), clock)).papers(), schemes,
                    ledger.journal());
            new PaperJson(papers).register(endpoints);
            new PaperPages(papers, row -> database.sql("console/person/nikOf").param("file", row.file())
                    .param("line", row.line()).query(String.class).optional(), schemes, balance, clock)
                    .register(endpoints);
            new UserJson(users).register(endpoints);
            new ProposalJson(proposals).register(endpoints);
            new BackupService(needs.upkeep.backups()).register(endpoints);
            needs.upkeep.retention().retention().with(gate.log()::forget);
            new PersonalDataService(needs.upkeep.retention(), proposals, clock).register(endpoints);
            new RetentionService(needs.upkeep.retention().retention()).register(endpoints);
            new NotifyService(needs.testMessages, ledger.journal()).register(endpoints);
            return new Api(endpoints);
        }
    }
}
