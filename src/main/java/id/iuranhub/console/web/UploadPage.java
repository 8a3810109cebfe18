package id.iuranhub.console.web;

import id.iuranhub.console.Login;
import id.iuranhub.payroll.FileName;
import id.iuranhub.payroll.FileRefused;
import id.iuranhub.payroll.Source;
import io.vertx.ext.web.FileUpload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Another way into the inbox: whatever comes in here is taken like a file that was dropped there. */
public final class UploadPage {

    private static final int LONGEST_NAME = 200;

    private final Pages.Needs needs;

    /** @param told what is wrong, @param done the name of what was taken; one of them or none */
    public record Model(List<Source> sources, String told, String done, String source) implements Reply.Told { }

    UploadPage(Pages.Needs needs) {
        this.needs = needs;
    }

    void mount(Web web) {
        clear();
        web.get("/unggah", visit -> shown(visit, 200, "", ""));
        web.upload("/unggah", "/files", this::upload);
    }

    /** What a hub that was killed in the middle of an upload has left. */
    private void clear() {
        try {
            Path uploads = Files.createDirectories(needs.home().data().resolve("uploads"));
            try (var left = Files.list(uploads)) {
                for (Path file : left.toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    private Reply shown(Visit visit, int status, String told, String done) {
        return new Reply.Shown(status, "upload", java.util.Map.of("m", new Model(sources(visit.login()), told, done, visit.form("source"))));
    }

    private List<Source> sources(Login login) {
        return needs.sources().all().stream().filter(source -> !login.isOfOpd() || source.scheme().equals(login.scheme())).toList();
    }

    private Reply upload(Visit visit) {
        var uploads = visit.context().fileUploads();
        var source = sources(visit.login()).stream().filter(one -> one.name().equals(visit.form("source"))).findFirst();
        if (source.isEmpty() || uploads.size() != 1) {
            return shown(visit, 400, visit.frame().say("upload.which"), "");
        }
        var upload = uploads.get(0);
        String wrong = wrong(upload, source.get(), visit);
        if (!wrong.isEmpty()) {
            return shown(visit, 400, wrong, "");
        }
        return moved(upload, source.get()) ? taken(visit, upload, source.get())
                : shown(visit, 409, visit.frame().say("upload.there", "name", upload.fileName()), "");
    }

    private Reply taken(Visit visit, FileUpload upload, Source source) {
        needs.journal().write(visit.login().name(), "file uploaded", source.name() + "/" + upload.fileName(), upload.size() + " bytes");
        return shown(visit, 200, "", upload.fileName());
    }

    /** What is wrong with a name; a folder in it, a leading dot or a character that no eye sees never gets as far as the disk. */
    private static String wrong(FileUpload upload, Source source, Visit visit) {
        String name = upload.fileName();
        var frame = visit.frame();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.startsWith(".") || name.matches(".*[/\\\\:\\p{Cntrl}].*")
                || name.endsWith(".control.csv")) {
            return frame.say("upload.name");
        }
        if (source.formats().stream().noneMatch(format -> format.extension().equals(FileName.extension(name)))) {
            return frame.say("upload.type", "types", String.join(", ", source.formats().stream().map(format -> format.extension()).sorted().toList()));
        }
        try {
            String opd = FileName.of(name).opd();
            return visit.login().isOfOpd() && !opd.equals(visit.login().opd()) ? frame.say("upload.opd", "opd", visit.login().opd()) : "";
        } catch (FileRefused noPeriod) {
            return frame.say("upload.period");
        }
    }

    /** Moved in whole, with one rename. @return false where one of that name is waiting already */
    private boolean moved(FileUpload upload, Source source) {
        Path target = needs.home().inbox().resolve(source.name()).resolve(upload.fileName());
        try {
            Files.move(Path.of(upload.uploadedFileName()), target);
            return true;
        } catch (FileAlreadyExistsException waiting) {
            return false;
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }
}
