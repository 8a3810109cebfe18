package id.iuranhub.payroll.value;

import id.iuranhub.model.Nip;
import id.iuranhub.payroll.xlsx.NumberCell;

/** The kind of civil servant, which decides the form of the NIP. */
public enum StatusAsn {
    /** A PNS, or a CPNS who becomes one. */
    PNS,
    PPPK,
    /** No status is given: either form passes. */
    UNKNOWN,
    /** A status is given that is none: a fault of its own, so that either form passes here too. */
    INVALID;

    public static StatusAsn of(String cell) {
        String status = WrittenText.code(cell);
        if (Cell.isNumber(cell)) {
            status = Long.toString(NumberCell.read(cell));
        }
        return switch (status) {
            case "1", "3" -> PNS;
            case "2" -> PPPK;
            case "" -> UNKNOWN;
            default -> INVALID;
        };
    }

    public boolean accepts(String nip) {
        return switch (this) {
            case PNS -> Nip.isPns(nip);
            case PPPK -> Nip.isPppk(nip);
            case UNKNOWN, INVALID -> Nip.isValid(nip);
        };
    }
}
