package id.iuranhub.intake;

import id.iuranhub.enrolment.Snapshots;
import id.iuranhub.ledger.file.Originals;
import id.iuranhub.ledger.journal.Journal;
import id.iuranhub.model.Trouble;
import id.iuranhub.payroll.Content;
import id.iuranhub.payroll.FileName;
import id.iuranhub.payroll.FileRefused;
import id.iuranhub.payroll.Limits;
import id.iuranhub.payroll.SentFile;
import id.iuranhub.payroll.TableFile;
import id.iuranhub.store.Condition;
import id.iuranhub.store.Home;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.camel.ExchangeException;
import org.apache.camel.Variable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Enrolment snapshots as files: opened, taken in and archived, or kept with the reason why not. */
public final class SnapshotFiles {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotFiles.class);

    private final Home home;
    private final Claims claims;
    private final Refusals refusals;
    private final Snapshots snapshots;
    private final HeldFiles held;
    private final Originals originals;
    private final Journal journal;
    private final Condition condition;
    private final Limits limits;

    public SnapshotFiles(Home home, Claims claims, Refusals refusals, Snapshots snapshots, HeldFiles held,
            Originals originals, Journal journal, Condition condition, Limits limits) {
        this.journal = journal;
        this.originals = originals;
        this.held = held;
        this.condition = condition;
        this.home = home;
        this.claims = claims;
        this.refusals = refusals;
        this.snapshots = snapshots;
        this.limits = limits;
    }

    /**
     * Reads a snapshot, a page of lines at a time. @throws FileRefused where it does not read; then nothing of it
     * counts
     */
    public void putInForce(@Variable("claim") Claim claim) throws FileRefused, IOException {
        SentFile.demandName(claim.name());
        Snapshots.Outcome outcome;
        String extension = FileName.extension(claim.name());
        Content content = Content.of(claim.file(), extension, limits);
        try (var lines = TableFile.open(claim.file(), extension, Snapshots.FORM, content, limits)) {
            outcome = snapshots.take(claim.name(), lines, held.isReleased(claim));
        }
        if (outcome instanceof Snapshots.Waits waits) {
            held.hold(claim, waits);
            return;
        }
        Path archived = claims.settle(claim, Claims.free(home.archive().resolve("enrolment").resolve(claim.name())));
        originals.watch(new Originals.Original(0, Originals.SNAPSHOT, home.folder().relativize(archived).toString(),
                home.folder().relativize(claim.dropped()).toString(), content.sha256(), content.bytes(),
                content.changed().to(TimeUnit.NANOSECONDS), null, 0, null));
        LOG.info("Took in the enrolment snapshot {}", claim.shown());
        tell((Snapshots.InForce) outcome);
    }

    /** People who owed and owe no longer may have been left out. */
    private void tell(Snapshots.InForce taken) {
        if (taken.ended().isEmpty()) {
            condition.well(Trouble.Kind.UNUSUAL);
        } else {
            condition.trouble(Trouble.of(Trouble.Kind.UNUSUAL, "snapshot").with("npps", taken.ended().stream()
                    .map(ended -> ended.npp() + " " + ended.people() + "/" + ended.pending())
                    .collect(Collectors.joining(", "))));
        }
    }

    public void refuse(@Variable("claim") Claim claim, @ExchangeException Exception why) throws IOException {
        FileRefused refused = Intake.refusal(why);
        String code = refused.findings().get(0).code().name();
        // Before it is put aside: rather on record twice after a stop in between than not at all.
        journal.write("hub", "file refused", claim.shown(), code, null, "refused", code);
        refusals.keep(claim, refused.findings());
        LOG.warn("Refused the enrolment snapshot {}: {}", claim.shown(), code);
    }
}
