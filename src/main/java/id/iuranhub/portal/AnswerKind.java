package id.iuranhub.portal;

import java.util.Locale;

/** What came back from the portal. */
public enum AnswerKind {
    /** Its list of rows that failed. */
    FAILED,
    /** The insurer's printed list of a month. */
    LIST,
    /** A kode iuran that somebody read there. */
    KODE,
    /** Forms of new workers. */
    FORM;

    /** As the database writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
