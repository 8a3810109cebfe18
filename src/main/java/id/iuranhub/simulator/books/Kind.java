package id.iuranhub.simulator.books;

/** What a batch does with its records: bring them, replace the standing ones, or take them back. */
public enum Kind { ORIGINAL, AMENDMENT, VOID }
