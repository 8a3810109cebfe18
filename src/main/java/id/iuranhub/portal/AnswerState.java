package id.iuranhub.portal;

import java.util.Locale;

/** Whether an answer of the portal counts; that is decided once, when it comes. */
public enum AnswerState {
    TAKEN,
    /** Nothing of it counts. */
    REFUSED;

    /** As the database writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
