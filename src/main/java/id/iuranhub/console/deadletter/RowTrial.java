package id.iuranhub.console.deadletter;

import id.iuranhub.assess.Chunk;
import id.iuranhub.assess.Entry;
import id.iuranhub.assess.Verdict;
import id.iuranhub.console.access.Login;
import id.iuranhub.console.http.Frame;
import id.iuranhub.console.http.Pages;
import id.iuranhub.console.http.Visit;
import id.iuranhub.console.person.IuranExplanation;
import id.iuranhub.law.Scheme;
import id.iuranhub.law.Step;
import id.iuranhub.ledger.row.StoredRow;
import id.iuranhub.model.Blth;
import id.iuranhub.model.RowKey;
import id.iuranhub.model.RowState;
import id.iuranhub.payroll.Column;
import id.iuranhub.payroll.Reading;
import id.iuranhub.payroll.Row;
import id.iuranhub.payroll.Source;
import id.iuranhub.payroll.value.Cell;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A row judged with cells that nobody has stored: the same rules as everywhere, as far as who asks may know. */
public final class RowTrial {

    private final Pages.Needs needs;
    private final EnrolmentPanel enrolment;

    /** What the rules would say now. @param amount rupiah that would go, 0 where nothing would */
    public record Trial(boolean passes, boolean skips, long amount, List<String> faults) { }

    /** Where a row is, and how it was read. */
    record Place(RowKey key, StoredRow stored, Scheme scheme, Blth blth, String opd) {
        Source source() {
            return stored.source();
        }

        Row row() {
            return stored.file();
        }

        Reading reading(Map<String, String> edits) {
            return stored.with(edits).reading();
        }

        /** The cells of the form that differ from the file's. */
        Map<String, String> typed(Visit visit) {
            var typed = new HashMap<String, String>();
            for (int i = 0; i < source().columns().size(); i++) {
                Column column = source().columns().get(i);
                String cell = visit.context().request().getFormAttribute("kolom-" + column.name());
                if (cell != null && !cell.equals(source().shown(i, row().cell(i)))) {
                    typed.put(column.name(), Cell.text(cell));
                }
            }
            return typed;
        }
    }

    RowTrial(Pages.Needs needs) {
        this.needs = needs;
        this.enrolment = new EnrolmentPanel(needs.database());
    }

    /** The row, if there is one and this person may see it. */
    Optional<Place> place(Visit visit) {
        return visit.row().flatMap(key -> place(key, visit.login()));
    }

    Optional<Place> place(RowKey key, Login login) {
        return needs.database().sql("console/deadletter/letterRow").param("file", key.file())
                .param("line", key.line())
                .query((row, number) -> place(key, row)).optional()
                .filter(place -> !login.isOfOpd()
                        || login.scheme().equals(place.scheme().id())
                        && login.opd().equals(place.opd()));
    }

    private Place place(RowKey key, ResultSet row) throws SQLException {
        var blth = Blth.of(row.getInt("blth"));
        var version = needs.stored().version(row.getString("source_version"), row.getString("source"), blth);
        return new Place(key, version.row(key.line(), row.getString("cells"), null),
                needs.schemes().ofStored(row.getString("scheme")), blth,
                row.getString("opd"));
    }

    List<EnrolmentPanel.Known> enrolments(Place place, Reading reading, Visit visit) {
        return mayAskAbout(reading, place, visit) ? enrolment.of(reading, place.scheme(), place.blth(), visit.login())
                : List.of();
    }

    /**
     * Whose sight ends at one OPD asks the enrolment about the people of its own rows, and not about others whose NIK
     * it types.
     */
    private boolean mayAskAbout(Reading reading, Place place, Visit visit) {
        return !visit.login().isOfOpd() || reading.nik() == null
                || needs.database().sql("console/deadletter/isOwn").param("nik", reading.nik())
                .param("blth", place.blth().number()).param("scheme", place.scheme().id()).param("opd", place.opd())
                .query(Integer.class).single() > 0;
    }

    /** How the iuran would come about. */
    List<Step> steps(Place place, Map<String, String> edits) {
        return needs.reckonings().of(needs.reckonings().tariffs().of(place.scheme(), place.blth()),
                place.stored().with(edits),
                IuranExplanation.Stored.NOTHING).shown().steps();
    }

    Trial of(Place place, Map<String, String> edits, Visit visit) {
        var frame = visit.frame();
        var edited = place.stored().with(edits);
        var reading = edited.reading();
        if (!mayAskAbout(reading, place, visit)) {
            return readingOnly(reading, frame);
        }
        var entry = new Entry(place.key(), place.opd(), edited.cells(), reading,
                new Entry.Current(RowState.DEAD, 0, null, 0, "", null));
        var chunk = needs.routes()
                .requestBody("direct:judge",
                new Chunk(place.source(), place.scheme(), place.blth(), new ArrayList<>(List.of(entry))),
                Chunk.class);
        Verdict verdict = chunk.verdicts().get(0);
        if (verdict instanceof Verdict.Owes owes) {
            return new Trial(true, false, owes.iuran().total(), List.of());
        }
        if (verdict instanceof Verdict.Stops stops) {
            return new Trial(false, false, stops.amount(), stops.findings().stream()
                    .map(frame.words()::sentence).toList());
        }
        return new Trial(true, true, 0, List.of());
    }

    private static Trial readingOnly(Reading reading, Frame frame) {
        return new Trial(false, false, 0, reading.findings().isEmpty() ? List.of(frame.say("trial.notOwn"))
                : reading.findings().stream().map(frame.words()::sentence).toList());
    }
}
