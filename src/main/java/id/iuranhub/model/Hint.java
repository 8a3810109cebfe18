package id.iuranhub.model;

import java.util.Locale;

/** What a faulty cell, or file, looks like: said to the sender, never acted upon. */
public enum Hint {
    NONE,
    /** A number that has lost the zeros it began with. */
    ZEROS,
    /** A date with day and month in each other's place. */
    SWAPPED,
    /** A date in a format other than the source's. */
    DATES,
    /** An amount in a number format other than the source's. */
    NUMBERS,
    /** The row has more fields than its header, so that this amount may be another column's or a part of one. */
    SHIFTED,
    /** A formula that nobody has worked out. */
    FORMULA,
    /** A file of another kind than its name says. */
    RENAMED,
    /** Headers parted by something else than the source's delimiter. */
    DELIMITER,
    /** Headers are missing, and what is there looks parted by something else than the source's delimiter. */
    PARTED,
    /** Whole lines of a CSV stand in quotes. */
    QUOTED,
    /** A column whose cells are of a type that is not read. */
    TYPE,
    /** The same headers again, in another order. */
    MOVED,
    /** A header that stands twice. */
    TWICE,
    /** Of two rows of a person, under two OPDs, this one is of the OPD that the enrolment names. */
    HERE,
    /** The other one is. */
    THERE,
    /** A cut with JP in it, from pension age on. */
    PENSION,
    /** A cut as the ceiling of a year ago makes it. */
    CEILING,
    /** A cut of the amount of a year ago. */
    AMOUNT,
    /** A file's name with what no eye sees, or a folder in it. */
    NAME,
    /** A file named like the hub's own answers. */
    RESERVED,
    /** The hub itself fails at it, whatever it is. */
    FAILED;

    /** By which the words for it are found. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
