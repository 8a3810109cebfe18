package id.iuranhub.payroll.example;

/**
 * What the scheme of a new source says of its files.
 *
 * @param wageCounts the iuran is counted from the wage, so that a row without one cannot be judged
 * @param sponsored  a third person pays: one source lists whom they pay for, the other what was cut from them
 */
public record Trade(String scheme, boolean wageCounts, boolean sponsored) {
}
