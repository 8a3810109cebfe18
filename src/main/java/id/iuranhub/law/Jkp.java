package id.iuranhub.law;

/**
 * Whether the participants of a scheme take part in JKP: then part of the JKK is that programme's, and no total
 * changes.
 */
public enum Jkp { NONE, RECOMPOSED }
