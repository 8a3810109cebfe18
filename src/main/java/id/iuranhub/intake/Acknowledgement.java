package id.iuranhub.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Iterator;

/** The answer to a sender, line by line: what became of each data row of a file. Made to be opened in Excel. */
public final class Acknowledgement {

    /** By which Excel knows UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String[] HEADER = {"line", "nik", "nama", "disposition", "code", "field", "expected", "found",
            "fix"};

    private Acknowledgement() {
    }

    /**
     * What became of one data row; texts that do not apply are empty.
     *
     * @param line  the physical line, sheet row or DBF record where it begins
     * @param nik   as in the file, and so are {@code nama} and mostly {@code found}
     * @param found of a row without a fault its note, if any
     */
    public record Line(int line, String nik, String nama, String disposition, String code, String field,
            String expected,
                       String found, String fix) {

        private String[] cells() {
            return new String[] {Integer.toString(line), SafeCell.of(nik), SafeCell.of(nama), disposition, code,
                SafeCell.of(field), SafeCell.of(expected), SafeCell.of(found), SafeCell.of(fix)};
        }
    }

    /**
     * Replaces the acknowledgement of a file, in one step.
     *
     * @param target in a folder that is there
     * @param lines  in the order of the file, taken one by one
     * @throws IOException if it could not be written; the old one stands then, as it does if {@code lines} throws
     */
    public static void write(Path target, Iterator<Line> lines) throws IOException {
        WholeFile.writeText(target, out -> write(out, lines));
    }

    private static void write(Writer out, Iterator<Line> lines) throws IOException {
        out.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().fieldSeparator(';').lineDelimiter(LineDelimiter.CRLF).build(out);
        csv.writeRecord(HEADER);
        while (lines.hasNext()) {
            csv.writeRecord(lines.next().cells());
        }
        csv.flush();
    }
}
