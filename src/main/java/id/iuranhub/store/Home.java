package id.iuranhub.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Optional;

/** The folder of everything a site owns, and the lock that keeps a second hub out of it. */
public record Home(Path folder) {

    static final String LOCK = "hub.lock";

    public Home {
        folder = folder.toAbsolutePath().normalize();
    }

    public Path inbox() {
        return folder.resolve("inbox");
    }

    public Path enrolment() {
        return folder.resolve("enrolment");
    }

    public Path archive() {
        return folder.resolve("archive");
    }

    public Path refused() {
        return folder.resolve("refused");
    }

    public Path outgoing() {
        return folder.resolve("outgoing");
    }

    public Path config() {
        return folder.resolve("config");
    }

    public Path data() {
        return folder.resolve("data");
    }

    /** Where a file lies between leaving its inbox and reaching the archive. */
    public Path claimed() {
        return data().resolve("claimed");
    }

    /** Where a file lies that waits for somebody's release. */
    public Path held() {
        return data().resolve("held");
    }

    /** Creates what is missing; a source's inbox appears with it, so that people see where to drop. */
    public void prepare(Collection<String> sources) {
        try {
            for (Path wanted : new Path[] {inbox(), enrolment(), archive(), refused(), outgoing(), config(), claimed()}) {
                Files.createDirectories(wanted);
            }
            for (String source : sources) {
                Files.createDirectories(inbox().resolve(source));
            }
        } catch (IOException cannot) {
            throw new UncheckedIOException("cannot create the home folder " + folder + ": " + cannot.getMessage(), cannot);
        }
    }

    /** The lock of this home; empty when another process holds it. It is given back when this process ends, however it ends. */
    public Optional<FileLock> lock() {
        try {
            Files.createDirectories(data());
            var channel = FileChannel.open(data().resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                var lock = channel.tryLock();
                if (lock == null) {
                    channel.close();
                }
                return Optional.ofNullable(lock);
            } catch (OverlappingFileLockException heldInThisProcess) {
                channel.close();
                return Optional.empty();
            }
        } catch (IOException cannot) {
            throw new UncheckedIOException("cannot lock the home folder " + folder + ": " + cannot.getMessage(), cannot);
        }
    }
}
