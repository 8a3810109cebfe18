package id.iuranhub.console.web;

import id.iuranhub.console.Access;
import id.iuranhub.console.Api;
import id.iuranhub.console.Reckonings;
import id.iuranhub.console.Users;
import id.iuranhub.console.access.SecurityLog;
import id.iuranhub.law.Law;
import id.iuranhub.law.Schemes;
import id.iuranhub.ledger.Journal;
import id.iuranhub.ledger.row.StoredRows;
import id.iuranhub.ledger.file.UnknownPeople;
import id.iuranhub.outbox.RefusedVoids;
import id.iuranhub.payroll.Sources;
import id.iuranhub.store.Condition;
import id.iuranhub.store.Database;
import id.iuranhub.store.Home;
import id.iuranhub.store.Settings;
import java.time.Clock;
import org.apache.camel.ProducerTemplate;

/** Every page at its address. */
public final class Pages {

    static final String LOGIN = "/masuk";
    static final String LOGOUT = "/keluar";
    static final String PASSWORD = "/sandi";
    static final String FACTOR = PASSWORD + "/kode";
    /** Below the second factor's address. */
    static final String CONFIRM = "/pasang";
    static final String LANGUAGE = "/bahasa";

    /** What the pages ask. */
    public record Needs(Database database, Api api, Access access, Users users, Schemes schemes, Sources sources, StoredRows stored, Law law, Reckonings reckonings, Journal journal,
                        Settings settings, Home home, Condition condition, ProducerTemplate routes, RefusedVoids voids, UnknownPeople unknown, SecurityLog log, Clock clock) { }

    private final Needs needs;

    public Pages(Needs needs) {
        this.needs = needs;
    }

    void mount(Web web) {
        web.get("/", visit -> new Reply.Elsewhere("/bulan"));
        new EntryPages(needs.access(), needs.users(), needs.api(), needs.log()).mount(web);
        new MonthPage(needs).mount(web);
        new FilePages(needs).mount(web);
        new UploadPage(needs).mount(web);
        new LetterPages(needs).mount(web);
        new LetterPage(needs).mount(web);
        new RunPage(needs).mount(web);
        new BillPages(needs).mount(web);
        new MoneyLists(needs).mount(web);
        new PersonPage(needs).mount(web);
        new SumsPages(needs).mount(web);
        new CorrectionPages(needs).mount(web);
        new ProposalPages(needs).mount(web);
        new AttestationPages(needs).mount(web);
        new MissingPages(needs).mount(web);
        new HealthPage(needs).mount(web);
        new OfficePages(needs).mount(web);
    }
}
