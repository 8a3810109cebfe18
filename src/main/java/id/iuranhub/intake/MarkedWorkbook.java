package id.iuranhub.intake;

import id.iuranhub.model.Disposition;
import id.iuranhub.model.Finding;
import id.iuranhub.model.Remark;
import id.iuranhub.payroll.Column;
import id.iuranhub.payroll.Source;
import id.iuranhub.payroll.value.Cell;
import id.iuranhub.words.Words;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The answer to a sender as a workbook: the sender's own columns with the faulty cells coloured, before them what is
 * wrong and how to mend it. A long file is not shown whole, only the rows that need a person. All cells are text,
 * except numbers and dates that were cells of a workbook already: nothing becomes a formula and no digit is lost, not
 * even when somebody edits a cell.
 */
final class MarkedWorkbook {

    /** A longer file is there to be processed, not to be looked through. */
    static final int WHOLE = 2_000;
    /** More rows that need a person are one fault many times, and the text of the answer has them all. */
    static final int MOST = 10_000;

    private static final int FLUSHED_AT_ONCE = 500;
    /** A cell of a workbook holds no more than 32,767 characters. */
    private static final int LONGEST = 32_000;
    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,9})?");

    private static final String HEADING = "D9E2EC";
    private static final String FAULTY_ROW = "FFF4D6";
    private static final String FAULTY_CELL = "F8B4A8";
    private static final int ANSWER_COLUMNS = 4;

    /**
     * The file that is answered.
     *
     * @param rows    how many data rows it has
     * @param remarks what its sender should know of it
     */
    record Answered(String name, long rows, Source source, List<Remark> remarks) {
    }

    private final Answered file;
    private final Source source;
    private final Words words;
    private final boolean whole;
    private final Workbook workbook;
    private final Worksheet sheet;
    private final Map<Disposition, Integer> counts = new EnumMap<>(Disposition.class);
    private int row;
    private int left;

    /** Passes the rows of the file, in its order, on to {@link #add}. */
    interface Filling {
        void to(MarkedWorkbook workbook) throws IOException;
    }

    private MarkedWorkbook(Answered file, Words words, OutputStream out) {
        this.file = file;
        this.source = file.source();
        this.words = words;
        this.whole = file.rows() <= WHOLE;
        this.workbook = new Workbook(new Unclosed(out), "iuran-hub", null);
        this.sheet = workbook.newWorksheet(text("ack.sheet"));
    }

    /** The workbook ends its stream; the file has to be brought to the disk before it is closed. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    /**
     * Replaces the workbook of a file, in one step.
     *
     * @param target in a folder that is there
     */
    static void write(Path target, Answered file, Words words, Filling filling) throws IOException {
        WholeFile.write(target, out -> {
            var marked = new MarkedWorkbook(file, words, out);
            marked.head();
            marked.fill(filling);
            marked.summary();
            marked.workbook.finish();
        });
    }

    private void fill(Filling filling) throws IOException {
        try {
            filling.to(this);
        } catch (UncheckedIOException disk) {
            throw disk.getCause();
        }
        sheet.setAutoFilter(0, 0, row - 1, ANSWER_COLUMNS + source.columns().size() - 1);
        sheet.finish();
    }

    private void head() {
        int[] widths = {8, 15, 60, 45};
        String[] answers = {"ack.line", "ack.outcome", "ack.remark", "ack.fix"};
        for (int i = 0; i < ANSWER_COLUMNS; i++) {
            sheet.width(i, widths[i]);
            heading(sheet, i, text(answers[i]));
        }
        for (int i = 0; i < source.columns().size(); i++) {
            sheet.width(ANSWER_COLUMNS + i, 22);
            heading(sheet, ANSWER_COLUMNS + i, source.columns().get(i).name());
        }
        sheet.freezePane(2, 1);
        sheet.repeatRows(0);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        row = 1;
    }

    private static void heading(Worksheet sheet, int column, String text) {
        sheet.inlineString(0, column, text);
        sheet.style(0, column).bold().fillColor(HEADING).format("@").set();
    }

    /** The next row of the file; shown if there is room for it. */
    void add(AnsweredRow answered) {
        counts.merge(answered.disposition(), 1, Integer::sum);
        if (!whole && (!answered.needsPerson() || row > MOST)) {
            left += answered.needsPerson() ? 1 : 0;
            return;
        }
        String fill = answered.needsPerson() ? FAULTY_ROW : null;
        answer(0, Integer.toString(answered.row().line()), fill, false);
        answer(1, words.disposition(answered.disposition()), fill, false);
        answer(2, answered.findings().isEmpty() ? answered.note() : listed(answered.findings(), words::problem), fill,
                true);
        answer(3, listed(answered.findings(), words::fix), fill, true);
        var faulty = faulty(answered.findings());
        for (int i = 0; i < source.columns().size(); i++) {
            cell(ANSWER_COLUMNS + i, source.columns().get(i), answered.row().cell(i), faulty.contains(i) ? FAULTY_CELL
                    : fill);
        }
        row++;
        if (row % FLUSHED_AT_ONCE == 0) {
            flush();
        }
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    /**
     * Each begins with a dot: a line that began with {@code Jumlah} would make its row a totals row when it comes back.
     */
    private static String listed(List<Finding> findings, Function<Finding, String> said) {
        return findings.stream().map(said).distinct().map(sentence -> "• " + sentence)
                .collect(Collectors.joining("\n"));
    }

    private Set<Integer> faulty(List<Finding> findings) {
        var faulty = new HashSet<Integer>();
        findings.stream().map(finding -> source.at(finding.field())).filter(at -> at >= 0).forEach(faulty::add);
        return faulty;
    }

    private void answer(int column, String text, String fill, boolean wrapped) {
        sheet.inlineString(row, column, shortened(text));
        style(column, "@", fill, wrapped);
    }

    private void cell(int column, Column meant, String cell, String fill) {
        String shown = Cell.shown(cell);
        String format = Cell.isNumber(cell) && PLAIN_NUMBER.matcher(shown).matches() ? numberFormat(meant, shown) : "@";
        if (format.equals("@")) {
            sheet.inlineString(row, column, shortened(shown));
        } else {
            sheet.value(row, column, new BigDecimal(shown));
        }
        style(column, format, fill, false);
    }

    /** An identifier or a word is text, whatever it was. */
    private static String numberFormat(Column column, String number) {
        return switch (column.kind()) {
            case WAGE, AMOUNT, NET, CUT -> "#,##0.##";
            case BIRTH_DATE, PLACE_AND_BIRTH_DATE, FROM, TO -> number.contains(".") ? "dd/mm/yyyy hh:mm" : "dd/mm/yyyy";
            default -> "@";
        };
    }

    private void style(int column, String format, String fill, boolean wrapped) {
        var style = sheet.style(row, column).format(format).verticalAlignment("top").wrapText(wrapped);
        if (fill != null) {
            style.fillColor(fill);
        }
        style.set();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private void summary() throws IOException {
        Worksheet notes = workbook.newWorksheet(text("ack.summary"));
        notes.width(0, 32);
        notes.width(1, 90);
        int line = 0;
        note(notes, line++, text("ack.file"), file.name());
        note(notes, line++, text("ack.source"), source.name());
        note(notes, line++, text("ack.rows"), Long.toString(file.rows()));
        for (Disposition disposition : Disposition.values()) {
            note(notes, line++, words.disposition(disposition), Integer.toString(counts.getOrDefault(disposition, 0)));
        }
        note(notes, line++, text("ack.shown"), text(whole ? "ack.shown.whole" : "ack.shown.faulty"));
        if (left > 0) {
            note(notes, line++, text("ack.left"), Integer.toString(left));
        }
        for (Remark remark : file.remarks()) {
            note(notes, line++, text("ack.note"), words.remark(remark));
        }
        notes.inlineString(line, 0, text("ack.colour"));
        notes.style(line, 0).fillColor(FAULTY_CELL).set();
        notes.inlineString(line, 1, text("ack.colour.meaning"));
        notes.finish();
    }

    private static void note(Worksheet notes, int line, String what, String text) {
        notes.inlineString(line, 0, what);
        notes.inlineString(line, 1, text);
        notes.style(line, 1).format("@").wrapText(true).set();
    }

    private String text(String key) {
        return words.text(key, Map.of());
    }
}
