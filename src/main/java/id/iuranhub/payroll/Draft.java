package id.iuranhub.payroll;

import id.iuranhub.model.Code;
import id.iuranhub.model.Finding;
import id.iuranhub.model.Hint;
import id.iuranhub.model.Kpj;
import id.iuranhub.model.Nik;
import id.iuranhub.model.Value;
import id.iuranhub.payroll.value.BirthDates;
import id.iuranhub.payroll.value.Blank;
import id.iuranhub.payroll.value.Cell;
import id.iuranhub.payroll.value.DateFormat;
import id.iuranhub.payroll.value.Identifier;
import id.iuranhub.payroll.value.MoneyFormat;
import id.iuranhub.payroll.value.StatusAsn;
import id.iuranhub.payroll.value.WrittenText;
import id.iuranhub.payroll.xlsx.NumberCell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A reading in the making: takes a row cell by cell and notes all that is wrong with it. */
final class Draft {

    /** What programs write where there is no card. */
    private static final Set<String> NO_CARD = Set.of("-", "0", "NULL");

    /** A card number of fewer digits is not one that has only lost its zeros. */
    private static final int MOST_ZEROS = 6;

    private final Source source;
    private final LocalDate lastDay;
    private final StatusAsn status;
    private final BirthDates birthDates = new BirthDates();
    private List<Finding> findings = List.of();
    /** How many they are. */
    private int noted;
    private String nik;
    private String nip;
    private String name = "";
    private LocalDate birthDate;
    private String kpj;
    private String opd;
    private long wage;
    private long cut;
    private long net;
    private LocalDate from;
    private LocalDate to;

    Draft(Source source, LocalDate lastDay, StatusAsn status) {
        this.source = source;
        this.lastDay = lastDay;
        this.status = status;
    }

    /** A cell that does not read as it stands is read once more as it was written, see {@link WrittenText}. */
    void take(Column column, String cell) {
        int before = noted;
        read(column, cell);
        if (noted > before) {
            again(column, cell, before);
        }
    }

    private void again(Column column, String cell, int before) {
        String written = column.kind().isIdentifier() ? Identifier.written(cell) : WrittenText.of(cell);
        if (Cell.isStale(cell)) {
            forget(before);
            note(Code.FORMULA_STALE, column, "", cell);
        } else if (!written.equals(cell)) {
            forget(before);
            read(column, written);
        }
    }

    private void forget(int before) {
        findings.subList(before, noted).clear();
        noted = before;
    }

    private void read(Column column, String cell) {
        if (column.kind() == Kind.TEXT) {
            return;
        }
        if (isEmpty(column.kind(), cell)) {
            demandCell(column, cell);
            return;
        }
        switch (column.kind()) {
            case NIK -> takeNik(column, cell);
            case NIP, SPONSOR_NIP -> takeNip(column, cell);
            case KPJ -> takeKpj(column, cell);
            case NAME -> name = text(column, cell);
            case BIRTH_DATE -> takeBirthDate(column, cell, date(column, cell));
            case PLACE_AND_BIRTH_DATE -> takeBirthDate(column, cell, dateAfterPlace(column, cell));
            case STATUS_ASN -> checkStatus(column, cell);
            case OPD -> opd = text(column, cell);
            case WAGE -> wage = money(column, cell, 1);
            case AMOUNT -> money(column, cell, 0);
            case NET -> net = money(column, cell, -NumberCell.GREATEST);
            case CUT -> cut = money(column, cell, 0);
            case FROM -> from = date(column, cell);
            case TO -> to = date(column, cell);
            case TRANSACTION -> text(column, cell);
            case BILL, WORD, DAY, TEXT -> { }
        }
    }

    /** In names and amounts an apostrophe says something, in front of a number or a date it is a spreadsheet's. */
    private static boolean isEmpty(Kind kind, String cell) {
        return switch (kind) {
            case NIK, NIP, SPONSOR_NIP, KPJ, BIRTH_DATE, PLACE_AND_BIRTH_DATE, FROM, TO -> {
                int start = Identifier.start(cell);
                yield start == cell.length();
            }
            default -> Blank.is(cell);
        };
    }

    private void demandCell(Column column, String cell) {
        if (column.cellNeeded()) {
            note(Code.FIELD_MISSING, column, "", cell);
        }
    }

    private String text(Column column, String cell) {
        if (Cell.isStale(cell)) {
            note(Code.FORMULA_STALE, column, "", cell);
        }
        return Blank.stripped(cell.charAt(0) == '=' ? WrittenText.of(cell) : cell);
    }

    private void takeNik(Column column, String cell) {
        String clean = Identifier.clean(cell);
        if (!isWhole(column, cell, clean)) {
            return;
        }
        if (Nik.isValid(clean)) {
            nik = clean;
            birthDates.nik(column, cell, clean);
        } else {
            note(Code.NIK_INVALID, column, "", cell, Identifier.hasLostZeros(cell, Nik.DIGITS, 1, Nik::isValid)
                    ? Hint.ZEROS : Hint.NONE);
        }
    }

    private void takeNip(Column column, String cell) {
        String clean = Identifier.clean(cell);
        boolean own = column.kind() == Kind.NIP;
        StatusAsn form = own ? status : StatusAsn.UNKNOWN;
        if (isWhole(column, cell, clean) && demand(form.accepts(clean), Code.NIP_INVALID, column, cell)) {
            nip = clean;
            if (own) {
                birthDates.nip(column, cell, clean);
            }
        }
    }

    private void takeKpj(Column column, String cell) {
        String whole = Identifier.lossless(cell, Identifier.clean(cell));
        boolean lost = Identifier.isDamaged(cell, whole);
        if (lost) {
            note(new Finding(Code.IDENTIFIER_DAMAGED, column.name(), Value.NOTHING,
                    column.kind().value(Cell.shown(cell))));
        } else if (Kpj.isValid(whole)) {
            kpj = whole;
        } else if (NO_CARD.contains(whole.toUpperCase(Locale.ROOT))) {
            demandCell(column, cell);
        } else {
            note(Code.KPJ_INVALID, column, "", cell,
                    Identifier.hasLostZeros(cell, Kpj.DIGITS, MOST_ZEROS, Kpj::isValid) ? Hint.ZEROS : Hint.NONE);
        }
    }

    private boolean isWhole(Column column, String cell, String clean) {
        return demand(!Identifier.isDamaged(cell, clean), Code.IDENTIFIER_DAMAGED, column, cell);
    }

    private boolean demand(boolean holds, Code code, Column column, String cell) {
        if (!holds) {
            note(code, column, "", cell);
        }
        return holds;
    }

    private void checkStatus(Column column, String cell) {
        if (status == StatusAsn.INVALID) {
            note(Code.NIP_INVALID, column, "1, 2, 3", cell);
        }
    }

    private void takeBirthDate(Column column, String cell, LocalDate date) {
        if (date != null && date.isAfter(lastDay)) {
            note(Code.DATE_INVALID, column, new Value.NotAfter(source.dates().write(lastDay)),
                    source.dates().shown(cell));
        } else if (date != null) {
            birthDate = date;
            birthDates.column(column, cell, date);
        }
    }

    private LocalDate dateAfterPlace(Column column, String cell) {
        String behind = DateFormat.afterPlace(cell);
        LocalDate date = source.dates().read(behind);
        if (date == null) {
            note(Code.DATE_INVALID, column, source.dates().text(), source.dates().shown(cell),
                    source.dates().hint(behind));
        }
        return date;
    }

    private LocalDate date(Column column, String cell) {
        LocalDate date = source.dates().read(cell);
        if (date == null) {
            note(Code.DATE_INVALID, column, source.dates().text(), source.dates().shown(cell),
                    source.dates().hint(cell));
        }
        return date;
    }

    private long money(Column column, String cell, long least) {
        long amount = source.money().read(cell);
        if (amount >= least) {
            return amount;
        }
        if (amount == MoneyFormat.INVALID) {
            note(Code.MONEY_INVALID, column, source.money().example(), cell, source.money().hint(cell));
        } else {
            note(Code.MONEY_INVALID, column, new Value.AtLeast(least), cell);
        }
        return 0;
    }

    private void note(Code code, Column column, String expected, String cell) {
        note(code, column, expected, cell, Hint.NONE);
    }

    private void note(Code code, Column column, String expected, String cell, Hint hint) {
        note(new Finding(code, column.name(), expected, Cell.shown(cell), hint));
    }

    private void note(Code code, Column column, Value expected, String cell) {
        note(new Finding(code, column.name(), expected, new Value.Text(Cell.shown(cell))));
    }

    private void note(Finding finding) {
        if (findings.isEmpty()) {
            findings = new ArrayList<>(2);
        }
        findings.add(finding);
        noted++;
    }

    /** Rule 2, to be asked once all cells have been taken. */
    void compareBirthDates() {
        birthDates.conflict(source.dates(), lastDay).ifPresent(this::note);
    }

    /** @param controlled the kind of column that the control file sums */
    Reading reading(Optional<Kind> controlled) {
        if (findings.size() > 1) {
            findings.sort(Comparator.comparing(Finding::code));
        }
        return new Reading(nik, nip, name, birthDate, kpj, opd, wage, cut, net, from, to, false, findings,
                controlled.isEmpty() ? 0 : controlled.get() == Kind.CUT ? cut : wage, 0);
    }
}
