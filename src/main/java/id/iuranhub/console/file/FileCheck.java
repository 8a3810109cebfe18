package id.iuranhub.console.file;

import id.iuranhub.console.http.Pages;
import id.iuranhub.intake.check.FileReport;
import id.iuranhub.intake.check.Inspection;
import id.iuranhub.model.PlainFileName;
import id.iuranhub.payroll.Limits;
import id.iuranhub.payroll.Source;
import id.iuranhub.store.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Looks at every cell of a file before it is sent, as {@code hub check} does, and keeps nothing of it. While it looks,
 * the file lies in a folder of its own below {@code data/uploads}; what a hub that was killed has left there goes at
 * the next start.
 */
final class FileCheck {

    /** Large files are read whole: more at once would take the processor from intake and runs. */
    private static final int AT_ONCE = 2;

    private final Pages.Needs needs;
    private final Path uploads;
    private final Semaphore places = new Semaphore(AT_ONCE);

    FileCheck(Pages.Needs needs) {
        this.needs = needs;
        this.uploads = needs.home().data().resolve("uploads");
        clear();
    }

    private void clear() {
        try {
            OwnerOnly.folders(uploads);
            for (Path left : below(uploads)) {
                if (!left.equals(uploads)) {
                    Files.delete(left);
                }
            }
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    /** What lies inside comes first. */
    private static List<Path> below(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.sorted(Comparator.reverseOrder()).toList();
        }
    }

    /**
     * @param uploaded the file as it came in, which is gone afterwards
     * @param name     under which it would be sent
     * @return empty where others are being looked at
     */
    Optional<FileReport> of(Path uploaded, PlainFileName name, Source source) {
        if (!places.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return Optional.of(look(uploaded, name, source));
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        } finally {
            places.release();
        }
    }

    private FileReport look(Path uploaded, PlainFileName name, Source source) throws IOException {
        Path folder = OwnerOnly.folders(uploads.resolve(uploaded.getFileName() + ".check"));
        try {
            Path file = Files.move(uploaded, name.below(folder));
            var limits = Limits.DEFAULT.withMaxBytes(needs.settings().bytes("inbox.max-bytes"));
            return new Inspection(source, needs.schemes().named(source.scheme()), needs.law(), limits)
                    .of(file, rows -> { });
        } finally {
            for (Path left : below(folder)) {
                Files.delete(left);
            }
        }
    }
}
