package id.iuranhub.payroll;

import id.iuranhub.model.Code;
import id.iuranhub.model.Finding;
import id.iuranhub.model.Value;
import id.iuranhub.payroll.value.Blank;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a sender says is in a payroll file, in {@code <file>.control.csv} beside it: {@code rows;rupiah} and one data
 * line.
 *
 * @param rows   data rows, extra pay included, totals rows not
 * @param rupiah the sum of the cut column; of the wage column where nothing is cut; 0 for a sponsor list
 */
public record Control(long rows, long rupiah) {

    private static final String SUFFIX = ".control.csv";
    private static final Form FORM = Form.csv(Column.needed("rows", Kind.AMOUNT), Column.needed("rupiah", Kind.AMOUNT));
    /** A control file has two short lines. */
    private static final int LONGEST = 4096;
    private static final Limits LIMITS = Limits.DEFAULT.withMaxBytes(LONGEST);

    /** The control file that belongs to a payroll file, whether it is there or not. */
    public static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + SUFFIX);
    }

    public static boolean isControl(String name) {
        return name.endsWith(SUFFIX);
    }

    /** @throws FileRefused {@code CONTROL_MISMATCH}: it does not say what a control file says */
    public static Control read(Path file) throws IOException, FileRefused {
        try (var table = TableFile.open(file, FORM, LIMITS)) {
            var rows = table.next(2);
            var fields = new Fields(FORM, rows.get(0));
            var control = new Control(fields.rupiah("rows"), fields.rupiah("rupiah"));
            if (rows.size() == 1 && fields.findings().isEmpty()) {
                return control;
            }
        } catch (FileRefused noTable) {
            throw unreadable(file);
        }
        throw unreadable(file);
    }

    private static FileRefused unreadable(Path file) throws IOException {
        return FileRefused.because(Code.CONTROL_MISMATCH, "", FORM.header(), lastLine(file));
    }

    private static String lastLine(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return "";
        }
        try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            String text = new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !Blank.is(line)).reduce("", (before, line) -> Blank.stripped(line));
        }
    }

    /** @throws FileRefused {@code CONTROL_MISMATCH}: something else was counted than said, with all that differs */
    public void demand(Tally tally) throws FileRefused {
        var differences = differences(tally);
        if (!differences.isEmpty()) {
            throw new FileRefused(differences);
        }
    }

    /** How a file differs from what was said of it; empty where it does not. */
    public List<Finding> differences(Tally tally) {
        var findings = new ArrayList<Finding>();
        compare("rows", rows, tally.rows(), findings);
        compare("rupiah", rupiah, tally.rupiah(), findings);
        return findings;
    }

    private static void compare(String field, long said, long counted, List<Finding> findings) {
        if (said != counted) {
            findings.add(new Finding(Code.CONTROL_MISMATCH, field, new Value.Amount(said),
                    new Value.Amount(counted)));
        }
    }
}
