package id.iuranhub.payroll;

import id.iuranhub.model.Nip;

/** The kind of civil servant, which decides the form of the NIP. */
enum StatusAsn {
    /** A PNS, or a CPNS who becomes one. */
    PNS,
    PPPK,
    /** No status is given: either form passes. */
    UNKNOWN,
    /** A status is given that is none: a fault of its own, so that either form passes here too. */
    INVALID;

    static StatusAsn of(String cell) {
        String status = Written.code(cell);
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

    boolean accepts(String nip) {
        return switch (this) {
            case PNS -> Nip.isPns(nip);
            case PPPK -> Nip.isPppk(nip);
            case UNKNOWN, INVALID -> Nip.isValid(nip);
        };
    }
}
