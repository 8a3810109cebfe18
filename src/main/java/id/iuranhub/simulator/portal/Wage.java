package id.iuranhub.simulator.portal;

import java.time.LocalDate;

/**
 * A row that was taken.
 *
 * @param wage    rupiah of the month
 * @param arrears rapel, rupiah of other months that come with this one; negative where too much was told before
 */
record Wage(String nik, String staffNumber, String kpj, String name, LocalDate born, long wage, long arrears) { }
