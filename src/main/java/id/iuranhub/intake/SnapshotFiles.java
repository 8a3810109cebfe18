package id.iuranhub.intake;

import id.iuranhub.enrolment.Snapshots;
import id.iuranhub.model.Code;
import id.iuranhub.model.Finding;
import id.iuranhub.payroll.Content;
import id.iuranhub.payroll.FileName;
import id.iuranhub.payroll.FileRefused;
import id.iuranhub.payroll.Limits;
import id.iuranhub.store.Home;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.camel.ExchangeException;
import org.apache.camel.ExchangeProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Enrolment snapshots as files: opened, taken in and archived, or kept with the reason why not. */
public final class SnapshotFiles {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotFiles.class);
    private static final int BOM = 0xFEFF;
    /** The columns of a participant take some hundred characters. */
    private static final int LONGEST_RECORD = 100_000;

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

    /** The text of a snapshot, from its header on. */
    public Reader open(Claim claim) throws FileRefused, IOException {
        String extension = FileName.extension(claim.name());
        if (!extension.equals("csv")) {
            throw new FileRefused(List.of(new Finding(Code.FILE_UNREADABLE, "", "csv", extension)));
        }
        Content content = Content.of(claim.file(), extension, limits);
        Reader text = Files.newBufferedReader(claim.file(), content.charset());
        text.mark(1);
        if (text.read() != BOM) {
            text.reset();
        }
        return new RecordLimit(text, LONGEST_RECORD);
    }

    /** @param lines column name to cell */
    public void take(Iterator<Map<String, String>> lines, @ExchangeProperty("claim") Claim claim) throws FileRefused, IOException {
        try {
            snapshots.take(claim.name(), lines);
        } catch (UncheckedIOException notCsv) {
            throw new FileRefused(List.of(notCsv.getCause() instanceof RecordLimit.Endless endless ? endless.finding()
                    : new Finding(Code.FILE_UNREADABLE, "", "\"", "")));
        } catch (IllegalStateException | IllegalArgumentException notCsv) {
            throw new FileRefused(List.of(Finding.of(Code.FILE_UNREADABLE, "", notCsv.getMessage())));
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
