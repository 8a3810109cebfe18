package id.iuranhub.model;

/** What became of a payroll row: exactly one of these, always. */
public enum Disposition {
    /** An iuran is owed and ready, queued or on its way. */
    PENDING,
    /** The insurer accepted it. */
    ACCEPTED,
    /** A person has to look: it is in the dead-letter queue. */
    DEAD,
    /** Owes nothing, by rule. */
    SKIPPED,
    /** A later file of the same source, OPD and BLTH replaced it. */
    SUPERSEDED;

    /** The word of acknowledgements and of {@code --json}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The disposition of a word. */
    public static Disposition of(String word) {
        return valueOf(word.toUpperCase(java.util.Locale.ROOT));
    }
}
