package id.iuranhub.intake;

import id.iuranhub.payroll.Control;
import java.io.File;
import java.nio.file.Files;
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
 * file that keeps growing does not hold up the others. Links and devices are left alone.
 */
public final class Settled implements GenericFileFilter<File> {

    private static final Logger LOG = LoggerFactory.getLogger(Settled.class);
    private static final int REMEMBERED = 50_000;

    private record Look(long size, long modified, Instant since) {
        boolean sameAs(BasicFileAttributes now) {
            return size == now.size() && modified == now.lastModifiedTime().toMillis();
        }
    }

    private final Duration stableFor;
    private final Clock clock;
    private final Map<Path, Look> looks = remembering();
    private final Map<Path, Instant> postponed = remembering();

    public Settled(Duration stableFor, Clock clock) {
        this.stableFor = stableFor;
        this.clock = clock;
    }

    private static <V> Map<Path, V> remembering() {
        return new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Path, V> eldest) {
                return size() > REMEMBERED;
            }
        };
    }

    @Override
    public synchronized boolean accept(GenericFile<File> dropped) {
        Path path = dropped.getFile().toPath();
        BasicFileAttributes now;
        try {
            now = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (java.io.IOException goneAgain) {
            return false;
        }
        if (now.isDirectory()) {
            return true;
        }
        return now.isRegularFile() ? isSettled(path, now) : leaveAlone(path, now);
    }

    private boolean isSettled(Path path, BasicFileAttributes now) {
        if (Control.isControl(path.getFileName().toString()) || isPostponed(path)) {
            return false;
        }
        Look look = looks.get(path);
        if (look == null || !look.sameAs(now)) {
            looks.put(path, new Look(now.size(), now.lastModifiedTime().toMillis(), clock.instant()));
            return stableFor.isZero();
        }
        return !clock.instant().isBefore(look.since.plus(stableFor));
    }

    private boolean isPostponed(Path path) {
        Instant until = postponed.get(path);
        if (until != null && clock.instant().isAfter(until)) {
            postponed.remove(path);
            return false;
        }
        return until != null;
    }

    private boolean leaveAlone(Path path, BasicFileAttributes now) {
        if (looks.putIfAbsent(path, new Look(0, 0, clock.instant())) == null) {
            LOG.warn("{} is {}: left alone, only regular files are read", path, now.isSymbolicLink() ? "a link" : "no regular file");
        }
        return false;
    }

    /** The file could not be taken for a reason that may pass; it is left where it is for a while. */
    public synchronized void postpone(Path path, Duration pause) {
        postponed.put(path, clock.instant().plus(pause));
        looks.remove(path);
    }

    synchronized void forget(Path path) {
        looks.remove(path);
    }
}
