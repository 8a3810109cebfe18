package id.iuranhub.payroll;

import id.iuranhub.model.Digits;
import id.iuranhub.payroll.value.Blank;
import id.iuranhub.payroll.value.Cell;
import id.iuranhub.payroll.value.DateFormat;
import id.iuranhub.payroll.value.Identifier;
import id.iuranhub.payroll.value.WrittenText;
import java.util.stream.IntStream;

/**
 * Tells what is signed below a list from its rows: place and date, title, name, {@code NIP. ...}. A row of a person has
 * a number of theirs, an amount or a birth date at least.
 */
final class Footer {

    /** A number with so many digits is one, whatever was typed between them. */
    private static final int SURELY = 10;

    private final Form form;
    private final boolean hasIdentity;

    Footer(Form form) {
        this.form = form;
        this.hasIdentity = form.columns().stream().anyMatch(column -> column.kind().isIdentity());
    }

    /** Whether a record has neither number nor amount nor date in their columns. */
    boolean mayBe(String[] record, int[] at) {
        return hasIdentity && IntStream.range(0, at.length).noneMatch(i ->
                at[i] >= 0 && at[i] < record.length && speaks(form.columns().get(i).kind(), record[at[i]]));
    }

    private boolean speaks(Kind kind, String cell) {
        if (Cell.isStale(cell)) {
            return kind.isMoney();
        }
        return kind.isIdentity() && isNumber(cell) || kind.isMoney() && isAmount(cell)
                || kind.isDate() && form.dates().read(kind == Kind.PLACE_AND_BIRTH_DATE ? DateFormat.afterPlace(cell)
                : cell) != null;
    }

    /**
     * Whether what stands in the columns of numbers are at most counts, and there are no dates. In a table of pay a row
     * with a digit in its number is somebody's, however damaged; a snapshot's last line counts its people there.
     */
    boolean isCount(String[] record, int[] at, int longest) {
        return form.columns().stream().noneMatch(column -> column.kind().isMoney())
                && IntStream.range(0, at.length).filter(i -> at[i] >= 0 && at[i] < record.length).allMatch(i -> {
            Kind kind = form.columns().get(i).kind();
            String cell = Blank.stripped(Cell.shown(record[at[i]]));
            return !(kind.isIdentity() && cell.length() > longest || kind.isDate() && !cell.isEmpty());
        });
    }

    /** A number of a person, damaged or not: an exponent has one letter. */
    private static boolean isNumber(String cell) {
        String text = Identifier.clean(WrittenText.of(Cell.shown(cell)));
        long digits = text.chars().filter(c -> Digits.is((char) c)).count();
        return digits > 0 && letters(text) <= 1 || digits >= SURELY && Digits.is(text.charAt(0));
    }

    private static boolean isAmount(String cell) {
        String text = Cell.shown(cell);
        return text.chars().anyMatch(c -> Digits.is((char) c)) && letters(text) <= "Rp".length();
    }

    private static long letters(String text) {
        return text.chars().filter(Character::isLetter).count();
    }
}
