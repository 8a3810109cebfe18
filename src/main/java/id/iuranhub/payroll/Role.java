package id.iuranhub.payroll;

/** What a row of a source stands for. */
public enum Role {
    /** A person and what is paid to them; the person owes the iuran, or their employer does. */
    PAYROLL,
    /** A person whose iuran a sponsor pays. The file of a BLTH holds from that BLTH on. */
    SPONSOR_LIST,
    /** A sponsor and what was cut from their pay for all the persons they pay for. */
    SPONSOR_CUT
}
