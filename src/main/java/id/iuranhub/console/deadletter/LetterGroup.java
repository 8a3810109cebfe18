package id.iuranhub.console.deadletter;

import id.iuranhub.model.Code;

/**
 * Rows of one cause that wait for a person.
 *
 * @param blth   0 for all months
 * @param scheme , @param opd and @param field empty for all
 */
public record LetterGroup(int blth, String scheme, Code code, String opd, String field) {

    /** How many of it are of one scheme, OPD and column. */
    public record Part(String scheme, String opd, String field, long letters, long rupiah) { }

    /** What is to be done with all its rows. @param confirmed how many whoever does it saw */
    public record Deed(LetterGroup group, int confirmed, String reason) { }

    /** One cell that would be another. */
    public record Preview(String id, String column, String old, String now) { }
}
