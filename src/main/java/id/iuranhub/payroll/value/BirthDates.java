package id.iuranhub.payroll.value;

import id.iuranhub.model.CalendarDay;
import id.iuranhub.model.Code;
import id.iuranhub.model.Finding;
import id.iuranhub.model.Hint;
import id.iuranhub.model.Nik;
import id.iuranhub.model.Nip;
import id.iuranhub.model.Value;
import id.iuranhub.payroll.Column;
import java.time.LocalDate;
import java.util.Optional;

/** The birth date of a person as their NIK, their NIP and a column of its own tell it: as many of these as read. */
public final class BirthDates {

    private Column nikColumn;
    private Column nipColumn;
    private Column dateColumn;
    private String nikCell;
    private String nipCell;
    private String dateCell;
    private String nik;
    private String nip;
    private LocalDate date;

    public void nik(Column column, String cell, String read) {
        nikColumn = column;
        nikCell = cell;
        nik = read;
    }

    public void nip(Column column, String cell, String read) {
        nipColumn = column;
        nipCell = cell;
        nip = read;
    }

    public void column(Column column, String cell, LocalDate read) {
        dateColumn = column;
        dateCell = cell;
        date = read;
    }

    /**
     * The finding if they disagree. Where two agree it is the third that is named; of two, the column, which is the one
     * most easily mistyped; else the NIP.
     */
    public Optional<Finding> conflict(DateFormat format, LocalDate lastDay) {
        boolean nikDate = nik == null || date == null || Nik.agrees(nik, date);
        boolean nipDate = nip == null || date == null || Nip.agrees(nip, date);
        boolean nikNip = nik == null || nip == null || Nik.agrees(nik, new Nip(nip).birthDate());
        if (nikDate && nipDate && nikNip) {
            return Optional.empty();
        }
        if (date != null && nikNip) {
            return dateConflict(format, lastDay);
        }
        if (nik != null && date != null && nipDate && nip != null) {
            return conflict(nikColumn, nikCell, format.write(date));
        }
        return date == null || nikDate
                ? conflict(nipColumn, nipCell, format.write(date == null ? new Nik(nik).birthDate(lastDay) : date))
                : dateConflict(format, lastDay);
    }

    private Optional<Finding> dateConflict(DateFormat format, LocalDate lastDay) {
        return conflict(dateColumn, format.shown(dateCell), format.write(told(lastDay)))
                .map(finding -> isSwapped() ? finding.with(Hint.SWAPPED) : finding);
    }

    /** Whether NIK and NIP, as many as read, tell the same date with day and month in each other's place. */
    private boolean isSwapped() {
        if (!CalendarDay.exists(date.getYear(), date.getDayOfMonth(), date.getMonthValue())) {
            return false;
        }
        var swapped = LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
        return (nik == null || Nik.agrees(nik, swapped)) && (nip == null || Nip.agrees(nip, swapped));
    }

    private LocalDate told(LocalDate lastDay) {
        return nip != null ? new Nip(nip).birthDate() : new Nik(nik).birthDate(lastDay);
    }

    private static Optional<Finding> conflict(Column column, String cell, String expected) {
        return Optional.of(new Finding(Code.IDENTITY_CONFLICT, column.name(),
                new Value.Text(expected), column.kind().value(Cell.shown(cell))));
    }
}
