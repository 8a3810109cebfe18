package id.iuranhub.payroll;

import id.iuranhub.model.Code;
import id.iuranhub.model.Digits;
import id.iuranhub.model.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a sender says is in a payroll file, in {@code <file>.control.csv} beside it: {@code rows;rupiah} and one data line.
 *
 * @param rows   data rows, extra pay included, totals rows not
 * @param rupiah the sum of the cut column; of the wage column where nothing is cut; 0 for a sponsor list
 */
public record Control(long rows, long rupiah) {

    private static final String SUFFIX = ".control.csv";
    private static final String HEADER = "rows;rupiah";
    /** A control file has two short lines. */
    private static final int LONGEST = 4096;

    /** The control file that belongs to a payroll file, whether it is there or not. */
    public static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + SUFFIX);
    }

    public static boolean isControl(String name) {
        return name.endsWith(SUFFIX);
    }

    /** @throws FileRefused {@code CONTROL_MISMATCH}: it does not say what a control file says */
    public static Control read(Path file) throws IOException, FileRefused {
        var lines = lines(file);
        if (lines.size() == 2 && Column.normal(lines.get(0)).equals(HEADER)) {
            String[] figures = lines.get(1).split(";", -1);
            if (figures.length == 2 && isFigure(figures[0]) && isFigure(figures[1])) {
                return new Control(figure(figures[0]), figure(figures[1]));
            }
        }
        throw unreadable(lines.isEmpty() ? "" : lines.get(lines.size() - 1));
    }

    private static FileRefused unreadable(String found) {
        return FileRefused.because(Code.CONTROL_MISMATCH, "", HEADER, found);
    }

    private static List<String> lines(Path file) throws IOException, FileRefused {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw unreadable("");
        }
        try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            String text = new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !Blank.is(line)).map(Blank::stripped).toList();
        }
    }

    private static boolean isFigure(String text) {
        String figure = Blank.stripped(text);
        return !figure.isEmpty() && figure.length() <= 18 && Digits.only(figure);
    }

    private static long figure(String text) {
        return Long.parseLong(Blank.stripped(text));
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
            findings.add(new Finding(Code.CONTROL_MISMATCH, field, Long.toString(said), Long.toString(counted)));
        }
    }
}
