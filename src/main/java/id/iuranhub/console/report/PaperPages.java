package id.iuranhub.console.report;

import id.iuranhub.console.access.Action;
import id.iuranhub.console.http.Endpoints;
import id.iuranhub.console.http.Outcome;
import id.iuranhub.console.http.PageReply;
import id.iuranhub.console.http.Visit;
import id.iuranhub.law.Scheme;
import id.iuranhub.law.Schemes;
import id.iuranhub.ledger.Balance;
import id.iuranhub.model.Blth;
import id.iuranhub.model.RowKey;
import id.iuranhub.paper.PaperKind;
import id.iuranhub.paper.Papers;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Every paper of {@code hub report} and the files of {@code hub mutasi}, by what somebody may have. */
public final class PaperPages {

    private static final int QUARTER = 3;

    private final PaperService papers;
    private final Rows rows;
    private final Schemes schemes;
    private final Balance balance;
    private final Clock clock;

    /** @param kinds those that this person may have @param quarter in which the month lies, as it is asked for */
    public record Model(Blth blth, String scheme, List<String> schemes, String opd, List<PaperKind> kinds,
            String quarter) { }

    /** @param changes null where they cannot be told @param told why not */
    public record Changed(Blth blth, String scheme, List<String> schemes, Papers.Changes changes, String told) { }

    /** Whose a row is. */
    public interface Rows {
        Optional<String> nikOf(RowKey row);
    }

    public PaperPages(PaperService papers, Rows rows, Schemes schemes, Balance balance, Clock clock) {
        this.papers = papers;
        this.rows = rows;
        this.schemes = schemes;
        this.balance = balance;
        this.clock = clock;
    }

    public void register(Endpoints endpoints) {
        endpoints.get("/laporan", Action.SEE_ALL, this::all);
        for (PaperKind kind : PaperKind.ofMonths()) {
            endpoints.get("/laporan/" + kind.word(), PaperJson.action(kind), visit -> kept(visit,
                    () -> papers.paper(kind, wanted(visit, visit.query("blth"), visit.query("scheme")))));
        }
        endpoints.get("/peserta/{id}/masa-iur", Action.PERSONAL_ALL, this::ofPerson);
        endpoints.get("/mutasi", Action.PERSONAL_ALL, this::changed);
        endpoints.get("/mutasi/{name}", Action.PERSONAL_ALL, visit -> kept(visit,
                () -> papers.mutasi(wanted(visit, visit.query("blth"), visit.query("scheme"))).files().stream()
                .filter(file -> file.name().equals(visit.part("name"))).findFirst().orElse(null)));
    }

    /** By one of their rows, so that no NIK stands in an address. */
    private PageReply ofPerson(Visit visit) {
        return visit.row().flatMap(rows::nikOf).map(nik -> kept(visit, () -> papers.ofPerson(nik,
                wanted(visit, visit.blth().orElse(new Blth(YearMonth.now(clock))).toString(), ""))))
                .orElseGet(PageReply::missing);
    }

    private PageReply all(Visit visit) {
        var blth = month(visit);
        return PageReply.page("papers", new Model(blth, scheme(visit), names(), visit.query("opd"),
                PaperKind.ofMonths().stream().filter(kind -> visit.login().may(PaperJson.action(kind))).toList(),
                blth.toString().substring(0, 4) + "-Q" + (1 + (blth.month().getMonthValue() - 1) / QUARTER)));
    }

    private PageReply changed(Visit visit) {
        var blth = month(visit);
        String scheme = scheme(visit);
        var counted = Outcome.of(() -> papers.counted(wanted(visit, blth.toString(), scheme)));
        return PageReply.page("mutasi", counted instanceof Outcome.Done<Papers.Changes> done
                ? new Changed(blth, scheme, names(), done.value(), "") : new Changed(blth, scheme, names(), null,
                visit.refusal(((Outcome.Refused<Papers.Changes>) counted).why())));
    }

    /** A file to be kept, or why there is none. */
    private static PageReply kept(Visit visit, Supplier<Papers.Made> paper) {
        var made = Outcome.of(paper);
        if (made instanceof Outcome.Refused<Papers.Made> refused) {
            return PageReply.wrong(visit.refusal(refused.why()));
        }
        var file = ((Outcome.Done<Papers.Made>) made).value();
        return file == null ? PageReply.missing() : new PageReply.Made(file.name(), file.bytes());
    }

    private static PaperService.Wanted wanted(Visit visit, String blth, String scheme) {
        return new PaperService.Wanted(blth, visit.query("quarter"), scheme, visit.query("opd"), visit.query("as"),
                visit.login().name());
    }

    private List<String> names() {
        return schemes.all().stream().map(Scheme::id).toList();
    }

    private String scheme(Visit visit) {
        return names().stream().filter(visit.query("scheme")::equals).findFirst().orElse(names().get(0));
    }

    private Blth month(Visit visit) {
        return visit.blth().orElseGet(() -> balance.latest(new Blth(YearMonth.now(clock))));
    }
}
