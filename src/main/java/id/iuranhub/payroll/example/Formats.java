package id.iuranhub.payroll.example;

import id.iuranhub.model.Nik;
import id.iuranhub.payroll.Kind;
import id.iuranhub.payroll.value.Cell;
import id.iuranhub.payroll.value.DateFormat;
import id.iuranhub.payroll.value.MoneyFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** How an example writes amounts and dates. */
final class Formats {

    private static final List<MoneyFormat> TYPED = List.of(MoneyFormat.PLAIN, MoneyFormat.ID, MoneyFormat.EN);
    private static final int GROUPED_FROM = 1_000;
    /** Fewer typed dates among date cells than this part of them are as likely a mistake as a custom. */
    private static final int FEW = 5;
    private static final int LAST_MONTH = 12;

    private final Table table;
    private final Meanings meanings;
    private final List<Doubt> doubts;

    Formats(Table table, Meanings meanings, List<Doubt> doubts) {
        this.table = table;
        this.meanings = meanings;
        this.doubts = doubts;
    }

    /** A source without amounts has a format all the same; any will do. */
    MoneyFormat money() {
        var cells = cells(Kind.WAGE, Kind.AMOUNT, Kind.NET, Kind.CUT);
        var typed = cells.stream().filter(cell -> !Cell.isNumber(cell)).toList();
        if (typed.size() * 2 < cells.size()) {
            return MoneyFormat.CELL;
        }
        MoneyFormat best = TYPED.stream().max(Comparator.<MoneyFormat>comparingLong(format -> tell(format, typed))
                .thenComparing(Comparator.reverseOrder())).orElseThrow();
        boolean others = typed.stream().filter(cell -> best.read(cell) == MoneyFormat.INVALID)
                .filter(cell -> TYPED.stream().anyMatch(format -> format.read(cell) != MoneyFormat.INVALID))
                .count() * 10 > typed.size();
        if (others || read(best, typed) * 2 < typed.size()) {
            doubts.add(new Doubt(Doubt.What.NUMBERS, "", best.example()));
        }
        return best;
    }

    /**
     * How many cells speak for a format: digits alone read in all, and speak for none but PLAIN, as far as others would
     * group them.
     */
    private static long tell(MoneyFormat format, List<String> cells) {
        return cells.stream().filter(cell -> format == MoneyFormat.PLAIN ? format.read(cell) >= GROUPED_FROM
                : format.read(cell) != MoneyFormat.INVALID && MoneyFormat.PLAIN.read(cell) == MoneyFormat.INVALID)
                .count();
    }

    private static long read(MoneyFormat format, List<String> cells) {
        return cells.stream().filter(cell -> format.read(cell) != MoneyFormat.INVALID).count();
    }

    DateFormat dates() {
        var cells = cells(Kind.BIRTH_DATE, Kind.FROM, Kind.TO).stream().map(DateFormat::afterPlace).toList();
        var typed = cells.stream().filter(cell -> !Cell.isNumber(cell)).toList();
        if (typed.size() * FEW < cells.size() || cells.isEmpty()) {
            var assumed = DateFormat.DD_SLASH_MM_SLASH_YYYY;
            doubts.add(new Doubt(cells.isEmpty() ? Doubt.What.DATES : Doubt.What.DATE_CELLS, "", assumed.text()));
            return assumed;
        }
        DateFormat best = Arrays.stream(DateFormat.values())
                .max(Comparator.comparingLong(format -> read(format, typed).count())).orElseThrow();
        if (read(best, typed).count() * 2 < typed.size()) {
            doubts.add(new Doubt(Doubt.What.DATES, "", best.text()));
        } else if (best.text().startsWith("dd") && best != DateFormat.DD_MONTH_YYYY
                && read(best, typed).allMatch(date -> date.getDayOfMonth() <= LAST_MONTH) && !niksAgree(best)) {
            doubts.add(new Doubt(Doubt.What.DAY_OR_MONTH, "", best.text()));
        }
        return best;
    }

    private static Stream<LocalDate> read(DateFormat format, List<String> cells) {
        return cells.stream().map(format::read).filter(Objects::nonNull);
    }

    /** A NIK holds the birth date, day first: where they are equal with day and month unlike, the order is told. */
    private boolean niksAgree(DateFormat format) {
        var nik = meanings.of(Kind.NIK);
        var birth = meanings.of(Kind.BIRTH_DATE);
        return nik.isPresent() && birth.isPresent() && table.rows().stream().anyMatch(row -> {
            String number = ColumnProfile.text(Table.cell(row, nik.get()));
            LocalDate date = format.read(DateFormat.afterPlace(Table.cell(row, birth.get())));
            return date != null && date.getDayOfMonth() != date.getMonthValue() && Nik.isValid(number)
                    && Nik.agrees(number, date);
        });
    }

    private List<String> cells(Kind... kinds) {
        return meanings.all(kinds).stream().flatMap(column -> column.cells().stream()).toList();
    }
}
