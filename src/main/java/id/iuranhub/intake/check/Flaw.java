package id.iuranhub.intake.check;

import id.iuranhub.model.Finding;

/**
 * A finding and where it stands.
 *
 * @param line the physical line, sheet row or DBF record; {@link #WHOLE_FILE} where the file is meant
 * @param cell its name in a workbook, {@code Gaji!D14}; empty where cells have no names
 */
public record Flaw(int line, String cell, Finding finding) {

    public static final int WHOLE_FILE = 0;

    public boolean ofFile() {
        return line == WHOLE_FILE;
    }
}
