package id.iuranhub.intake;

import id.iuranhub.model.PlainFileName;
import id.iuranhub.payroll.Control;
import id.iuranhub.payroll.DroppedName;
import id.iuranhub.store.Condition;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which dropped files may be read now: regular files that have not changed for a while. It never waits for one, so a
 * file that keeps growing does not hold up the others. Links and devices are left alone. While database or disk are
 * away nothing is taken, and every file stays where it was dropped.
 */
public final class StableFileFilter implements GenericFileFilter<File> {

    private static final Logger LOG = LoggerFactory.getLogger(StableFileFilter.class);
    private static final int REMEMBERED = 50_000;

    private record Look(long size, long modified, Instant since) {
        boolean sameAs(BasicFileAttributes now) {
            return size == now.size() && modified == now.lastModifiedTime().toMillis();
        }
    }

    private record Pause(Instant from, Instant until) { }

    private final Duration stableFor;
    private final Condition condition;
    private final Clock clock;
    private final Map<Path, Look> looks = remembering();
    private final Map<Path, Pause> postponed = remembering();
    private final Map<String, Instant> leftAlone = remembering();

    public StableFileFilter(Duration stableFor, Condition condition, Clock clock) {
        this.stableFor = stableFor;
        this.condition = condition;
        this.clock = clock;
    }

    private static <K, V> Map<K, V> remembering() {
        return new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > REMEMBERED;
            }
        };
    }

    @Override
    public synchronized boolean accept(GenericFile<File> dropped) {
        Path path;
        BasicFileAttributes now;
        try {
            path = dropped.getFile().toPath();
            now = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (java.io.IOException | InvalidPathException goneAgain) {
            return isNameless(dropped) && leaveAlone(dropped, "a name whose bytes are no text");
        }
        if (now.isDirectory()) {
            return true;
        }
        if (!now.isRegularFile()) {
            return leaveAlone(dropped, now.isSymbolicLink() ? "a link" : "no regular file");
        }
        // Camel would look for the file in a folder instead.
        return dropped.getFile().getName().contains("\\") ? leaveAlone(dropped, "a name with a backslash")
                : isSettled(path, now);
    }

    /** Java shows such a name with this character, or with a question mark, and then finds no file of that name. */
    private static boolean isNameless(GenericFile<File> dropped) {
        String name = dropped.getFile().getName();
        return (name.indexOf('\uFFFD') >= 0 || name.indexOf('?') >= 0) && !dropped.getFile().exists();
    }

    private boolean isSettled(Path path, BasicFileAttributes now) {
        String name = path.getFileName().toString();
        if (Control.isControl(name) || DroppedName.isLeftAlone(name) || !condition.canWork() || isPostponed(path)) {
            return false;
        }
        Look look = looks.get(path);
        if (look == null || !look.sameAs(now)) {
            looks.put(path, new Look(now.size(), now.lastModifiedTime().toMillis(), clock.instant()));
            return stableFor.isZero();
        }
        if (clock.instant().isBefore(look.since)) {
            // Somebody has set the clock back: counted anew, or the file would lie here until that time comes again.
            looks.remove(path);
        }
        return !clock.instant().isBefore(look.since.plus(stableFor));
    }

    private boolean isPostponed(Path path) {
        Pause pause = postponed.get(path);
        if (pause != null && (clock.instant().isAfter(pause.until) || clock.instant().isBefore(pause.from))) {
            postponed.remove(path);
            return false;
        }
        return pause != null;
    }

    private boolean leaveAlone(GenericFile<File> dropped, String reason) {
        String path = dropped.getFile().getPath();
        if (leftAlone.put(path, clock.instant()) == null) {
            LOG.warn("Left alone: {} ({})", PlainFileName.shown(path), reason);
        }
        return false;
    }

    /** The file could not be taken for a reason that may pass; it is left where it is for a while. */
    public synchronized void postpone(Path path, Duration pause) {
        postponed.put(path, new Pause(clock.instant(), clock.instant().plus(pause)));
        looks.remove(path);
    }

    synchronized void forget(Path path) {
        looks.remove(path);
    }
}
