package id.iuranhub.payroll;

import id.iuranhub.model.Code;
import id.iuranhub.model.Digits;
import id.iuranhub.model.Finding;
import id.iuranhub.model.Value;
import id.iuranhub.payroll.value.Blank;
import id.iuranhub.payroll.value.Cell;
import id.iuranhub.payroll.value.Identifier;
import id.iuranhub.payroll.value.MoneyFormat;
import id.iuranhub.payroll.value.WrittenDates;
import id.iuranhub.payroll.value.WrittenText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a line of a table says, field by field, and all that is wrong with it. Cells are forgiven what people,
 * spreadsheets and databases do to them, as in a payroll file: {@code ="..."}, invisible characters, {@code Rp},
 * {@code ,-}, midnight behind a date.
 *
 * <p>A field that does not read answers with an empty text, null or 0, and leaves a {@link Finding} with the column's
 * name, what
 * was expected and what stands there; so does an empty one whose column {@link Column#cellNeeded() needs} its cells.
 * Ask {@link #findings()} once all fields have been taken. Columns are named as the {@link Form} names them, or by
 * their place in it.
 *
 * <pre>{@code
 * try (var file = TableFile.open(path, FORM, limits)) {
 *     for (var rows = file.next(500); !rows.isEmpty(); rows = file.next(500)) {
 *         for (Row row : rows) {
 *             var fields = new Fields(FORM, row);
 *             var paid = new Paid(fields.date("tanggal"), fields.number("kode_iuran"), fields.rupiah("rupiah"),
 * fields.text("referensi"));
 *             if (fields.findings().isEmpty()) { ... }   // else told with row.line()
 *         }
 *     }
 * }
 * }</pre>
 */
public final class Fields {

    private final Form form;
    private final Row row;
    private List<Finding> findings = List.of();

    public Fields(Form form, Row row) {
        this.form = form;
        this.row = row;
    }

    /** The physical line where the row begins. */
    public int line() {
        return row.line();
    }

    public List<Finding> findings() {
        return findings;
    }

    public String text(String column) {
        return text(form.at(column));
    }

    /** A text without blanks around it. */
    public String text(int column) {
        String cell = row.cell(column);
        String text = Blank.stripped(cell.isEmpty() || cell.charAt(0) != '=' ? Cell.shown(cell) : WrittenText.of(cell));
        if (Cell.isStale(cell)) {
            note(Code.FORMULA_STALE, column, "", text);
            return "";
        }
        demand(column, text);
        return text;
    }

    /** A text of which no more is kept than may be stored. */
    public String text(int column, int longest) {
        String text = text(column);
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    public String number(String column) {
        return number(form.at(column));
    }

    /**
     * A number or code that is a name and not an amount: a kode iuran, an NPP. One that a spreadsheet has damaged is
     * {@code IDENTIFIER_DAMAGED}.
     */
    public String number(int column) {
        String cell = row.cell(column);
        String clean = clean(cell);
        if (Cell.isStale(cell)) {
            note(Code.FORMULA_STALE, column, "", Cell.shown(cell));
            return "";
        }
        if (Identifier.isDamaged(cell, clean)) {
            add(new Finding(Code.IDENTIFIER_DAMAGED, form.columns().get(column).name(), Value.NOTHING,
                    form.columns().get(column).kind().value(clean)));
            return "";
        }
        demand(column, clean);
        return clean;
    }

    /** So many digits, such as a NIK; anything else is the fault that the code names. */
    public String digits(int column, int length, Code otherwise) {
        String number = number(column);
        if (number.isEmpty() || number.length() == length && Digits.only(number)) {
            return number;
        }
        add(new Finding(otherwise, form.columns().get(column).name(), new Value.Digits(length),
                    form.columns().get(column).kind().value(number)));
        return "";
    }

    private static String clean(String cell) {
        String clean = Identifier.clean(cell);
        return Digits.only(clean) ? clean : Identifier.lossless(cell, Identifier.clean(Identifier.written(cell)));
    }

    /** One of a few words; case does not matter. @return the word as it is known, empty for another one */
    public String word(int column, List<String> known, Code otherwise) {
        String word = text(column);
        for (String one : known) {
            if (one.equalsIgnoreCase(word)) {
                return one;
            }
        }
        if (!word.isEmpty()) {
            note(otherwise, column, String.join(", ", known), word);
        }
        return "";
    }

    public LocalDate date(String column) {
        return date(form.at(column));
    }

    /** A day; null where there is none. */
    public LocalDate date(int column) {
        String cell = row.cell(column);
        return day(column, cell, cell.isEmpty() ? null : form.dates().read(cell), form.dates().text());
    }

    /** The same where nobody has said how days are written in the list. */
    public LocalDate date(String column, WrittenDates dates) {
        int at = form.at(column);
        String cell = row.cell(at);
        return day(at, cell, cell.isEmpty() ? null : dates.read(cell), form.dates().text());
    }

    private LocalDate day(int column, String cell, LocalDate date, String expected) {
        if (date == null && demand(column, clean(cell))) {
            boolean stale = Cell.isStale(cell);
            note(stale ? Code.FORMULA_STALE : Code.DATE_INVALID, column, stale ? ""
                    : expected, form.dates().shown(cell));
        }
        return date;
    }

    public long rupiah(String column) {
        return rupiah(form.at(column));
    }

    /** An amount of at least 0 rupiah. */
    public long rupiah(int column) {
        String cell = row.cell(column);
        if (Blank.is(cell)) {
            demand(column, "");
            return 0;
        }
        long amount = form.money().read(cell);
        if (amount >= 0) {
            return amount;
        }
        if (Cell.isStale(cell)) {
            note(Code.FORMULA_STALE, column, "", Cell.shown(cell));
        } else {
            add(new Finding(Code.MONEY_INVALID, form.columns().get(column).name(),
                    amount == MoneyFormat.INVALID ? new Value.Text(form.money().example()) : new Value.AtLeast(0),
                    new Value.Text(Cell.shown(cell))));
        }
        return 0;
    }

    /** Whether something stands there. */
    private boolean demand(int column, String text) {
        if (text.isEmpty() && form.columns().get(column).cellNeeded()) {
            note(Code.FIELD_MISSING, column, "", "");
        }
        return !text.isEmpty();
    }

    private void note(Code code, int column, String expected, String found) {
        add(new Finding(code, form.columns().get(column).name(), expected, found));
    }

    private void add(Finding finding) {
        if (findings.isEmpty()) {
            findings = new ArrayList<>(2);
        }
        findings.add(finding);
    }
}
