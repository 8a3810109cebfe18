package id.iuranhub.console.deadletter;

import id.iuranhub.console.http.Endpoints;
import id.iuranhub.console.access.Action;
import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.assess.Chunk;
import id.iuranhub.assess.Entry;
import id.iuranhub.assess.Verdict;
import id.iuranhub.console.access.SecurityLog;
import id.iuranhub.console.http.ApiResponse;
import id.iuranhub.console.http.Frame;
import id.iuranhub.console.http.PageReply;
import id.iuranhub.console.http.Pages;
import id.iuranhub.console.http.Visit;
import id.iuranhub.console.person.IuranExplanation;
import id.iuranhub.law.Scheme;
import id.iuranhub.law.Step;
import id.iuranhub.ledger.row.StoredRow;
import id.iuranhub.model.Blth;
import id.iuranhub.model.RowKey;
import id.iuranhub.payroll.Column;
import id.iuranhub.payroll.Kind;
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

/** One dead row: its cells beside the enrolment beside the law, and what a person can do about it. */
public final class DeadLetterPage {

    private final Pages.Needs needs;
    private final EnrolmentPanel enrolment;

    /**
     * @param letter as the API tells of it; @param trial null where there is nothing to judge any more; @param told
     * what came of a deed; @param workers whom it may be given to
     */
    public record Model(String id, JsonNode letter, List<Field> fields, List<EnrolmentPanel.Known> enrolments,
            List<Step> steps, Trial trial, String told, long file,
                        List<String> workers) { }

    /** One column of the row. @param cell as the file has it; @param now with what people have corrected */
    public record Field(String name, String cell, String now, String fault, boolean text) { }

    /** What the rules would say now. @param amount rupiah that would go, 0 where nothing would */
    public record Trial(boolean passes, boolean skips, long amount, List<String> faults) { }

    /** A row that is to be judged with other cells. */
    private record Place(RowKey key, StoredRow stored, Scheme scheme, Blth blth, String opd) {
        private Source source() {
            return stored.source();
        }

        private Row row() {
            return stored.file();
        }
    }

    public DeadLetterPage(Pages.Needs needs) {
        this.needs = needs;
        this.enrolment = new EnrolmentPanel(needs.database());
    }

    public void register(Endpoints endpoints) {
        endpoints.get("/surat/{id}", Action.PERSONAL, visit -> shown(visit, ""));
        endpoints.post("/surat/{id}/periksa", Action.WORK, this::check);
        endpoints.post("/surat/{id}/ubah", Action.WORK, this::edit);
        endpoints.post("/surat/{id}/coba", Action.WORK, visit -> deed(visit, "/dead/retry", ids(visit)));
        endpoints.post("/surat/{id}/buang", Action.WORK,
                visit -> deed(visit, "/dead/discard", ids(visit).put("reason", visit.form("reason"))));
        endpoints.post("/surat/{id}/ambil", Action.WORK, visit -> deed(visit, "/dead/" + visit.part("id") + "/take",
                visit.form("owner").isEmpty() ? visit.body() : visit.body().put("owner", visit.form("owner"))));
        endpoints.post("/surat/{id}/pilih", Action.WORK_ALL,
                visit -> deed(visit, "/dead/" + visit.part("id") + "/prefer",
                visit.body().put("reason", visit.form("reason"))));
        endpoints.post("/surat/{id}/lepas", Action.WORK,
                visit -> deed(visit, "/dead/" + visit.part("id") + "/release", visit.body()));
        endpoints.post("/surat/{id}/catatan", Action.WORK, this::note);
    }

    private static com.fasterxml.jackson.databind.node.ObjectNode ids(Visit visit) {
        var body = visit.body();
        body.putArray("ids").add(visit.part("id"));
        return body;
    }

    /** The row, if there is one and this person may see it. */
    private Optional<Place> place(Visit visit) {
        return visit.row().flatMap(key -> needs.database().sql("console/deadletter/letterRow").param("file", key.file())
                .param("line", key.line())
                .query((row, number) -> place(key, row)).optional())
                .filter(place -> !visit.login().isOfOpd()
                        || visit.login().scheme().equals(place.scheme().id())
                        && visit.login().opd().equals(place.opd()));
    }

    private Place place(RowKey key, ResultSet row) throws SQLException {
        var blth = Blth.of(row.getInt("blth"));
        var version = needs.stored().version(row.getString("source_version"), row.getString("source"), blth);
        return new Place(key, version.row(key.line(), row.getString("cells"), null),
                needs.schemes().ofStored(row.getString("scheme")), blth,
                row.getString("opd"));
    }

    private PageReply shown(Visit visit, String told) {
        var place = place(visit);
        if (place.isEmpty()) {
            return PageReply.missing();
        }
        ApiResponse response = needs.api().answer(visit.get("/dead/" + visit.part("id"), Map.of()));
        if (response.status() != 200) {
            return PageReply.wrong(visit.refusal(response));
        }
        JsonNode letter = response.body();
        var edits = new HashMap<String, String>();
        letter.path("edits").properties().forEach(edit -> edits.put(edit.getKey(), edit.getValue().asText()));
        var reading = reading(place.get(), edits);
        boolean dead = letter.path("disposition").asText().equals("dead");
        return PageReply.page("letter", new Model(visit.part("id"), letter, fields(place.get(), edits, letter),
                enrolments(place.get(), reading, visit),
                steps(place.get(), edits),
                dead ? trial(place.get(), edits, visit) : null, told, place.get().key().file(),
                needs.users().workers(place.get().scheme().id(), place.get().opd())));
    }

    private static Reading reading(Place place, Map<String, String> edits) {
        return place.stored().with(edits).reading();
    }

    private static List<Field> fields(Place place, Map<String, String> edits, JsonNode letter) {
        var faults = new HashMap<String, String>();
        letter.path("findings")
                .forEach(finding -> faults.merge(finding.path("field").asText(), finding.path("message").asText(),
                (one, other) -> one + " " + other));
        var fields = new ArrayList<Field>();
        for (int i = 0; i < place.source().columns().size(); i++) {
            Column column = place.source().columns().get(i);
            String cell = place.source().shown(i, place.row().cell(i));
            fields.add(new Field(column.name(), cell, edits.getOrDefault(column.name(), cell),
                    faults.getOrDefault(column.name(), ""),
                    column.kind() == Kind.TEXT));
        }
        return fields;
    }

    private List<EnrolmentPanel.Known> enrolments(Place place, Reading reading, Visit visit) {
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

    private List<Step> steps(Place place, Map<String, String> edits) {
        return needs.reckonings().of(needs.reckonings().tariffs().of(place.scheme(), place.blth()),
                place.stored().with(edits),
                IuranExplanation.Stored.NOTHING).shown().steps();
    }

    /** The same rules as everywhere, on cells that nobody has stored. */
    private Trial trial(Place place, Map<String, String> edits, Visit visit) {
        var frame = visit.frame();
        var edited = place.stored().with(edits);
        var reading = edited.reading();
        if (!mayAskAbout(reading, place, visit)) {
            return readingOnly(reading, frame);
        }
        var entry = new Entry(place.key(), place.opd(), edited.cells(), reading,
                new Entry.Current('D', 0, null, 0, "", null));
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

    /** The cells of the form that differ from the file's. */
    private static Map<String, String> typed(Visit visit, Place place) {
        var typed = new HashMap<String, String>();
        for (int i = 0; i < place.source().columns().size(); i++) {
            Column column = place.source().columns().get(i);
            String cell = visit.context().request().getFormAttribute("kolom-" + column.name());
            if (cell != null && !cell.equals(place.source().shown(i, place.row().cell(i)))) {
                typed.put(column.name(), Cell.text(cell));
            }
        }
        return typed;
    }

    /** Each is on record: it tells what the insurer makes of cells that nobody has stored. */
    private PageReply check(Visit visit) {
        return place(visit).<PageReply>map(place -> {
            var typed = typed(visit, place);
            needs.log().note(SecurityLog.Event.CHECKED, visit.login().name(), Visit.address(visit.context()),
                    "row " + place.key());
            needs.journal().write(visit.login().name(), "row checked", "row " + place.key(), asked(place, typed));
            return new PageReply.Shown(200, "trial", Map.of("m", trial(place, typed, visit)));
        }).orElseGet(PageReply::missing);
    }

    /** Which columns, and about whom. */
    private static String asked(Place place, Map<String, String> typed) {
        String columns = String.join(", ", new java.util.TreeSet<>(typed.keySet()));
        String nik = reading(place, typed).nik();
        return nik == null ? columns : (columns + " " + id.iuranhub.model.Nik.mask(nik)).strip();
    }

    private PageReply edit(Visit visit) {
        var place = place(visit);
        if (place.isEmpty()) {
            return PageReply.missing();
        }
        var body = visit.body().put("reason", visit.form("reason")).put("version", visit.form("version"));
        var fields = body.putObject("fields");
        typed(visit, place.get()).forEach(fields::put);
        ApiResponse response = needs.api().answer(visit.post("/dead/" + visit.part("id") + "/edit", body));
        if (response.body().has("proposal")) {
            return shown(visit, waits(visit, response));
        }
        if (response.status() == 200 && visit.form("lalu").equals("coba")) {
            response = needs.api().answer(visit.post("/dead/retry", ids(visit)));
        }
        return done(visit, response);
    }

    /** What is told of a deed that takes a second person. */
    public static String waits(Visit visit, ApiResponse response) {
        return visit.frame().say("proposal.waits", "id", response.body().path("proposal").asText());
    }

    private PageReply note(Visit visit) {
        if (place(visit).isPresent() && !visit.form("note").isEmpty()) {
            needs.journal().write(visit.login().name(), "note", "row " + visit.part("id"), visit.form("note"));
        }
        return new PageReply.Elsewhere("/surat/" + visit.part("id"));
    }

    private PageReply deed(Visit visit, String path, com.fasterxml.jackson.databind.node.ObjectNode body) {
        return place(visit).isEmpty() ? PageReply.missing() : done(visit, needs.api().answer(visit.post(path, body)));
    }

    private PageReply done(Visit visit, ApiResponse response) {
        return response.status() == 200 ? new PageReply.Elsewhere("/surat/" + visit.part("id"))
                : shown(visit, visit.refusal(response));
    }
}
