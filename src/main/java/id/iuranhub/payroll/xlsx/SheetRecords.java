package id.iuranhub.payroll.xlsx;

import id.iuranhub.model.Value;
import id.iuranhub.payroll.FileRefused;
import id.iuranhub.payroll.Format;
import id.iuranhub.payroll.Limits;
import id.iuranhub.payroll.Records;
import id.iuranhub.payroll.value.Cell;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** The rows of the sheets of a workbook, as they stream by; of the workbook only its shared texts are held. */
public final class SheetRecords implements Records {

    /** Excel's own last column, XFD, and last row. */
    private static final int MAX_COLUMNS = 16_384;
    private static final int MOST_MERGED = 1000;
    private static final int MAX_ROWS = 1_048_576;

    private final Workbook workbook;
    private final int maxRecord;
    private final StringBuilder text = new StringBuilder();
    private String[] cells = {};
    /** Of the cells, how many the row last read had, up to the last one that says something. */
    private int count;
    private final List<String> merged = new ArrayList<>();
    private boolean hidden;
    /** The formula of the cell last read, null where it is none. */
    private String formula;
    /** Whether the row last read has a formula that nobody may have worked out. */
    private boolean undecided;
    private int sheet;
    private XmlPart xml;
    private int line;

    public SheetRecords(Path file, Limits limits) throws IOException, XMLStreamException, FileRefused {
        this.workbook = new Workbook(file, limits);
        this.maxRecord = limits.maxRecordBytes();
        this.xml = workbook.sheets() == 0 ? null : workbook.sheet(0);
    }

    @Override
    public boolean nextSheet() throws IOException, FileRefused {
        if (sheet + 1 >= workbook.sheets()) {
            return false;
        }
        xml.close();
        line = 0;
        merged.clear();
        try {
            xml = workbook.sheet(++sheet);
        } catch (XMLStreamException broken) {
            throw broken();
        }
        return true;
    }

    @Override
    public String[] next() throws FileRefused {
        try {
            while (xml != null && xml.next()) {
                if (xml.starts("row")) {
                    line = line(xml.attribute("r"));
                    hidden = isTrue(xml.attribute("hidden"));
                    return row();
                }
                if (xml.starts("mergeCell") && merged.size() < MOST_MERGED) {
                    merged.add(String.valueOf(xml.attribute("ref")));
                }
            }
            return null;
        } catch (XMLStreamException broken) {
            throw broken();
        }
    }

    /** By its line a row is known from then on: no two may have the same. */
    private int line(String number) throws XMLStreamException {
        int found = number == null ? line + 1 : Integer.parseInt(number);
        if (found <= line || found > MAX_ROWS) {
            throw new XMLStreamException("row " + number + " after row " + line);
        }
        return found;
    }

    private static FileRefused broken() {
        return FileRefused.unreadable(new Value.Form(Format.XLSX.extension()), Value.NOTHING);
    }

    private String[] row() throws XMLStreamException, FileRefused {
        Arrays.fill(cells, 0, count, "");
        count = 0;
        undecided = false;
        int size = 0;
        int column = -1;
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                column = column(xml.attribute("r"), column + 1);
                String cell = cell(xml.attribute("t"));
                size += cell.length() + 1;
                if (size > maxRecord) {
                    throw FileRefused.tooLarge("record", maxRecord, new Value.Line(line));
                }
                if (!cell.isEmpty()) {
                    put(column, cell);
                }
            }
        }
        return Arrays.copyOf(cells, count);
    }

    private void put(int column, String cell) {
        if (column >= cells.length) {
            int before = cells.length;
            cells = Arrays.copyOf(cells, Math.min(MAX_COLUMNS, Math.max(column + 1, before * 2)));
            Arrays.fill(cells, before, cells.length, "");
        }
        cells[column] = cell;
        count = Math.max(count, column + 1);
    }

    /** The column of a reference like AB12, counted from 0; the next one where a cell names none. */
    static int column(String reference, int otherwise) {
        int column = 0;
        int letters = 0;
        while (reference != null && letters < Math.min(4, reference.length()) && isLetter(reference.charAt(letters))) {
            column = column * 26 + (reference.charAt(letters++) - 'A' + 1);
        }
        int found = letters == 0 ? otherwise : column - 1;
        if (found >= MAX_COLUMNS) {
            throw new IllegalArgumentException("column " + reference);
        }
        return found;
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }

    /**
     * The value of a cell, of a formula the one it had when the workbook was saved. A formula that nobody may have
     * worked out is not an empty cell, which says that nothing is cut: it is its own text, which no amount is.
     */
    private String cell(String type) throws XMLStreamException, FileRefused {
        text.setLength(0);
        formula = null;
        boolean stored = false;
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("f")) {
                xml.appendText(text);
                formula = "=" + Cell.text(text.toString());
                text.setLength(0);
            } else if (xml.starts("v")) {
                stored = true;
                xml.appendText(text);
            } else if (xml.starts("is")) {
                SharedStrings.appendRuns(xml, text, "is");
            }
        }
        String value = text.isEmpty() ? "" : value(type == null ? "n" : type, text.toString());
        if (formula == null) {
            return value;
        }
        boolean emptyText = stored && text.isEmpty() && "str".equals(type);
        return emptyText && !workbook.calculatesOnLoad() ? value : worked(value);
    }

    /** The value of a formula, as far as it is known to be one. */
    private String worked(String value) {
        if (!workbook.calculatesOnLoad() && !Formulas.isNothing(text.toString())) {
            return value;
        }
        undecided = true;
        return Cell.undecided(formula, value.isEmpty() ? formula : value);
    }

    @Override
    public boolean isUndecided() {
        return undecided;
    }

    /** A second look at the sheet, and only where a formula without a value is met: a workbook is read once. */
    @Override
    public boolean isCalculated(BitSet places, int above) throws IOException, FileRefused {
        if (workbook.calculatesOnLoad()) {
            return false;
        }
        try (XmlPart again = workbook.sheet(sheet)) {
            return Formulas.areCalculated(again, places, above);
        } catch (XMLStreamException broken) {
            throw broken();
        }
    }

    private String value(String type, String value) {
        return switch (type) {
            case "n" -> Cell.number(Cell.text(value));
            case "s" -> workbook.shared().get(Integer.parseInt(value));
            case "b" -> value.equals("0") ? "FALSE" : "TRUE";
            case "d" -> isoDate(value);
            default -> Cell.text(Escapes.resolved(value));
        };
    }

    /** Some writers store a date cell as ISO text; to the reader of rows it is a date cell like any other. */
    private String isoDate(String value) {
        try {
            String time = value.endsWith("Z") ? value.substring(0, value.length() - 1) : value;
            String serial = DateSerial.of(time.contains("T") ? LocalDateTime.parse(time)
                    : LocalDate.parse(time).atStartOfDay());
            return Cell.number(countsFrom1904() ? DateSerial.in1904(serial) : serial);
        } catch (DateTimeException noDate) {
            return Cell.text(value);
        }
    }

    private static boolean isTrue(String flag) {
        return "1".equals(flag) || "true".equals(flag);
    }

    @Override
    public boolean isHidden() {
        return hidden;
    }

    @Override
    public boolean isSheetHidden() {
        return workbook.isHidden(sheet);
    }

    @Override
    public List<String> merged() {
        return List.copyOf(merged);
    }

    @Override
    public String sheet() {
        return workbook.name(sheet);
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public boolean countsFrom1904() {
        return workbook.countsFrom1904();
    }

    @Override
    public void close() throws IOException {
        if (xml != null) {
            xml.close();
        }
        workbook.close();
    }
}
