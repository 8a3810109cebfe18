package id.iuranhub.console.person;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import id.iuranhub.console.access.Action;
import id.iuranhub.console.http.ApiDocuments;
import id.iuranhub.console.http.Endpoints;
import id.iuranhub.console.http.PageReply;
import id.iuranhub.console.http.Pages;
import id.iuranhub.console.http.Visit;
import id.iuranhub.deadletter.ReviewState;
import id.iuranhub.law.Step;
import id.iuranhub.ledger.batch.BatchState;
import id.iuranhub.ledger.batch.Tariffs;
import id.iuranhub.ledger.bill.Bill;
import id.iuranhub.ledger.bill.BillLookup;
import id.iuranhub.ledger.bill.BillStatus;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Disposition;
import id.iuranhub.model.Nik;
import id.iuranhub.model.RowKey;
import id.iuranhub.model.Zones;
import id.iuranhub.payroll.Kind;
import id.iuranhub.payroll.value.Cell;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** One participant through the months, and why each amount is what it is. */
public final class PersonPage {

    private static final int MONTHS = 24;
    /** Banks close by it, whatever the city's own time. */

    private final Pages.Needs needs;

    /** @param told what is wrong with the question, empty where nothing is */
    public record Model(@JsonSerialize(using = ApiDocuments.Masked.class) String nik, String name, List<Month> months,
            List<Enrolment> enrolments,
                        List<Attested> attested, List<Rapel> rapel, String told) { }

    /**
     * Arrears. @param of the month that was corrected @param in whose row carried it @param wage rupiah, may be
     * negative
     */
    public record Rapel(Blth of, Blth in, long wage, long rupiah, boolean accepted) { }

    /** By which NIK and birth date are taken for agreeing. */
    public record Attested(long id, String document, String proposedBy, String reviewedBy) { }

    /**
     * One row of the person. @param base rupiah the law was applied to; @param today what would come out now, where
     * that differs
     */
    public record Month(Blth blth, String scheme, String id, String disposition, String code, String opd, long base,
            long total, List<Step> steps,
                        String kode, LocalDate payBy, String receipt, String name, boolean reconstructed,
                        Optional<IuranExplanation.By> today,
                        List<Billed> bills) {

        /** Whether all that is billed of it is paid; what nobody bills is not. */
        public boolean paid() {
            return !bills.isEmpty() && bills.stream().filter(bill -> bill.status() != BillStatus.REISSUED)
                    .allMatch(bill -> bill.status() == BillStatus.PAID);
        }
    }

    /** A bill under whose receipt the row stands, or stood before it was amended. */
    public record Billed(String kode, BillStatus status, LocalDate payBy, LocalDate paidOn, String reference) { }

    public record Enrolment(String npp, String kpj, String programmes, boolean active, LocalDate from, LocalDate to) { }

    public PersonPage(Pages.Needs needs) {
        this.needs = needs;
    }

    public void register(Endpoints endpoints) {
        endpoints.get("/peserta", Action.PERSONAL_ALL,
                visit -> PageReply.page("person",
                new Model("", "", List.of(), List.of(), List.of(), List.of(), "")));
        endpoints.post("/peserta", Action.PERSONAL_ALL, visit -> Nik.isValid(visit.form("nik"))
                ? person(visit, visit.form("nik"))
                : PageReply.page("person",
                new Model("", "", List.of(), List.of(), List.of(), List.of(), visit.frame().say("person.invalid"))));
        endpoints.get("/peserta/{id}", "/participants/{id}", Action.PERSONAL_ALL,
                visit -> RowKey.parse(visit.part("id"))
                .flatMap(key -> needs.database().sql("console/person/nikOf")
                .param("file", key.file()).param("line", key.line()).query(String.class).optional())
                .map(nik -> person(visit, nik)).orElseGet(PageReply::missing));
    }

    private PageReply person(Visit visit, String nik) {
        var now = new Blth(YearMonth.now(needs.clock()));
        var lately = IntStream.range(-2, MONTHS).mapToObj(back -> now.plusMonths(-back).number()).toList();
        var tariffs = needs.reckonings().tariffs().of(lately);
        var bills = new BillLookup(needs.database()).ofPerson(nik, lately);
        var months = needs.database().sql("console/person/person")
                .param("months", needs.database().numbers(lately.toArray())).param("nik", nik)
                .query((row, number) -> month(row, tariffs, bills)).list();
        var enrolments = needs.database().sql("console/enrolmentOf").param("nik", nik)
                .query((row, number) -> new Enrolment(row.getString("npp"),
                row.getString("kpj"), row.getString("programmes"), row.getBoolean("active"),
                row.getObject("from_date", LocalDate.class),
                row.getObject("to_date", LocalDate.class))).list();
        needs.journal().write(visit.login().name(), "participant seen", months.isEmpty() ? "participant"
                : "row " + months.get(0).id(), "");
        return PageReply.page("person", new Model(nik, months.isEmpty() ? ""
                : months.get(0).name(), months, enrolments, attested(nik), rapel(nik),
                months.isEmpty() ? visit.frame().say("person.none", "months", MONTHS) : ""));
    }

    private List<Rapel> rapel(String nik) {
        return needs.database().sql("console/person/rapelOfPerson").param("nik", nik)
                .query((row, number) -> new Rapel(Blth.of(row.getInt("blth")), Blth.of(row.getInt("in_blth")),
                        row.getLong("base"), row.getLong("rupiah"), BatchState.ACCEPTED.word()
                        .equals(row.getString("state")))).list();
    }

    private List<Attested> attested(String nik) {
        return needs.database().sql("deadletter/attestations").param("id", 0).param("nik", nik)
                .param("state", ReviewState.IN_FORCE.word()).param("before", 0)
                .query((row, number) -> new Attested(row.getLong("attestation_id"), row.getString("document"),
                row.getString("proposed_by"),
                        row.getString("reviewed_by"))).list();
    }

    private Month month(ResultSet row, Tariffs.OfMonths tariffs, Map<RowKey, List<Bill>> bills) throws SQLException {
        var scheme = needs.schemes().ofStored(row.getString("scheme"));
        var blth = Blth.of(row.getInt("blth"));
        var stored = needs.stored().row(row, blth);
        var reckoning = needs.reckonings().of(tariffs.of(scheme, blth), stored, IuranExplanation.Stored.of(row));
        var by = reckoning.shown();
        return new Month(blth, scheme.id(), row.getLong("file_id") + "-" + row.getInt("line"),
                row.getString("disposition"), row.getString("code"),
                row.getString("opd"), by.base(), by.total(), row.getString("disposition")
                .equals(Disposition.SKIPPED.word()) ? List.of()
                : by.steps(), row.getString("kode_iuran"),
                row.getObject("pay_by", LocalDate.class), row.getString("receipt_id"),
                Cell.shown(stored.cells().cell(stored.source().at(Kind.NAME))),
                by.reconstructed() || !by.explains(), reckoning.differsToday() ? Optional.of(reckoning.today())
                : Optional.empty(),
                bills.getOrDefault(new RowKey(row.getLong("file_id"), row.getInt("line")), List.of()).stream()
                .map(this::billed).toList());
    }

    private Billed billed(Bill bill) {
        return new Billed(bill.kodeIuran(), bill.status(LocalDate.now(needs.clock().withZone(Zones.LAW))), bill.payBy(),
                bill.paidOn(), bill.reference());
    }
}
