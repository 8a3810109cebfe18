package id.iuranhub.payroll;

import id.iuranhub.model.Code;
import id.iuranhub.model.Finding;
import java.time.LocalDate;
import java.util.List;

/**
 * What a row says, as far as it reads.
 *
 * @param nik           null where it does not read
 * @param nip           the person's own, in a sponsor list the sponsor's; null where it does not read or there is no
 * column
 * @param name          without blanks around
 * @param birthDate     null where it does not read
 * @param kpj           null where the row has none or it does not read
 * @param opd           the unit the row names; null where the source has no column for it
 * @param wage          rupiah; 0 where it does not read or the iuran does not depend on it
 * @param cut           rupiah; 0 where nothing is cut or it does not read
 * @param net           rupiah paid out, the only amount that may be negative; 0 where the source has no such column
 * @param from          the first day a sponsor pays for, else null
 * @param to            the last one, null where there is no end
 * @param extraPay      not the regular pay: nothing else has been read
 * @param findings      all faults of the row, in the order of their codes
 * @param controlAmount rupiah the row adds to what the control file states, extra pay included
 * @param attestation   by whose number NIK and birth date are taken for agreeing though they do not, 0 for none
 */
public record Reading(String nik, String nip, String name, LocalDate birthDate, String kpj, String opd, long wage,
        long cut,
                      long net, LocalDate from, LocalDate to, boolean extraPay, List<Finding> findings,
                      long controlAmount, long attestation) {

    static Reading extraPay(long controlAmount) {
        return new Reading(null, null, "", null, null, null, 0, 0, 0, null, null, true, List.of(), controlAmount, 0);
    }

    /** Whether NIK, NIP and birth date are found not to be of one person. */
    public boolean isConflict() {
        return !findings.isEmpty() && findings.stream().anyMatch(finding -> finding.code() == Code.IDENTITY_CONFLICT);
    }

    /** The same row, where two people say that NIK and birth date are of one person all the same. */
    public Reading attested(long number) {
        return new Reading(nik, nip, name, birthDate, kpj, opd, wage, cut, net, from, to, extraPay,
                findings.stream().filter(finding -> finding.code() != Code.IDENTITY_CONFLICT).toList(), controlAmount,
                number);
    }
}
