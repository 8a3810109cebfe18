package id.iuranhub.cli.check;

import id.iuranhub.assess.Assessor;
import id.iuranhub.assess.Chunk;
import id.iuranhub.assess.Entry;
import id.iuranhub.assess.Verdict;
import id.iuranhub.law.Law;
import id.iuranhub.law.Scheme;
import id.iuranhub.model.Code;
import id.iuranhub.model.Finding;
import id.iuranhub.model.RowKey;
import id.iuranhub.payroll.Content;
import id.iuranhub.payroll.Control;
import id.iuranhub.payroll.FileName;
import id.iuranhub.payroll.FileRefused;
import id.iuranhub.payroll.Limits;
import id.iuranhub.payroll.PayrollFile;
import id.iuranhub.payroll.Row;
import id.iuranhub.payroll.RowReader;
import id.iuranhub.payroll.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Checks files of one source as the intake would, as far as a file by itself allows: whether it reads, rows by rules 1 to 3,
 * whether the law of its month is known, and its control file.
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
            FileName name = FileName.of(file.getFileName().toString());
            report.named(name.blth(), name.opd());
            Content content = Content.of(file, name.extension(), limits);
            try (var payroll = PayrollFile.open(file, name.extension(), source, content, limits)) {
                readRows(payroll, name, report, progress);
            }
            compareControl(file, report);
        } catch (FileRefused refused) {
            report.refuse(refused.findings());
        }
        return report;
    }

    private void readRows(PayrollFile payroll, FileName name, FileReport report, LongConsumer progress) throws FileRefused {
        var reader = new RowReader(source, name.blth());
        var standing = new Standing(source);
        for (List<Row> rows = payroll.next(CHUNK); !rows.isEmpty(); rows = payroll.next(CHUNK)) {
            var entries = entries(rows, reader, name.opd(), report);
            var chunk = new Chunk(source, scheme, name.blth(), entries);
            chunk.standing(standing.before(entries));
            assessor.judge(chunk);
            for (int i = 0; i < entries.size(); i++) {
                note(entries.get(i).key().line(), chunk.verdicts().get(i), report);
            }
            progress.accept(report.rows());
        }
    }

    private static List<Entry> entries(List<Row> rows, RowReader reader, String opd, FileReport report) {
        var entries = new ArrayList<Entry>(rows.size());
        for (Row row : rows) {
            var reading = reader.read(row);
            report.tally().add(reading);
            entries.add(new Entry(new RowKey(THIS_FILE, row.line()), opd, row, reading, null));
        }
        return entries;
    }

    /** Nobody is known to be enrolled here, so that what the rules say of enrolments and cuts means nothing. */
    private static void note(int line, Verdict verdict, FileReport report) {
        if (verdict instanceof Verdict.Skips) {
            report.skip();
        } else if (verdict instanceof Verdict.Stops stops) {
            List<Finding> own = stops.findings().stream().filter(finding -> finding.code().owesUnknown())
                    .map(Inspection::inThisFile).toList();
            if (!own.isEmpty()) {
                report.fault(line, own);
            }
        }
    }

    /** The file has no number yet by which a person could find it, and it is the one they look at. */
    private static Finding inThisFile(Finding finding) {
        return finding.code() != Code.DUPLICATE_ROW ? finding : RowKey.parse(finding.found())
                .map(twin -> Finding.of(finding.code(), finding.field(), "baris " + twin.line())).orElse(finding);
    }

    private static void compareControl(Path file, FileReport report) throws IOException, FileRefused {
        Path control = Control.beside(file);
        if (Files.exists(control, LinkOption.NOFOLLOW_LINKS)) {
            report.controlled();
            List<Finding> differences = Control.read(control).differences(report.tally());
            if (!differences.isEmpty()) {
                throw new FileRefused(differences);
            }
        }
    }
}
