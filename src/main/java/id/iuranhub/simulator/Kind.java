package id.iuranhub.simulator;

/** What a batch does with its records: bring them, replace the standing ones, or take them back. */
enum Kind { ORIGINAL, AMENDMENT, VOID }
