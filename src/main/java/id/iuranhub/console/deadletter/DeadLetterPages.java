package id.iuranhub.console.deadletter;

import id.iuranhub.console.http.Endpoints;
import id.iuranhub.console.access.Action;
import de.siegmar.fastcsv.writer.CsvWriter;
import id.iuranhub.console.correction.Doing;
import id.iuranhub.console.http.Frame;
import id.iuranhub.console.http.GoesOn;
import id.iuranhub.console.http.Outcome;
import id.iuranhub.console.http.PageReply;
import id.iuranhub.console.http.Pages;
import id.iuranhub.console.http.Visit;
import id.iuranhub.deadletter.BulkRetries;
import id.iuranhub.deadletter.DeadLetterGroups;
import id.iuranhub.deadletter.DeadLetterState;
import id.iuranhub.deadletter.DeadLetters;
import id.iuranhub.intake.SafeCell;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Code;
import id.iuranhub.model.RowKey;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What waits for a person: by cause, in lists, found again; several tried again at once. */
public final class DeadLetterPages {

    private static final int MOST_EXPORTED = 50_000;

    private final Pages.Needs needs;
    private final DeadLetterGroups groups;
    private final DeadLetterSearch letters;
    private final BulkRetryService bulkRetries;

    /**
     * @param blth null for all months; @param waiting of the count, those that wait for the
     * insurer by themselves; @param next the key to go on after, empty at the end; @param told what came of a
     * deed, or is wrong
     */
    public record Model(Blth blth, String scheme, String code, String text, List<DeadLetterGroups.Group> groups,
            long most, List<DeadLetterSearch.Letter> letters,
                        long count, long waiting, @GoesOn("after") String next, List<String> schemes,
                        List<BulkRetryService.Shown> jobs, String told) {

        /** Those that somebody has to look at. */
        public long people() {
            return Math.max(0, count - waiting);
        }

        /** Whether rows of this cause may pass though nobody has corrected them. */
        public boolean hasHope() {
            return code.isEmpty() || RetryHope.of(Code.valueOf(code)) != RetryHope.NONE;
        }

        /** Whether a retry may help, and its key is offered. */
        public boolean mayRetry(DeadLetterSearch.Letter letter) {
            return letter.finding() != null && (letter.state().equals(DeadLetterState.FIXED.word())
                    || RetryHope.of(letter.finding().code()) != RetryHope.NONE);
        }

        /** What a row may be dead for. */
        public List<String> codes() {
            return Arrays.stream(Code.values()).filter(one -> !one.ofFile()).map(Code::name).toList();
        }
    }

    public DeadLetterPages(Pages.Needs needs) {
        this.needs = needs;
        this.groups = new DeadLetterGroups(needs.database(), needs.clock());
        this.bulkRetries = needs.letters().bulkRetries();
        this.letters = new DeadLetterSearch(needs.database(), needs.clock());
    }

    public void register(Endpoints endpoints) {
        endpoints.get("/surat", Action.SEE, visit -> list(visit, "", ""));
        endpoints.post("/surat", Action.SEE, visit -> list(visit, visit.form("q"), lately(visit)));
        endpoints.post("/surat/coba", Action.WORK_ALL, this::retry);
        endpoints.post("/surat/tugas/{id}/jeda", Action.WORK_ALL, visit -> move(visit, BulkRetries.Verb.PAUSE));
        endpoints.post("/surat/tugas/{id}/lanjut", Action.WORK_ALL, visit -> move(visit, BulkRetries.Verb.RESUME));
        endpoints.post("/surat/tugas/{id}/batal", Action.WORK_ALL, visit -> move(visit, BulkRetries.Verb.CANCEL));
        endpoints.get("/surat/ekspor", Action.PERSONAL, this::export);
    }

    private static DeadLetterSearch.Filter filter(Visit visit, String text) {
        String code = Arrays.stream(Code.values()).map(Code::name).filter(visit.query("code")::equals).findFirst()
                .orElse("");
        return new DeadLetterSearch.Filter(visit.blth().map(Blth::number).orElse(0), visit.query("scheme"), code,
                text);
    }

    /** That older months were not looked through, where they were not. */
    private String lately(Visit visit) {
        return letters.since(filter(visit, visit.form("q")))
                .map(since -> visit.frame().say("letters.lately", "month", visit.frame().month(since))).orElse("");
    }

    /** @param text what is looked for; it comes in a form, so that no NIK stands in an address */
    private PageReply list(Visit visit, String text, String told) {
        var filter = filter(visit, text);
        var page = letters.page(filter, visit.login(), RowKey.parse(visit.query("after")).orElse(null));
        boolean more = page.size() > DeadLetterSearch.PAGE && text.isEmpty();
        var shown = page.size() > DeadLetterSearch.PAGE ? page.subList(0, DeadLetterSearch.PAGE) : page;
        List<DeadLetterGroups.Group> causes = visit.login().isOfOpd() || !text.isEmpty() ? List.of() : groups.of(
                new DeadLetters.Filter(filter.blth(), filter.scheme(), filter.code(), null),
                visit.blth().orElseGet(() -> new Blth(YearMonth.now(needs.clock()))));
        return PageReply.page("letters", new Model(visit.blth().orElse(null), filter.scheme(), filter.code(), text,
                causes,
                causes.stream().mapToLong(group -> group.sum().letters()).max().orElse(1), shown,
                causes.isEmpty() ? waiting(filter, visit, page) : waiting(causes),
                text.isEmpty() ? letters.waitingForInsurer(filter, visit.login()) : 0,
                more ? shown.get(DeadLetterSearch.PAGE - 1).key().toString() : "",
                needs.schemes().all().stream().map(id.iuranhub.law.Scheme::id).toList(), jobs(visit), told));
    }

    /** Where a text was looked for and all that has it is here, nobody need look for it once more to count. */
    private long waiting(DeadLetterSearch.Filter filter, Visit visit, List<DeadLetterSearch.Letter> page) {
        return !filter.text().isEmpty() && page.size() <= DeadLetterSearch.PAGE
                ? page.stream().filter(letter -> !letter.state().equals(DeadLetterState.DISCARDED.word())).count()
                : letters.count(filter, visit.login());
    }

    /** The causes tell it too, where they are known; what was given up does not wait. */
    private static long waiting(List<DeadLetterGroups.Group> causes) {
        return causes.stream().flatMap(group -> group.states().entrySet().stream())
                .filter(state -> !state.getKey().isGivenUp())
                .mapToLong(Map.Entry::getValue).sum();
    }

    /** All that a filter means, once the person has typed how many that are. */
    private PageReply retry(Visit visit) {
        var filter = filter(visit, "");
        long count = letters.count(filter, visit.login());
        if (!visit.form("count").equals(Long.toString(count))) {
            return list(visit, "", visit.frame().say("letters.typed", "count", visit.frame().number(count)));
        }
        if (visit.blth().isEmpty()) {
            return list(visit, "", visit.frame().say("letters.month"));
        }
        var wish = new BulkRetryService.Wish(new DeadLetters.Filter(filter.blth(), filter.scheme(), filter.code()),
                visit.form("count"), visit.form("reason"), "", "");
        return list(visit, "", told(visit, Outcome.of(() -> bulkRetries.start(wish, visit.asker())), count));
    }

    private static String told(Visit visit, Outcome<Doing<BulkRetryService.Shown>> outcome, long count) {
        if (outcome instanceof Outcome.Refused<Doing<BulkRetryService.Shown>> refused) {
            return visit.refusal(refused.why());
        }
        return ((Outcome.Done<Doing<BulkRetryService.Shown>>) outcome).value() instanceof Doing.Waits<?> waits
                ? DeadLetterPage.waits(visit, waits)
                : visit.frame().say("letters.started", "count", visit.frame().number(count));
    }

    /** Retries of many rows that were begun for the month. */
    private List<BulkRetryService.Shown> jobs(Visit visit) {
        return visit.blth().isEmpty() || visit.login().isOfOpd() ? List.of()
                : bulkRetries.list(visit.blth().get().number());
    }

    private PageReply move(Visit visit, BulkRetries.Verb verb) {
        var outcome = Outcome.of(() -> bulkRetries.move(visit.part("id"), verb, visit.login().name()));
        return outcome instanceof Outcome.Done<BulkRetryService.Shown> done
                ? new PageReply.Elsewhere("/surat?blth=" + done.value().job().blth())
                : PageReply.wrong(visit.refusal(((Outcome.Refused<BulkRetryService.Shown>) outcome).why()));
    }

    /** A list for a spreadsheet: nothing in it runs as a formula, and the NIK is masked as in every list. */
    private PageReply export(Visit visit) {
        var filter = filter(visit, "");
        var text = new StringWriter();
        text.append('\uFEFF');
        RowKey after = null;
        try (var csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
            csv.writeRecord("id", "blth", "scheme", "source", "file", "line", "opd", "nik", "code", "field", "message",
                    "state", "attempts", "amount");
            for (int written = 0; written < MOST_EXPORTED;) {
                var page = letters.page(filter, visit.login(), after);
                var shown = page.subList(0, Math.min(page.size(), DeadLetterSearch.PAGE));
                shown.forEach(letter -> csv.writeRecord(cells(letter, visit.frame())));
                if (page.size() <= DeadLetterSearch.PAGE) {
                    break;
                }
                after = shown.get(shown.size() - 1).key();
                written += shown.size();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        needs.journal().write(visit.login().name(), "letters exported", "letters",
                Map.of("blth", filter.blth(), "scheme", filter.scheme(),
                "code", filter.code()).toString());
        return new PageReply.Made("perlu-dilihat.csv",
                text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static String[] cells(DeadLetterSearch.Letter letter, Frame frame) {
        var finding = letter.finding();
        String[] cells = {letter.key().toString(), Blth.of(letter.blth()).toString(), letter.scheme(), letter.source(),
                letter.file(),
            String.valueOf(letter.key().line()), letter.opd(), frame.masked(letter.nik()), finding == null ? ""
            : finding.code().name(),
            finding == null ? "" : finding.field(), finding == null ? "" : frame.words().masked(finding),
            letter.state(),
            String.valueOf(letter.attempts()), String.valueOf(letter.amount())};
        for (int i = 0; i < cells.length; i++) {
            cells[i] = SafeCell.of(cells[i]);
        }
        return cells;
    }
}
