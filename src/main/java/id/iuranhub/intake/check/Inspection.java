package id.iuranhub.intake.check;

import id.iuranhub.assess.Assessor;
import id.iuranhub.assess.Chunk;
import id.iuranhub.assess.Chunks;
import id.iuranhub.assess.Verdict;
import id.iuranhub.law.Law;
import id.iuranhub.law.Scheme;
import id.iuranhub.payroll.Control;
import id.iuranhub.payroll.FileName;
import id.iuranhub.payroll.FileRefused;
import id.iuranhub.payroll.Limits;
import id.iuranhub.payroll.Places;
import id.iuranhub.payroll.Row;
import id.iuranhub.payroll.SentFile;
import id.iuranhub.payroll.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Checks files of one source as the intake would, as far as a file by itself allows: whether it reads, rows by rules 1
 * to 3, whether the law of its month is known, and its control file.
 */
public final class Inspection {

    private static final int CHUNK = 1000;
    /** No file here has a number in a ledger; findings that name another row need one. */
    private static final long THIS_FILE = 1;

    private final Source source;
    private final Scheme scheme;
    private final Assessor assessor;
    private final Limits limits;

    public Inspection(Source source, Scheme scheme, Law law, Limits limits) {
        this.source = source;
        this.scheme = scheme;
        this.assessor = new Assessor(law);
        this.limits = limits;
    }

    /** @param progress is told the rows read so far, from time to time */
    public FileReport of(Path file, LongConsumer progress) throws IOException {
        var report = new FileReport(file);
        try {
            report.named(FileName.of(file.getFileName().toString()));
            SentFile sent = SentFile.of(file, source, limits);
            try (var payroll = sent.open()) {
                judge(new Chunks(sent, payroll, scheme, THIS_FILE, report.tally()), payroll.places(), report, progress);
            }
            compareControl(sent, report);
        } catch (FileRefused refused) {
            report.refuse(refused.findings());
        }
        return report;
    }

    private void judge(Chunks chunks, Places places, FileReport report, LongConsumer progress) throws FileRefused {
        var standing = new Standing(source);
        for (List<Row> rows = chunks.rows(CHUNK); !rows.isEmpty(); rows = chunks.rows(CHUNK)) {
            Chunk chunk = chunks.chunk(rows);
            chunk.standing(standing.before(chunk.entries()));
            assessor.judge(chunk);
            for (int i = 0; i < rows.size(); i++) {
                note(rows.get(i).line(), chunk.verdicts().get(i), places, report);
            }
            progress.accept(report.rows());
        }
    }

    /** Nobody is known to be enrolled here, so that what the rules say of enrolments and cuts means nothing. */
    private void note(int line, Verdict verdict, Places places, FileReport report) {
        if (verdict instanceof Verdict.Skips) {
            report.skip();
        } else if (verdict instanceof Verdict.Owes owes) {
            report.owes(owes.iuran().total());
        } else if (verdict instanceof Verdict.Stops stops) {
            List<Flaw> own = stops.findings().stream().filter(finding -> finding.code().owesUnknown())
                    .map(finding -> new Flaw(line, places.of(source, finding.field(), line), finding)).toList();
            if (own.isEmpty()) {
                report.owes(stops.amount());
            } else {
                report.fault(own);
            }
        }
    }

    private static void compareControl(SentFile sent, FileReport report) throws IOException, FileRefused {
        Optional<Control> control = sent.control();
        if (control.isPresent()) {
            report.controlled(control.get());
            control.get().demand(report.tally());
        }
    }
}
