package id.iuranhub.intake;

import id.iuranhub.enrolment.Snapshots;
import id.iuranhub.payroll.FileRefused;
import id.iuranhub.payroll.Limits;
import id.iuranhub.payroll.TableFile;
import id.iuranhub.store.Home;
import java.io.IOException;
import org.apache.camel.ExchangeException;
import org.apache.camel.ExchangeProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Enrolment snapshots as files: opened, taken in and archived, or kept with the reason why not. */
public final class SnapshotFiles {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotFiles.class);

    private final Home home;
    private final Claims claims;
    private final Refusals refusals;
    private final Snapshots snapshots;
    private final Limits limits;

    public SnapshotFiles(Home home, Claims claims, Refusals refusals, Snapshots snapshots, Limits limits) {
        this.home = home;
        this.claims = claims;
        this.refusals = refusals;
        this.snapshots = snapshots;
        this.limits = limits;
    }

    /** Reads a snapshot, a page of lines at a time. @throws FileRefused where it does not read; then nothing of it counts */
    public void take(Claim claim) throws FileRefused, IOException {
        try (var lines = TableFile.open(claim.file(), Snapshots.FORM, limits)) {
            snapshots.take(claim.name(), lines);
        }
        claims.settle(claim, Claims.free(home.archive().resolve("enrolment").resolve(claim.name())));
        LOG.info("Took in the enrolment snapshot {}", claim.shown());
    }

    public void refuse(@ExchangeProperty("claim") Claim claim, @ExchangeException Exception why) throws IOException {
        FileRefused refused = Intake.refusal(why);
        refusals.keep(claim, refused.findings());
        LOG.warn("Refused the enrolment snapshot {}: {}", claim.shown(), refused.findings().get(0).code());
    }
}
