package id.iuranhub.portal;

import id.iuranhub.ledger.row.StoredRows;
import id.iuranhub.model.Blth;
import id.iuranhub.payroll.Kind;
import id.iuranhub.payroll.Role;
import id.iuranhub.store.Database;
import id.iuranhub.words.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whom the insurer is to enrol: the forms for their OPD, and what the OPD answered. */
public final class NewWorkers {

    private static final int TOGETHER = 1000;
    private static final int LONGEST_NAME = 80;

    private final Database database;
    private final StoredRows stored;
    private final NewWorkerWorkbook workbook;
    private final Clock clock;

    NewWorkers(Database database, StoredRows stored, Words words, Clock clock) {
        this.database = database;
        this.stored = stored;
        this.workbook = new NewWorkerWorkbook(words);
        this.clock = clock;
    }

    /** A form. @param open of its people, how many have not been answered for yet */
    public record Form(String name, String opd, int people, int open, byte[] bytes) { }

    /** Who stands in a month and is not enrolled, or not active. @param opd empty for all */
    public List<NewWorker> of(String scheme, Blth blth, String opd) {
        return database.sql("portal/newWorkers").param("blth", blth.number()).param("scheme", scheme).param("opd", opd)
                .query((row, number) -> worker(row, blth)).list();
    }

    private NewWorker worker(ResultSet row, Blth blth) throws SQLException {
        String nik = row.getString("nik");
        String kpj = row.getString("kpj");
        var found = stored.find(row, blth);
        if (found.isEmpty()) {
            return new NewWorker(nik, kpj == null ? "" : kpj, "", null, "", row.getString("opd"),
                    row.getLong("base"));
        }
        var source = found.get().source();
        var reading = found.get().reading();
        boolean hasName = source.columns().stream().anyMatch(column -> column.kind() == Kind.NAME);
        boolean hasNip = source.role() != Role.SPONSOR_LIST && reading.nip() != null
                && source.columns().stream().anyMatch(column -> column.kind() == Kind.NIP);
        String card = kpj != null ? kpj : reading.kpj() == null ? "" : reading.kpj();
        return new NewWorker(nik, card, hasName ? reading.name() : "", reading.birthDate(),
                hasNip ? reading.nip() : "", row.getString("opd"),
                row.getLong("base") > 0 ? row.getLong("base") : reading.wage());
    }

    /** A form for each OPD that has somebody without a card. */
    public List<Form> forms(String scheme, Blth blth, String opd) {
        var byOpd = new LinkedHashMap<String, List<NewWorker>>();
        of(scheme, blth, opd).stream().filter(worker -> worker.kpj().isEmpty())
                .forEach(worker -> byOpd.computeIfAbsent(worker.opd(), fresh -> new ArrayList<>()).add(worker));
        var forms = new ArrayList<Form>();
        byOpd.forEach((unit, people) -> {
            var said = answers(people.stream().map(NewWorker::nik).toList());
            forms.add(new Form(name(scheme, blth, unit), unit, people.size(), (int) people.stream()
                    .filter(one -> !said.containsKey(one.nik())).count(),
                    workbook.of(scheme, blth, unit, people, said)));
        });
        return forms;
    }

    private static String name(String scheme, Blth blth, String opd) {
        String plain = opd.replaceAll("[^\\p{L}\\p{N} ._-]", "-").strip();
        return "pekerja-baru_" + scheme + "_" + blth
                + (plain.isEmpty() ? "" : "_" + plain.substring(0, Math.min(LONGEST_NAME, plain.length()))) + ".xlsx";
    }

    /** What forms say of people, by NIK. */
    public Map<String, Map<NewWorkerColumn, String>> answers(List<String> people) {
        var answers = new HashMap<String, Map<NewWorkerColumn, String>>();
        for (int from = 0; from < people.size(); from += TOGETHER) {
            var some = people.subList(from, Math.min(people.size(), from + TOGETHER));
            database.sql("portal/answersOfNewWorkers").param("people", database.texts(some.toArray())).query(row -> {
                answers.computeIfAbsent(row.getString("nik"), nik -> new EnumMap<>(NewWorkerColumn.class))
                        .put(NewWorkerColumn.valueOf(row.getString("field")), row.getString("answer"));
            });
        }
        return answers;
    }

    /** Notes what a form says; in a transaction of its caller's. */
    void put(Map<String, Map<NewWorkerColumn, String>> answers) {
        var now = OffsetDateTime.now(clock);
        answers.forEach((nik, said) -> {
            database.sql("portal/forgetNewWorker").param("nik", nik).update();
            said.forEach((column, answer) -> database.sql("portal/putNewWorker").param("nik", nik)
                    .param("field", column.name()).param("answer", answer).param("now", now).update());
        });
    }
}
