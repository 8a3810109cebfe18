package id.iuranhub.console.file;

import id.iuranhub.console.http.Endpoints;
import id.iuranhub.console.access.Action;
import id.iuranhub.console.access.Login;
import id.iuranhub.console.http.PageReply;
import id.iuranhub.console.http.Pages;
import id.iuranhub.console.http.Visit;
import id.iuranhub.payroll.Source;
import id.iuranhub.store.OwnerOnly;
import io.vertx.ext.web.FileUpload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Another way into the inbox: whatever comes in here is taken like a file that was dropped there. */
public final class UploadPage {

    private final Pages.Needs needs;

    /** @param told what is wrong, @param done the name of what was taken; one of them or none */
    public record Model(List<Source> sources, String told, String done, String source) implements PageReply.Told { }

    public UploadPage(Pages.Needs needs) {
        this.needs = needs;
    }

    public void register(Endpoints endpoints) {
        clear();
        endpoints.get("/unggah", Action.UPLOAD, visit -> shown(visit, 200, "", ""));
        endpoints.upload("/unggah", "/files", Action.UPLOAD, this::upload);
    }

    /** What a hub that was killed in the middle of an upload has left. */
    private void clear() {
        try {
            Path uploads = OwnerOnly.folders(needs.home().data().resolve("uploads"));
            try (var left = Files.list(uploads)) {
                for (Path file : left.toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    private PageReply shown(Visit visit, int status, String told, String done) {
        return new PageReply.Shown(status, "upload",
                java.util.Map.of("m", new Model(sources(visit.login()), told, done, visit.form("source"))));
    }

    private List<Source> sources(Login login) {
        return needs.sources().all().stream().filter(source -> !login.isOfOpd()
                || source.scheme().equals(login.scheme())).toList();
    }

    private PageReply upload(Visit visit) {
        var uploads = visit.context().fileUploads();
        var source = sources(visit.login()).stream().filter(one -> one.name().equals(visit.form("source"))).findFirst();
        if (source.isEmpty() || uploads.size() != 1) {
            return shown(visit, 400, visit.frame().say("upload.which"), "");
        }
        var upload = uploads.get(0);
        var handover = Handover.of(upload.fileName(), source.get(), visit.login(), needs.home().inbox());
        if (handover instanceof Handover.Goes goes) {
            return moved(upload, goes) ? taken(visit, upload, source.get())
                    : shown(visit, 409, visit.frame().say("upload.there", "name", upload.fileName()), "");
        }
        return shown(visit, 400, words((Handover.Declined) handover, visit), "");
    }

    private static String words(Handover.Declined declined, Visit visit) {
        String word = "upload." + declined.complaint().word();
        return declined.values().entrySet().stream().findFirst()
                .map(value -> visit.frame().say(word, value.getKey(), value.getValue()))
                .orElseGet(() -> visit.frame().say(word));
    }

    private PageReply taken(Visit visit, FileUpload upload, Source source) {
        needs.journal().write(visit.login().name(), "file uploaded", source.name() + "/" + upload.fileName(),
                upload.size() + " bytes");
        return shown(visit, 200, "", upload.fileName());
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
}
