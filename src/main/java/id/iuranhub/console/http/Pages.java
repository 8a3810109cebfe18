package id.iuranhub.console.http;

import id.iuranhub.console.access.LoginPages;
import id.iuranhub.console.access.Logins;
import id.iuranhub.console.access.SecurityLog;
import id.iuranhub.console.access.UserService;
import id.iuranhub.console.bill.BillPages;
import id.iuranhub.console.bill.PaymentPages;
import id.iuranhub.console.bill.BillService;
import id.iuranhub.console.correction.AttestationService;
import id.iuranhub.console.correction.CorrectionService;
import id.iuranhub.console.correction.ProposalPages;
import id.iuranhub.console.correction.ProposalService;
import id.iuranhub.console.correction.ReviewPages;
import id.iuranhub.console.deadletter.DeadLetterPage;
import id.iuranhub.console.deadletter.DeadLetterPages;
import id.iuranhub.console.deadletter.DeadLetterServices;
import id.iuranhub.console.deadletter.GroupPage;
import id.iuranhub.console.file.FilePages;
import id.iuranhub.console.file.HeldArrivalService;
import id.iuranhub.console.file.UploadPage;
import id.iuranhub.console.month.FigureCache;
import id.iuranhub.console.month.MonthPage;
import id.iuranhub.console.month.UnlistedOpds;
import id.iuranhub.console.person.IuranExplanation;
import id.iuranhub.console.person.MissingPages;
import id.iuranhub.console.person.MoneyLists;
import id.iuranhub.console.person.PeopleService;
import id.iuranhub.console.person.PersonPage;
import id.iuranhub.console.report.SumsPages;
import id.iuranhub.console.report.TrendPages;
import id.iuranhub.console.run.RunPage;
import id.iuranhub.console.run.RunService;
import id.iuranhub.console.settings.HealthPage;
import id.iuranhub.console.settings.HelpPages;
import id.iuranhub.console.settings.OfficePages;
import id.iuranhub.console.settings.StylePage;
import id.iuranhub.law.Law;
import id.iuranhub.law.Schemes;
import id.iuranhub.ledger.file.UnknownPeople;
import id.iuranhub.ledger.journal.Journal;
import id.iuranhub.ledger.row.StoredRows;
import id.iuranhub.outbox.delivery.RefusedVoids;
import id.iuranhub.payroll.Sources;
import id.iuranhub.store.Condition;
import id.iuranhub.store.Database;
import id.iuranhub.store.Home;
import id.iuranhub.store.Settings;
import java.time.Clock;
import org.apache.camel.ProducerTemplate;

/** Every page at its address. */
public final class Pages {

    public static final String LOGIN = "/masuk";
    public static final String LOGOUT = "/keluar";
    public static final String PASSWORD = "/sandi";
    public static final String FACTOR = PASSWORD + "/kode";
    /** Below the second factor's address. */
    public static final String CONFIRM = "/pasang";
    public static final String LANGUAGE = "/bahasa";

    /** What the pages ask. */
    public record Needs(Database database, Logins access, UserService users, Schemes schemes, Sources sources,
            StoredRows stored, Law law, IuranExplanation reckonings, Journal journal,
                        Settings settings, Home home, Condition condition, ProducerTemplate routes, RefusedVoids voids,
                        UnknownPeople unknown, SecurityLog log, Clock clock, FigureCache figures,
                        UnlistedOpds unlisted, CorrectionService corrections, AttestationService attestations,
                        ProposalService proposals, PeopleService people, BillService bills, RunService runs,
                        HeldArrivalService arrivals, DeadLetterServices letters) { }

    private final Needs needs;

    public Pages(Needs needs) {
        this.needs = needs;
    }

    public void register(Endpoints endpoints) {
        new LoginPages(needs.access(), needs.users(), needs.log()).register(endpoints);
        new MonthPage(needs).register(endpoints);
        new FilePages(needs).register(endpoints);
        new UploadPage(needs).register(endpoints);
        new DeadLetterPages(needs).register(endpoints);
        new GroupPage(needs).register(endpoints);
        new DeadLetterPage(needs).register(endpoints);
        new RunPage(needs).register(endpoints);
        new BillPages(needs).register(endpoints);
        new PaymentPages(needs).register(endpoints);
        new MoneyLists(needs).register(endpoints);
        new PersonPage(needs).register(endpoints);
        new SumsPages(needs).register(endpoints);
        new TrendPages(needs).register(endpoints);
        ReviewPages.corrections(needs).register(endpoints);
        new ProposalPages(needs).register(endpoints);
        ReviewPages.attestations(needs).register(endpoints);
        new MissingPages(needs).register(endpoints);
        new HealthPage(needs).register(endpoints);
        new OfficePages(needs).register(endpoints);
        new HelpPages().register(endpoints);
        new StylePage(needs.settings()).register(endpoints);
    }
}
