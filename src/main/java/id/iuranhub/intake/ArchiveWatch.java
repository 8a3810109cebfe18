package id.iuranhub.intake;

import id.iuranhub.ledger.file.Originals.Original;
import id.iuranhub.ledger.file.Originals;
import id.iuranhub.ledger.row.Rechecks;
import id.iuranhub.model.Blth;
import id.iuranhub.payroll.Content;
import id.iuranhub.store.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices an original that goes on after it was taken in: an upload that stalled, through a handle that is still open.
 * It is marked, and once it rests, claimed and read anew as a replacement of itself.
 */
public final class ArchiveWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveWatch.class);

    /** From the archive through the claimed files into the books, if need be with a stop between. */
    private static final Duration LONGEST_WAY = Duration.ofMinutes(10);

    private record Look(long size, long modified, Instant since) { }

    private final Home home;
    private final Originals originals;
    private final Claims claims;
    private final Duration stableFor;
    private final Clock clock;
    /** Of those that were found changed. */
    private final Map<Long, Look> resting = new HashMap<>();

    public ArchiveWatch(Home home, Originals originals, Claims claims, Duration stableFor, Clock clock) {
        this.home = home;
        this.originals = originals;
        this.claims = claims;
        this.stableFor = stableFor;
        this.clock = clock;
    }

    /** Looks at what is due. @return those that changed and rest, by id */
    public synchronized List<Long> due() {
        claims.flow();
        var rest = new ArrayList<Long>();
        for (Original original : originals.due()) {
            boolean changed = original.isMarked() || hasChanged(original, true);
            if (!changed) {
                originals.looked(original);
            } else if (rests(note(original))) {
                rest.add(original.id());
            }
        }
        return rest;
    }

    /** The same for all of a month that is about to be sealed; most are known by size and time. */
    public synchronized List<Long> changedIn(Rechecks.Month month) {
        claims.flow();
        return originals.inForce(month).stream().filter(original -> original.isMarked() || hasChanged(original, false))
                .map(this::note).filter(this::rests).map(Original::id).toList();
    }

    private Original note(Original original) {
        if (!original.isMarked() && originals.mark(original)) {
            LOG.warn("{} went on after it was taken in, and is read anew once it rests", original.path());
        }
        return original;
    }

    /** @param thoroughly also where size and time are those it had */
    private boolean hasChanged(Original original, boolean thoroughly) {
        Path path = home.folder().resolve(original.path());
        try {
            var now = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            boolean looksAlike = now.size() == original.bytes() && modified(now) == original.modified();
            return now.size() != original.bytes() || (!looksAlike || thoroughly && original.looks() == 0)
                    && !Content.sha256(path).equals(original.sha256());
        } catch (IOException away) {
            // A disk that is away is told elsewhere; one that is gone for good, by verify.
            LOG.debug("Not looked at: {}", original.path(), away);
            return false;
        }
    }

    static long modified(BasicFileAttributes attributes) {
        return attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    }

    /** Nobody has written to it for a while. */
    private boolean rests(Original original) {
        try {
            var now = Files.readAttributes(home.folder().resolve(original.path()), BasicFileAttributes.class,
                    LinkOption.NOFOLLOW_LINKS);
            Look before = resting.get(original.id());
            if (before == null || before.size != now.size() || before.modified != modified(now)) {
                boolean old = now.lastModifiedTime().toInstant().isBefore(clock.instant().minus(stableFor));
                resting.put(original.id(), new Look(now.size(), modified(now), clock.instant()));
                return old;
            }
            return !clock.instant().isBefore(before.since.plus(stableFor));
        } catch (NoSuchFileException takenAway) {
            giveUp(original);
            return false;
        } catch (IOException away) {
            LOG.debug("Not looked at: {}", original.path(), away);
            return false;
        }
    }

    /**
     * Neither in the archive nor, for a while, on its way back: somebody took it away, and there is nothing to be read
     * anew.
     */
    private void giveUp(Original original) {
        boolean onItsWay = Files.exists(home.folder().resolve(original.dropped()), LinkOption.NOFOLLOW_LINKS);
        if (!onItsWay && original.changed() != null
                && original.changed().toInstant().isBefore(clock.instant().minus(LONGEST_WAY))) {
            LOG.warn("{} went on after it was taken in and is gone: what was read first stands", original.path());
            originals.answered(original.dropped());
        }
    }

    /** Claims one that rests, in a turn; null where it has been dealt with meanwhile. */
    public synchronized Claim claim(long id) throws IOException {
        Optional<Original> known = originals.find(id).filter(Original::isMarked);
        if (known.isEmpty()) {
            return null;
        }
        Original original = known.get();
        Path archived = home.folder().resolve(original.path());
        var before = FileTransfer.beginning(archived, original.bytes(), original.sha256());
        Claim claim = claims.claimAgain(archived, home.folder().resolve(original.dropped()), before);
        if (before.isEmpty()) {
            originals.lose(original);
        }
        if (original.file() == Originals.SNAPSHOT) {
            originals.drop(original);
        }
        resting.remove(id);
        LOG.warn("Read anew, since it went on after it was taken in: {}", claim.shown());
        return claim;
    }

    /**
     * What was taken in of a month against what the archive holds.
     *
     * @param missing     originals that are not here: another machine took them in, or somebody took them away
     * @param removed     originals that retention took away
     * @param differences in words
     */
    public record Proof(int compared, int missing, int removed, List<String> differences) { }

    /** Compares every original of a month with its digest. */
    public Proof proof(Blth blth) {
        var differences = new ArrayList<String>();
        int compared = 0;
        int missing = 0;
        var all = originals.archived(blth);
        for (Originals.Archived archived : all.stream().filter(original -> !original.removed()).toList()) {
            Path original = home.folder().resolve(archived.path());
            try {
                if (!Content.sha256(original).equals(archived.sha256())) {
                    differences.add("file " + archived.file() + ": its original " + archived.path()
                            + " is no longer what was taken in");
                }
                compared++;
            } catch (NoSuchFileException notHere) {
                missing++;
            } catch (IOException unreadable) {
                differences.add("file " + archived.file() + ": its original " + archived.path() + " cannot be read");
            }
        }
        return new Proof(compared, missing, (int) all.stream().filter(Originals.Archived::removed).count(),
                differences);
    }
}
