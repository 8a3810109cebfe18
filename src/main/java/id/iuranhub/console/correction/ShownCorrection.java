package id.iuranhub.console.correction;

import id.iuranhub.deadletter.Corrections.Correction;

/** A correction with its numbers as whoever looks may see them. */
public record ShownCorrection(String old, String right, Correction entry) {

    static ShownCorrection masked(Correction entry) {
        return new ShownCorrection(entry.kind().masked(entry.old()), entry.kind().masked(entry.right()), entry);
    }

    static ShownCorrection whole(Correction entry) {
        return new ShownCorrection(entry.old(), entry.right(), entry);
    }

    /** Its last month; empty where it has no end. */
    public String to() {
        return Reviewed.text(entry.to());
    }
}
