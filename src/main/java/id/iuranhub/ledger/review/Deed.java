package id.iuranhub.ledger.review;

import java.util.Locale;

/** What may take a second person. */
public enum Deed {
    /** A held run, file or snapshot is let go. */
    RELEASE,
    /** A number that payroll goes on getting wrong; always. */
    CORRECTION,
    /** A person whose NIK and birth date disagree is let through; always. */
    ATTESTATION,
    /** The NIK, wage or card of a row is changed. */
    EDIT,
    /** A kode iuran counts as paid by somebody's word. */
    PAYMENT,
    /** What is kept of a person is removed; always. */
    ERASURE,
    /** Many rows are tried again at once. */
    BULK_RETRY;

    /** As settings and records name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
