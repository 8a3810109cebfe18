package id.iuranhub.payroll.example;

import id.iuranhub.model.Kpj;
import id.iuranhub.model.Nik;
import id.iuranhub.model.Nip;
import id.iuranhub.payroll.Kind;
import id.iuranhub.payroll.value.Cell;
import id.iuranhub.payroll.value.DateFormat;
import id.iuranhub.payroll.value.MoneyFormat;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * A column of an example: what it is headed, and what stands below.
 *
 * @param cells that are filled, of the data rows
 */
record ColumnProfile(int at, String heading, List<String> cells) {

    private static final double MOSTLY = 0.5;

    /** Most cells look like the kind; a column without cells could be anything. */
    boolean mayBe(Kind kind) {
        return cells.isEmpty() || share(kind) > MOSTLY;
    }

    /** How many of the cells look like the kind. */
    double share(Kind kind) {
        return cells.isEmpty() ? 0 : (double) cells.stream().filter(looksLike(kind)).count() / cells.size();
    }

    private static Predicate<String> looksLike(Kind kind) {
        return switch (kind) {
            case NIK -> cell -> Nik.isValid(text(cell));
            case NIP, SPONSOR_NIP -> cell -> Nip.isValid(text(cell));
            case KPJ -> cell -> Kpj.isValid(text(cell));
            case PLACE_AND_BIRTH_DATE -> cell -> !isDate(cell) && isDate(DateFormat.afterPlace(cell));
            case BIRTH_DATE, FROM, TO -> ColumnProfile::isDate;
            case WAGE, AMOUNT, NET, CUT -> ColumnProfile::isMoney;
            case STATUS_ASN -> cell -> text(cell).matches("[123]");
            default -> cell -> true;
        };
    }

    private static boolean isDate(String cell) {
        return Arrays.stream(DateFormat.values()).anyMatch(format -> format.read(cell) != null);
    }

    private static boolean isMoney(String cell) {
        return Arrays.stream(MoneyFormat.values()).anyMatch(format -> format.read(cell) != MoneyFormat.INVALID);
    }

    /** Without what spreadsheets put before a number to keep it as text. */
    static String text(String cell) {
        return Cell.shown(cell).strip().replaceFirst("^'+", "");
    }
}
