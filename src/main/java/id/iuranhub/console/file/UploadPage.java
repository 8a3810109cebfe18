package id.iuranhub.console.file;

import id.iuranhub.console.access.Action;
import id.iuranhub.console.access.Login;
import id.iuranhub.console.http.Endpoints;
import id.iuranhub.console.http.Frame;
import id.iuranhub.console.http.PageReply;
import id.iuranhub.console.http.Pages;
import id.iuranhub.console.http.Visit;
import id.iuranhub.intake.check.AlikeFlaws;
import id.iuranhub.intake.check.FileReport;
import id.iuranhub.model.Blth;
import id.iuranhub.payroll.Column;
import id.iuranhub.payroll.Source;
import id.iuranhub.store.OwnerOnly;
import io.vertx.ext.web.FileUpload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Another way into the inbox: whatever comes in here is taken like a file that was dropped there. */
public final class UploadPage {

    /** Of one kind: whoever has more of it mends the column, not the cells. */
    private static final int SHOWN_ALIKE = 50;

    private final Pages.Needs needs;
    private FileCheck check;

    /**
     * @param told    what is wrong
     * @param checked what the check of a file found, null where none was checked
     * @param answer  what has become of a file that was sent, null where none was
     */
    public record Model(List<Source> sources, String told, String source, Checked checked, UploadAnswer answer)
            implements PageReply.Told {

        /** What goes into a column, and whether it has to. */
        public static List<String> explained(Source source, Column column, Frame frame) {
            var template = new SourceTemplate(source, frame);
            return List.of(template.meaning(column), template.needed(column));
        }
    }

    /** @param alike what was found, each kind once */
    public record Checked(String name, FileReport report, List<AlikeFlaws> alike) {

        /** Some of each kind. */
        public static int most() {
            return SHOWN_ALIKE;
        }
    }

    public UploadPage(Pages.Needs needs) {
        this.needs = needs;
    }

    public void register(Endpoints endpoints) {
        check = new FileCheck(needs);
        endpoints.get("/unggah", Action.UPLOAD, visit -> told(visit, 200, ""));
        endpoints.upload("/unggah", "/files", Action.UPLOAD, visit -> handed(visit, this::send));
        endpoints.upload("/unggah/periksa", Action.UPLOAD, visit -> handed(visit, this::check));
        endpoints.get("/unggah/jawaban", Action.UPLOAD, this::answer);
        endpoints.get("/unggah/{source}/contoh", Action.UPLOAD, this::template);
    }

    private PageReply told(Visit visit, int status, String told) {
        return shown(visit, status, new Model(sources(visit.login()), told, visit.form("source"), null, null));
    }

    /** A part of the page swaps in whatever it is told, so that its status says only that there is an answer. */
    private static PageReply shown(Visit visit, int status, Model model) {
        return new PageReply.Shown(visit.isPart() ? 200 : status, visit.isPart() ? "uploaded" : "upload",
                Map.of("m", model));
    }

    private List<Source> sources(Login login) {
        return needs.sources().all().stream().filter(source -> !login.isOfOpd()
                || source.scheme().equals(login.scheme())).toList();
    }

    private Optional<Source> source(Login login, String name) {
        return sources(login).stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** What is done with a file that somebody may hand in. */
    private interface Deed {
        PageReply with(Visit visit, FileUpload upload, Source source, Handover.Goes goes);
    }

    private PageReply handed(Visit visit, Deed deed) {
        var uploads = visit.context().fileUploads();
        var source = source(visit.login(), visit.form("source"));
        if (source.isEmpty() || uploads.size() != 1 || uploads.get(0).fileName().isEmpty()) {
            return told(visit, 400, visit.frame().say("upload.which"));
        }
        var upload = uploads.get(0);
        var handover = Handover.of(upload.fileName(), source.get(), visit.login(), needs.home().inbox());
        return handover instanceof Handover.Goes goes ? deed.with(visit, upload, source.get(), goes)
                : told(visit, 400, words((Handover.Declined) handover, visit));
    }

    private static String words(Handover.Declined declined, Visit visit) {
        String word = "upload." + declined.complaint().word();
        return declined.values().entrySet().stream().findFirst()
                .map(value -> visit.frame().say(word, value.getKey(), value.getValue()))
                .orElseGet(() -> visit.frame().say(word));
    }

    private PageReply check(Visit visit, FileUpload upload, Source source, Handover.Goes goes) {
        return check.of(Path.of(upload.uploadedFileName()), goes.name(), source)
                .map(report -> shown(visit, 200, new Model(sources(visit.login()), "", source.name(),
                        new Checked(upload.fileName(), report,
                                AlikeFlaws.of(report.flaws(), visit.frame().words())), null)))
                .orElseGet(() -> told(visit, 503, visit.frame().say("upload.busy")));
    }

    private PageReply send(Visit visit, FileUpload upload, Source source, Handover.Goes goes) {
        long since = needs.clock().millis();
        if (!moved(upload, goes)) {
            return told(visit, 409, visit.frame().say("upload.there", "name", upload.fileName()));
        }
        needs.journal().write(visit.login().name(), "file uploaded", source.name() + "/" + upload.fileName(),
                upload.size() + " bytes");
        return shown(visit, 200, new Model(sources(visit.login()), "", source.name(), null,
                UploadAnswer.waiting(source.name(), upload.fileName(), since)));
    }

    /** Moved in whole, with one rename. @return false where one of that name is waiting already */
    private static boolean moved(FileUpload upload, Handover.Goes goes) {
        try {
            OwnerOnly.foldersLikeTheirs(goes.folder());
            Path uploaded = Path.of(upload.uploadedFileName());
            OwnerOnly.file(uploaded);
            Files.move(uploaded, goes.target());
            return true;
        } catch (FileAlreadyExistsException waiting) {
            return false;
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    private PageReply answer(Visit visit) {
        String source = visit.query("source");
        if (source(visit.login(), source).isEmpty()) {
            return PageReply.missing();
        }
        return shown(visit, 200, new Model(sources(visit.login()), "", source, null, UploadAnswer.of(source,
                visit.query("name"), visit.number("since", 0), visit.login(), needs)));
    }

    private PageReply template(Visit visit) {
        return source(visit.login(), visit.part("source")).<PageReply>map(source -> {
            var template = new SourceTemplate(source, visit.frame());
            var zone = needs.schemes().named(source.scheme()).zone();
            var month = YearMonth.now(needs.clock().withZone(zone));
            return new PageReply.Made(template.name(Blth.of(month.getYear() * 100 + month.getMonthValue()),
                    visit.login().opd()), template.bytes());
        }).orElseGet(PageReply::missing);
    }
}
