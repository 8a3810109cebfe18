package id.iuranhub.console.deadletter;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.iuranhub.console.access.Action;
import id.iuranhub.console.access.SecurityLog;
import id.iuranhub.console.correction.Doing;
import id.iuranhub.console.http.Endpoints;
import id.iuranhub.console.http.Outcome;
import id.iuranhub.console.http.PageReply;
import id.iuranhub.console.http.Pages;
import id.iuranhub.console.http.Visit;
import id.iuranhub.law.Step;
import id.iuranhub.payroll.Column;
import id.iuranhub.payroll.Kind;
import id.iuranhub.payroll.value.Cell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;

/** One dead row: its cells beside the enrolment beside the law, and what a person can do about it. */
public final class DeadLetterPage {

    private final Pages.Needs needs;
    private final DeadLetterService letters;
    private final RetryService retries;
    private final RowTrial trials;

    /**
     * @param trial null where there is nothing to judge any more; @param told what came of a deed; @param workers whom
     * it may be given to; @param tail of addresses, so that the queue is gone through as it was begun. What is of the
     * person stands on the page alone, where that it was seen is on record: no list of it leaves as a file.
     */
    public record Model(String id, DeadLetterService.Whole letter, @JsonIgnore List<Field> fields,
            @JsonIgnore List<EnrolmentPanel.Known> enrolments, List<Step> steps, RowTrial.Trial trial, String told,
            List<String> workers, NextSteps.Beside beside, String tail) {

        public NextStep next() {
            return letter.next();
        }

        /** Whether it may pass when it is tried again as it is. */
        public boolean mayRetry() {
            var findings = letter.detail().dead().findings();
            return !letter.detail().edits().isEmpty() || findings.isEmpty()
                    || RetryHope.of(findings.get(0).code()) != RetryHope.NONE;
        }

        /** The column that is to be corrected first; empty where none can be. */
        public String toBeginWith() {
            return fields.stream().filter(field -> !field.text())
                    .min(Comparator.comparing(field -> field.fault().isEmpty())).map(Field::name).orElse("");
        }

        /** Whether the file has a KPJ that is to be another in later files. */
        public boolean hasNumber(String what) {
            return what.equals("kpj") && letter.detail().source().column(Kind.KPJ)
                    .filter(column -> !Cell.identifier(letter.detail().cells().get(column.name())).isEmpty())
                    .isPresent();
        }
    }

    /** One column of the row. @param cell as the file has it; @param now with what people have corrected */
    public record Field(String name, String cell, String now, String fault, boolean text) { }

    public DeadLetterPage(Pages.Needs needs) {
        this.needs = needs;
        this.letters = needs.letters().letters();
        this.retries = needs.letters().retries();
        this.trials = new RowTrial(needs);
    }

    public void register(Endpoints endpoints) {
        endpoints.get("/surat/{id}", Action.PERSONAL, visit -> shown(visit, ""));
        endpoints.post("/surat/{id}/periksa", Action.WORK, this::check);
        endpoints.post("/surat/{id}/ubah", Action.WORK, this::edit);
        endpoints.post("/surat/{id}/pakai", Action.WORK_ALL, this::take);
        endpoints.post("/surat/{id}/coba", Action.WORK, visit -> deed(visit, () -> retried(visit)));
        endpoints.post("/surat/{id}/buang", Action.WORK, visit -> deed(visit, () -> letters.discard(
                List.of(visit.part("id")), visit.form("reason"), visit.login().name())));
        endpoints.post("/surat/{id}/ambil", Action.WORK, visit -> deed(visit, () -> letters.take(
                visit.part("id"), visit.form("owner").isEmpty() ? visit.login().name() : visit.form("owner"),
                visit.login().name())));
        endpoints.post("/surat/{id}/pilih", Action.WORK_ALL, visit -> deed(visit, () -> letters.prefer(
                visit.part("id"), visit.form("reason"), visit.login().name())));
        endpoints.post("/surat/{id}/lepas", Action.WORK, visit -> deed(visit, () -> letters.release(
                visit.part("id"), visit.login().name())));
        endpoints.post("/surat/{id}/catatan", Action.WORK, this::note);
    }

    private PageReply shown(Visit visit, String told) {
        var place = trials.place(visit);
        if (place.isEmpty()) {
            return PageReply.missing();
        }
        var outcome = Outcome.of(() -> letters.seen(visit.part("id"), visit.login().name()));
        if (outcome instanceof Outcome.Refused<DeadLetterService.Whole> refused) {
            return PageReply.wrong(visit.refusal(refused.why()));
        }
        var letter = ((Outcome.Done<DeadLetterService.Whole>) outcome).value();
        var edits = letter.detail().edits();
        return PageReply.page("letter", new Model(visit.part("id"), letter, fields(place.get(), letter, visit),
                trials.enrolments(place.get(), place.get().reading(edits), visit), trials.steps(place.get(), edits),
                letter.detail().isOpen() ? trials.of(place.get(), edits, visit) : null, told,
                needs.users().workers(place.get().scheme().id(), place.get().opd()),
                letters.nextSteps().beside(place.get().key(), new NextSteps.Queue(place.get().blth(),
                place.get().scheme().id(), code(visit)), visit.login()), tail(visit)));
    }

    /** The cause that the queue was narrowed to; empty for all. */
    private static String code(Visit visit) {
        return visit.query("code").matches("[A-Z_]{1,30}") ? visit.query("code") : "";
    }

    private static String tail(Visit visit) {
        return code(visit).isEmpty() ? "" : "?code=" + code(visit);
    }

    private static List<Field> fields(RowTrial.Place place, DeadLetterService.Whole letter, Visit visit) {
        var faults = new HashMap<String, String>();
        letter.detail().dead().findings().forEach(finding -> faults.merge(finding.field(),
                visit.frame().words().sentence(finding), (one, other) -> one + " " + other));
        var fields = new ArrayList<Field>();
        for (int i = 0; i < place.source().columns().size(); i++) {
            Column column = place.source().columns().get(i);
            String cell = place.source().shown(i, place.row().cell(i));
            fields.add(new Field(column.name(), cell, letter.detail().edits().getOrDefault(column.name(), cell),
                    faults.getOrDefault(column.name(), ""),
                    column.kind() == Kind.TEXT));
        }
        return fields;
    }

    /** Each is on record: it tells what the insurer makes of cells that nobody has stored. */
    private PageReply check(Visit visit) {
        return trials.place(visit).<PageReply>map(place -> {
            var typed = place.typed(visit);
            needs.log().note(SecurityLog.Event.CHECKED, visit.login().name(), Visit.address(visit.context()),
                    "row " + place.key());
            needs.journal().write(visit.login().name(), "row checked", "row " + place.key(), asked(place, typed));
            return new PageReply.Shown(200, "trial", Map.of("m", trials.of(place, typed, visit)));
        }).orElseGet(PageReply::missing);
    }

    /** Which columns, and about whom. */
    private static String asked(RowTrial.Place place, Map<String, String> typed) {
        String columns = String.join(", ", new TreeSet<>(typed.keySet()));
        String nik = place.reading(typed).nik();
        return nik == null ? columns : (columns + " " + id.iuranhub.model.Nik.mask(nik)).strip();
    }

    private PageReply edit(Visit visit) {
        return trials.place(visit).map(place -> deed(visit, () -> edited(visit, new EditWish(
                visit.part("id"), place.typed(visit), visit.form("reason"), visit.form("version"),
                remembers(visit))))).orElseGet(PageReply::missing);
    }

    /** The insurer's value in the place of the row's. */
    private PageReply take(Visit visit) {
        return deed(visit, () -> edited(visit, letters.insurers(visit.part("id"), visit.form("apa"),
                visit.form("nilai"), visit.frame().say("letter.useReason"), remembers(visit))));
    }

    /** What is kept for later files is a deed of the whole city's. */
    private static boolean remembers(Visit visit) {
        return !visit.form("ingat").isEmpty() && visit.login().may(Action.WORK_ALL);
    }

    private Object edited(Visit visit, EditWish wish) {
        var doing = letters.edit(wish, visit.asker());
        return doing instanceof Doing.Done<?> && visit.form("lalu").equals("coba") ? retried(visit) : doing;
    }

    private Doing<RetryService.Retried> retried(Visit visit) {
        return retries.retry(RetryService.Wish.of(List.of(visit.part("id"))), "", visit.asker());
    }

    /** What is told of a deed that takes a second person. */
    static String waits(Visit visit, Doing.Waits<?> waits) {
        return visit.frame().say("proposal.waits", "id", waits.proposal().id());
    }

    private PageReply note(Visit visit) {
        if (trials.place(visit).isPresent() && !visit.form("note").isEmpty()) {
            needs.journal().write(visit.login().name(), "note", "row " + visit.part("id"), visit.form("note"));
        }
        return new PageReply.Elsewhere("/surat/" + visit.part("id") + tail(visit));
    }

    private PageReply deed(Visit visit, Supplier<Object> deed) {
        if (trials.place(visit).isEmpty()) {
            return PageReply.missing();
        }
        var outcome = Outcome.of(deed);
        if (outcome instanceof Outcome.Refused<Object> refused) {
            return shown(visit, visit.refusal(refused.why()));
        }
        return ((Outcome.Done<Object>) outcome).value() instanceof Doing.Waits<?> waits
                ? shown(visit, waits(visit, waits))
                : new PageReply.Elsewhere("/surat/" + visit.part("id") + tail(visit));
    }
}
