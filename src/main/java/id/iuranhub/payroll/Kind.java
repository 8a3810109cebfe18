package id.iuranhub.payroll;

import id.iuranhub.model.Value;
import java.time.LocalDate;

/** What a column of a payroll export means to the hub, and so how its cells are read. */
public enum Kind {
    NIK,
    /** The NIP of the person the row is about. */
    NIP,
    /** The NIP of the civil servant who pays for the person the row is about. */
    SPONSOR_NIP,
    KPJ,
    NAME,
    BIRTH_DATE,
    /** Both in one cell, the place first: {@code Palu, 17 Mei 1990}. The place is not kept. */
    PLACE_AND_BIRTH_DATE,
    /** 1 PNS, 2 PPPK, 3 CPNS. */
    STATUS_ASN,
    OPD,
    /** Money above 0. */
    WAGE,
    /** Money, 0 allowed. */
    AMOUNT,
    /** What is paid out: the one money that may be negative. */
    NET,
    /** What payroll has cut for the iuran; an empty cell is 0. */
    CUT,
    /** Tells the regular pay from arrears and other extra pay. */
    TRANSACTION,
    /** The first day a sponsor pays for, a {@link LocalDate} that may lie ahead. */
    FROM,
    /** The last such day. */
    TO,
    /** The kode iuran of a bill. */
    BILL,
    /** A code or a word: an NPP, a status, a reference. */
    WORD,
    /** Any day. */
    DAY,
    /** Known, but never read: another insurer's columns, running numbers, jobs. */
    TEXT;

    /** What stands in a cell of it: whose number it is, or as it stands. */
    public Value value(String cell) {
        return switch (this) {
            case NIK -> new Value.PersonNumber(cell, Value.Of.NIK);
            case NIP, SPONSOR_NIP -> new Value.PersonNumber(cell, Value.Of.NIP);
            case KPJ -> new Value.PersonNumber(cell, Value.Of.KPJ);
            default -> new Value.Text(cell);
        };
    }

    boolean isMoney() {
        return this == WAGE || this == AMOUNT || this == NET || this == CUT;
    }

    /** Whether a column of it tells what one of another kind does. */
    public boolean tells(Kind other) {
        return this == other || this == PLACE_AND_BIRTH_DATE && other == BIRTH_DATE;
    }

    /** Where two columns of it stand in a file, taking one of them could be taking the wrong amount or person. */
    boolean standsOnce() {
        return this != TEXT && this != NAME && this != OPD;
    }

    boolean isDate() {
        return this == BIRTH_DATE || this == PLACE_AND_BIRTH_DATE || this == FROM || this == TO || this == DAY;
    }

    /** The number of a person or of a bill, by which a row is known to be data and not a total. */
    boolean isIdentity() {
        return this == NIK || this == NIP || this == SPONSOR_NIP || this == BILL;
    }

    /** Whether a payroll export may have such a column; the others are of other tables. */
    boolean isOfPayroll() {
        return this != BILL && this != WORD && this != DAY;
    }

    /** A number of a person or of a bill, which nobody computes with. */
    boolean isIdentifier() {
        return isIdentity() || this == KPJ;
    }

    boolean mayRepeat() {
        return this == TEXT || this == AMOUNT;
    }
}
