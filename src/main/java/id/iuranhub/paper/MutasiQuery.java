package id.iuranhub.paper;

import id.iuranhub.ledger.bill.Bill;
import id.iuranhub.ledger.bill.BillLookup;
import id.iuranhub.ledger.row.StoredRows;
import id.iuranhub.model.Blth;
import id.iuranhub.outbox.run.MissingPeople;
import id.iuranhub.outbox.run.MissingPeople.Became;
import id.iuranhub.outbox.run.MissingPeople.Missing;
import id.iuranhub.outbox.run.MovedPeople;
import id.iuranhub.paper.LeavingReasons.Reason;
import id.iuranhub.paper.Mutasi.Died;
import id.iuranhub.paper.Mutasi.Gone;
import id.iuranhub.paper.Mutasi.Insured;
import id.iuranhub.paper.Mutasi.Joined;
import id.iuranhub.paper.Mutasi.Moved;
import id.iuranhub.paper.Mutasi.Person;
import id.iuranhub.paper.Mutasi.WageChange;
import id.iuranhub.paper.PaperLists.Month;
import id.iuranhub.payroll.Kind;
import id.iuranhub.portal.NewWorker;
import id.iuranhub.portal.NewWorkers;
import id.iuranhub.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds what changed: asked of the rows when somebody looks, nothing is kept for it. */
final class MutasiQuery {

    private static final int MOST = 100_000;
    private static final int TOGETHER = 1000;
    /** How far back the months of somebody who died are looked for. */
    private static final int MONTHS = 60;

    private final Database database;
    private final StoredRows stored;
    private final MissingPeople missing;
    private final MovedPeople moved;
    private final LeavingReasons reasons;
    private final NewWorkers newWorkers;

    MutasiQuery(Database database, StoredRows stored, MissingPeople missing, LeavingReasons reasons,
            NewWorkers newWorkers) {
        this.database = database;
        this.stored = stored;
        this.missing = missing;
        this.moved = new MovedPeople(database);
        this.reasons = reasons;
        this.newWorkers = newWorkers;
    }

    /** A row of somebody. @param blth of the row */
    private record Stood(Person person, Blth blth, long base, long wage) { }

    /** @throws id.iuranhub.model.Misconfigured where a file of reasons cannot be used */
    Mutasi of(Month month) {
        var why = reasons.of(month.scheme().id(), month.blth());
        int[] comparable = database.sql("paper/comparable").param("scheme", month.scheme().id())
                .param("blth", month.blth().number()).param("before", month.blth().plusMonths(-1).number())
                .query((row, number) -> new int[] {row.getInt("files"), row.getInt("runs")}).single();
        var absent = missing.all(month.blth(), month.scheme().id(), MOST).stream()
                .filter(one -> month.opd().isEmpty() || month.opd().equals(one.opd())).toList();
        var gone = gone(absent, why, month);
        var died = died(absent, why, month);
        var used = new HashSet<String>();
        gone.forEach(one -> used.add(one.person().nik()));
        died.forEach(one -> used.add(one.person().nik()));
        boolean isComparable = comparable[0] > 0;
        return new Mutasi(isComparable, comparable[1] > 0,
                isComparable ? before("paper/joined", month, this::joined) : List.of(),
                toEnrol(month), gone, died, moved(month),
                isComparable ? before("paper/wageChanges", month, this::wageChange) : List.of(),
                (int) absent.stream().filter(one -> one.became() == Became.NO_FILE).count(),
                (int) why.keySet().stream().filter(nik -> !used.contains(nik)).count());
    }

    private interface Reads<T> {
        T read(ResultSet row, Blth blth) throws SQLException;
    }

    private <T> List<T> before(String sql, Month month, Reads<T> reads) {
        return statement(sql, month).param("before", month.blth().plusMonths(-1).number())
                .query((row, number) -> reads.read(row, month.blth())).list();
    }


    private org.springframework.jdbc.core.simple.JdbcClient.StatementSpec statement(String sql, Month month) {
        return database.sql(sql).param("blth", month.blth().number()).param("scheme", month.scheme().id())
                .param("opd", month.opd());
    }

    private Joined joined(ResultSet row, Blth blth) throws SQLException {
        var stood = stood(row, blth);
        return new Joined(stood.person, stood.wage, Map.of());
    }

    private List<Joined> toEnrol(Month month) {
        var workers = newWorkers.of(month.scheme().id(), month.blth(), month.opd());
        var said = newWorkers.answers(workers.stream().map(NewWorker::nik).toList());
        return workers.stream().map(one -> new Joined(new Person(one.nik(), one.kpj(), one.name(), one.born(),
                one.staffNumber(), one.opd()), one.wage(), said.getOrDefault(one.nik(), Map.of()))).toList();
    }

    private WageChange wageChange(ResultSet row, Blth blth) throws SQLException {
        return new WageChange(stood(row, blth).person, row.getLong("before"), row.getLong("base"));
    }

    /** What a row says of a person; the card is that of the iuran, else the row's own. */
    private Stood stood(ResultSet row, Blth blth) throws SQLException {
        String nik = row.getString("nik");
        String kpj = row.getString("kpj");
        long base = row.getLong("base");
        var found = stored.find(row, blth);
        if (found.isEmpty()) {
            return new Stood(new Person(nik, kpj == null ? "" : kpj, "", null, "", row.getString("opd")), blth, base,
                    base);
        }
        var reading = found.get().reading();
        boolean hasName = found.get().source().columns().stream().anyMatch(column -> column.kind() == Kind.NAME);
        boolean hasNip = found.get().source().columns().stream().anyMatch(column -> column.kind() == Kind.NIP);
        String card = kpj != null ? kpj : reading.kpj() == null ? "" : reading.kpj();
        return new Stood(new Person(nik, card, hasName ? reading.name() : "", reading.birthDate(),
                hasNip && reading.nip() != null ? reading.nip() : "", row.getString("opd")), blth, base,
                base > 0 ? base : reading.wage());
    }

    private List<Gone> gone(List<Missing> absent, Map<String, Reason> why, Month month) {
        var left = absent.stream().filter(one -> one.became() != Became.NO_FILE && !isDead(why.get(one.nik())))
                .toList();
        var stood = lastRows(left, month);
        var insured = insured(left.stream().map(Missing::nik).toList(), month);
        return left.stream().map(one -> new Gone(person(one, stood.get(one.nik())), insured(one, insured), one.wage(),
                one.since(), ended(one), reason(one, why.get(one.nik())))).toList();
    }

    private static boolean isDead(Reason reason) {
        return reason != null && reason.cause() == LeavingCause.MENINGGAL;
    }

    private static Optional<LocalDate> ended(Missing one) {
        return one.became() == Became.LEFT ? Optional.of(LocalDate.parse(one.where())) : Optional.empty();
    }

    /** Who stands under another scheme has moved there, unless somebody said otherwise. */
    private static Optional<Reason> reason(Missing one, Reason told) {
        return told != null ? Optional.of(told) : one.became() == Became.MOVED
                ? Optional.of(new Reason(LeavingCause.PINDAH, one.since().plusMonths(-1).lastDay(), "ke "
                + one.where())) : Optional.empty();
    }

    private static Person person(Missing one, Stood stood) {
        return stood == null ? new Person(one.nik(), one.kpj(), "", null, "", one.opd())
                : new Person(one.nik(), one.kpj(), stood.person.name(), stood.person.born(),
                stood.person.staffNumber(), one.opd());
    }

    private static Insured insured(Missing one, Map<String, Insured> insured) {
        return insured.getOrDefault(one.nik(), new Insured(one.kpj(), one.name(), null));
    }

    private Map<String, Stood> lastRows(List<Missing> people, Month month) {
        return latest(people.stream().map(Missing::nik).toList(),
                people.stream().map(one -> one.since().plusMonths(-1)).distinct().toList(), month);
    }

    private Map<String, Stood> latest(List<String> people, List<Blth> months, Month month) {
        var latest = new HashMap<String, Stood>();
        for (var some : chunks(people)) {
            database.sql("paper/rowsOfPeople").param("people", database.texts(some.toArray()))
                    .param("months", database.numbers(months.stream().map(blth -> (Object) blth.number()).toArray()))
                    .param("scheme", month.scheme().id())
                    .query((row, number) -> stood(row, Blth.of(row.getInt("blth")))).list()
                    .forEach(one -> latest.merge(one.person.nik(), one, (a, b) ->
                            a.blth.compareTo(b.blth) >= 0 ? a : b));
        }
        return latest;
    }

    private Map<String, Insured> insured(List<String> people, Month month) {
        var insured = new HashMap<String, Insured>();
        for (var some : chunks(people)) {
            database.sql("paper/bornAsEnrolled").param("people", database.texts(some.toArray()))
                    .param("npp", month.scheme().npp(month.blth()).orElse(""))
                    .query(row -> {
                        insured.put(row.getString("nik"), new Insured(row.getString("kpj"), row.getString("name"),
                                row.getObject("birth_date", LocalDate.class)));
                    });
        }
        return insured;
    }

    private List<Died> died(List<Missing> absent, Map<String, Reason> why, Month month) {
        var dead = why.entrySet().stream().filter(one -> isDead(one.getValue())).map(Map.Entry::getKey).sorted()
                .toList();
        var byNik = absent.stream().collect(Collectors.toMap(Missing::nik, one -> one));
        var months = IntStream.range(0, MONTHS).mapToObj(back -> month.blth().plusMonths(-back)).toList();
        var stood = latest(dead, months, month);
        var insured = insured(dead, month);
        return dead.stream().filter(nik -> byNik.containsKey(nik) || stood.containsKey(nik)
                && (month.opd().isEmpty() || month.opd().equals(stood.get(nik).person.opd())))
                .map(nik -> died(nik, byNik.get(nik), stood.get(nik), insured.get(nik), why.get(nik), months))
                .toList();
    }

    private Died died(String nik, Missing absent, Stood stood, Insured insured, Reason reason, List<Blth> months) {
        Person person = absent != null ? person(absent, stood) : stood.person;
        var bills = new BillLookup(database).ofPerson(nik, months.stream().map(Blth::number).toList()).values().stream()
                .flatMap(List::stream).filter(bill -> !bill.reissued()).toList();
        return new Died(person, insured == null ? new Insured(person.kpj(), person.name(), person.born()) : insured,
                stood == null ? absent.wage() : stood.base, stood == null ? null : stood.blth, reason, paid(bills),
                bills.stream().filter(bill -> bill.paidOn() == null).map(Bill::kodeIuran)
                .filter(kode -> kode != null && !kode.isEmpty()).distinct().toList());
    }

    private static int paid(Collection<Bill> bills) {
        return (int) bills.stream().filter(bill -> bill.paidOn() != null).map(Bill::blth).distinct().count();
    }

    private List<Moved> moved(Month month) {
        var within = moved.of(month.blth(), month.scheme().id(), MOST).stream()
                .filter(one -> one.scheme().equals(one.fromScheme()))
                .filter(one -> month.opd().isEmpty() || month.opd().equals(one.opd())).toList();
        var stood = latest(within.stream().map(MovedPeople.Moved::nik).toList(), List.of(month.blth()), month);
        return within.stream().map(one -> new Moved(stood.containsKey(one.nik()) ? stood.get(one.nik()).person
                : new Person(one.nik(), one.kpj() == null ? "" : one.kpj(), "", null, "", one.opd()), one.fromOpd()))
                .toList();
    }

    private static List<List<String>> chunks(List<String> people) {
        var chunks = new ArrayList<List<String>>();
        for (int from = 0; from < people.size(); from += TOGETHER) {
            chunks.add(people.subList(from, Math.min(from + TOGETHER, people.size())));
        }
        return chunks;
    }
}
