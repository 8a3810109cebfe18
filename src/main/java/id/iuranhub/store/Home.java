package id.iuranhub.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder of everything a site owns, and the lock that keeps a second hub out of it. */
public record Home(Path folder) {

    private static final Logger LOG = LoggerFactory.getLogger(Home.class);

    static final String LOCK = "hub.lock";
    /** Stands in {@code data/} while a backup is put back. */
    private static final String RESTORING = "restoring";

    public Home {
        folder = folder.toAbsolutePath().normalize();
    }

    public Path inbox() {
        return folder.resolve("inbox");
    }

    public Path enrolment() {
        return folder.resolve("enrolment");
    }

    /** Where a bank's or the treasury's lists of paid kode iuran are dropped. */
    public Path payments() {
        return folder.resolve("payments");
    }

    /** Files for the insurer's portal, in {@code out}, and from it, in {@code in}. */
    public Path portal() {
        return folder.resolve("portal");
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

    /** Where backups are written, unless told another place. */
    public Path backup() {
        return folder.resolve("backup");
    }

    /** Whether a backup is being put back into it, or was and that did not end. */
    public boolean isRestoring() {
        return Files.exists(data().resolve(RESTORING));
    }

    /** From now on no hub starts here. @param what is read again where it has to be begun anew */
    public void restoring(String what) throws IOException {
        OwnerOnly.folders(data());
        Files.writeString(data().resolve(RESTORING), what);
    }

    /** What was noted when the restore began. */
    public String restoring() throws IOException {
        return Files.readString(data().resolve(RESTORING));
    }

    /** All is back. */
    public void restored() throws IOException {
        Files.delete(data().resolve(RESTORING));
    }

    /** Whether a file is the lock of a home, or the mark of a restore: neither is anything to keep. */
    public static boolean isLock(Path file) {
        return List.of(LOCK, RESTORING).contains(file.getFileName().toString());
    }

    /** Creates what is missing; a source's inbox appears with it, so that people see where to drop. */
    public void prepare(Collection<String> sources) {
        if (isRestoring()) {
            throw new id.iuranhub.model.Misconfigured("a restore into " + folder
                    + " did not end: give 'hub restore' again, then start");
        }
        try {
            for (Path wanted
                    : new Path[] {inbox(), enrolment(), payments(), portal().resolve("in"), archive(), refused(),
                    outgoing(), config(), claimed()}) {
                OwnerOnly.folders(wanted);
            }
            for (String source : sources) {
                OwnerOnly.foldersLikeTheirs(inbox().resolve(source));
            }
            close();
        } catch (IOException cannot) {
            throw new UncheckedIOException("cannot create the home folder " + folder + ": " + cannot.getMessage(),
                    cannot);
        }
    }

    /** What a site may open to others, so that they drop files and read answers. */
    private Path[] opened() {
        return new Path[] {inbox(), enrolment(), payments(), outgoing(), portal()};
    }

    /** What is secret, or from which everything can be read: the site's settings and the hub's own data. */
    private Path[] secret() {
        return new Path[] {config(), data()};
    }

    /**
     * Takes others' rights away on all that is the hub's own, however it came to be; what the site opened stays open,
     * and with it the way there. What lies in a folder that is closed already cannot be reached.
     */
    private void close() throws IOException {
        for (String exposed : exposed()) {
            LOG.warn("Others on this machine could read what lies in {} of the home folder. It is closed now; secrets "
                    + "in it should be changed",
                    exposed);
        }
        boolean ways = false;
        for (Path open : opened()) {
            ways |= OwnerOnly.isOpen(open);
        }
        OwnerOnly.passable(folder, ways);
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path own : inside.filter(path -> !List.of(opened()).contains(path)).toList()) {
                if (OwnerOnly.isOpen(own)) {
                    OwnerOnly.tighten(own);
                }
            }
        }
    }

    /** What the database itself and others have made in the hub's own folder is closed too. */
    public void closeData() throws IOException {
        try (Stream<Path> inside = Files.list(data())) {
            inside.filter(path -> !Files.isSymbolicLink(path)).forEach(OwnerOnly::own);
        }
    }

    /**
     * The folders with settings or data that others can read: they are open, and so is something in them and the way
     * there.
     */
    public List<String> exposed() throws IOException {
        var exposed = new ArrayList<String>();
        for (Path secret : secret()) {
            if (OwnerOnly.isOpen(folder) && OwnerOnly.isOpen(secret) && OwnerOnly.hasReadable(secret)) {
                exposed.add(secret.getFileName().toString());
            }
        }
        return exposed;
    }

    /**
     * The lock of this home; empty when another process holds it. It is given back when this process ends, however it
     * ends.
     */
    public Optional<FileLock> lock() {
        try {
            OwnerOnly.folders(data());
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
            throw new UncheckedIOException("cannot lock the home folder " + folder + ": " + cannot.getMessage(),
                    cannot);
        }
    }
}
