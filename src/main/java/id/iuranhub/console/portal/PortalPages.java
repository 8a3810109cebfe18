package id.iuranhub.console.portal;

import id.iuranhub.console.access.Action;
import id.iuranhub.console.http.Endpoints;
import id.iuranhub.console.http.Outcome;
import id.iuranhub.console.http.PageReply;
import id.iuranhub.console.http.Visit;
import id.iuranhub.law.Channel;
import id.iuranhub.law.Scheme;
import id.iuranhub.law.Schemes;
import id.iuranhub.ledger.Balance;
import id.iuranhub.ledger.journal.Journal;
import id.iuranhub.model.Blth;
import id.iuranhub.model.PlainFileName;
import id.iuranhub.portal.PortalFolder;
import id.iuranhub.store.Home;
import id.iuranhub.store.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The insurer's portal as people work with it: files down, answers up, the kode iuran, books beside its list. */
public final class PortalPages {

    private static final int LONGEST_NAME = 200;
    private static final List<String> ENDINGS = List.of(".xlsx", ".xls", ".csv", ".pdf", ".txt");

    private final PortalService portal;
    private final Needs needs;

    /** What the pages need besides. */
    public record Needs(Schemes schemes, Home home, Journal journal, Balance balance, Clock clock) { }

    /**
     * @param schemes  that go by the portal, and those that went in this month @param compared null where no list came
     * @param told     what stands in the way, a sentence each @param done what was done, in words
     */
    public record Model(Blth blth, String scheme, List<String> schemes, List<PortalService.HandedOut> files,
            List<PortalFolder.Came> came, PortalService.Compared compared, List<String> told, String done) { }

    public PortalPages(PortalService portal, Needs needs) {
        this.portal = portal;
        this.needs = needs;
    }

    public void register(Endpoints endpoints) {
        endpoints.get("/portal", Action.SEE_ALL, visit -> shown(visit, month(visit), visit.query("scheme"), 200,
                List.of(), ""));
        endpoints.get("/berkas-portal/{id}", Action.PERSONAL_ALL, this::down);
        endpoints.post("/portal/isi", Action.RUN, this::fill);
        endpoints.upload("/portal/jawaban", Action.RUN, this::up);
        endpoints.post("/portal/kode-iuran", Action.RUN, this::kode);
    }

    private PageReply shown(Visit visit, Blth blth, String asked, int status, List<String> told, String done) {
        var handed = portal.handedOut(blth, "").files();
        var schemes = needs.schemes.all().stream().filter(scheme -> goesByPortal(scheme, blth)
                || handed.stream().anyMatch(file -> file.scheme().equals(scheme.id()))).map(Scheme::id).toList();
        String scheme = schemes.contains(asked) ? asked : schemes.isEmpty() ? "" : schemes.get(0);
        return new PageReply.Shown(status, "portal", Map.of("m", new Model(blth, scheme, schemes,
                handed.stream().filter(file -> file.scheme().equals(scheme)).toList(),
                portal.came(blth).stream().filter(came -> came.scheme().isEmpty() || came.scheme().equals(scheme))
                .toList(), scheme.isEmpty() ? null : portal.compared(blth, scheme), told, done)));
    }

    private static boolean goesByPortal(Scheme scheme, Blth blth) {
        return scheme.at(blth).map(terms -> terms.channel() == Channel.PORTAL).orElse(false);
    }

    private PageReply down(Visit visit) {
        String id = visit.part("id");
        var blth = month(visit);
        var file = id.matches("\\d{1,18}") ? portal.file(blth, Long.parseLong(id)) : java.util.Optional.<Path>empty();
        if (file.isEmpty()) {
            return PageReply.missing();
        }
        needs.journal.write(visit.login().name(), "portal file taken out", "portal file " + id, "month " + blth);
        return new PageReply.Stored(file.get(), file.get().getFileName().toString());
    }

    private PageReply fill(Visit visit) {
        var blth = formMonth(visit);
        var filled = Outcome.of(() -> portal.fill(blth, visit.form("scheme")));
        if (filled instanceof Outcome.Done<PortalService.Filled> done) {
            return shown(visit, blth, visit.form("scheme"), 200, done.value().told(), done.value().told().isEmpty()
                    ? visit.frame().say("portal.filled") : "");
        }
        return refused(visit, blth, filled);
    }

    private PageReply refused(Visit visit, Blth blth, Outcome<?> outcome) {
        return shown(visit, blth, visit.form("scheme"), 400,
                List.of(visit.refusal(((Outcome.Refused<?>) outcome).why())), "");
    }

    private PageReply kode(Visit visit) {
        var blth = formMonth(visit);
        var named = Outcome.of(() -> portal.named(blth, visit.form("scheme"), visit.form("kodeIuran"),
                visit.login().name()));
        return named instanceof Outcome.Done<PortalService.Named> done
                ? shown(visit, blth, visit.form("scheme"), 200, List.of(), visit.frame().say("portal.named", "kode",
                done.value().kodeIuran(), "count", Integer.toString(done.value().bills())))
                : refused(visit, blth, named);
    }

    /** A list or failed rows: read while somebody waits for it, or by the folder's own route where that was faster. */
    private PageReply up(Visit visit) {
        var blth = formMonth(visit);
        var uploads = visit.context().fileUploads();
        var name = uploads.size() == 1 ? PlainFileName.of(uploads.get(0).fileName()).filter(PortalPages::isTaken)
                : java.util.Optional.<PlainFileName>empty();
        if (name.isEmpty()) {
            return shown(visit, blth, visit.form("scheme"), 400, List.of(visit.frame().say("portal.which")), "");
        }
        if (!moved(Path.of(uploads.get(0).uploadedFileName()), name.get())) {
            return shown(visit, blth, visit.form("scheme"), 409,
                    List.of(visit.frame().say("upload.there", "name", name.get().text())), "");
        }
        needs.journal.write(visit.login().name(), "portal answer uploaded", name.get().text(), uploads.get(0).size()
                + " bytes");
        var read = Outcome.of(() -> portal.read(name.get().text(), visit.form("kodeIuran"), visit.login().name()));
        if (read instanceof Outcome.Done<PortalService.Read> done) {
            return answered(visit, blth, done.value());
        }
        var why = ((Outcome.Refused<PortalService.Read>) read).why();
        return why.status() == 404
                ? shown(visit, blth, visit.form("scheme"), 200, List.of(), visit.frame().say("portal.reading"))
                : refused(visit, blth, read);
    }

    private PageReply answered(Visit visit, Blth blth, PortalService.Read read) {
        if (!read.told().isEmpty()) {
            return shown(visit, blth, visit.form("scheme"), 400, read.told(), "");
        }
        return shown(visit, Blth.parse(read.blth()).orElse(blth), read.scheme(), 200, List.of(),
                visit.frame().say("portal.read", "accepted", visit.frame().number(read.accepted()), "refused",
                visit.frame().number(read.refused()), "unanswered", visit.frame().number(read.unanswered())));
    }

    private static boolean isTaken(PlainFileName name) {
        String text = name.text().toLowerCase(Locale.ROOT);
        return text.length() <= LONGEST_NAME && text.indexOf(':') < 0 && !text.startsWith(".")
                && ENDINGS.stream().anyMatch(text::endsWith);
    }

    /** @return false where one of that name waits already */
    private boolean moved(Path uploaded, PlainFileName name) {
        try {
            Path folder = OwnerOnly.folders(needs.home.portal().resolve("in"));
            OwnerOnly.file(uploaded);
            Files.move(uploaded, name.below(folder));
            return true;
        } catch (java.nio.file.FileAlreadyExistsException waiting) {
            return false;
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    private Blth month(Visit visit) {
        return visit.blth().orElseGet(this::latest);
    }

    private Blth formMonth(Visit visit) {
        return Blth.parse(visit.form("blth")).orElseGet(this::latest);
    }

    private Blth latest() {
        return needs.balance.latest(new Blth(YearMonth.now(needs.clock)));
    }
}
