package id.iuranhub.store;

import java.time.LocalDate;

/** The cells of one row on their way into a table, in the order of the statement's columns. */
public interface RowSink {

    /** @param text null for none */
    RowSink text(String text);

    RowSink whole(int number);

    RowSink number(long number);

    RowSink yes(boolean holds);

    /** @param day null for none */
    RowSink day(LocalDate day);

    /** A cell without a value. */
    RowSink none();
}
