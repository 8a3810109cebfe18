package id.iuranhub.store;

import java.time.LocalDate;

/** The cells of one row on their way into a table, in the order of the statement's columns. */
public interface Cells {

    /** @param text null for none */
    Cells text(String text);

    Cells whole(int number);

    Cells number(long number);

    Cells yes(boolean holds);

    /** @param day null for none */
    Cells day(LocalDate day);

    /** A cell without a value. */
    Cells none();
}
