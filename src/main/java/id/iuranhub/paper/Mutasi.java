package id.iuranhub.paper;

import id.iuranhub.model.Blth;
import id.iuranhub.paper.LeavingReasons.Reason;
import id.iuranhub.portal.NewWorkerColumn;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What changed among the people of a scheme from one month to the next.
 *
 * @param comparable  whether the month before has files; without it nobody joined and no wage changed
 * @param hasRun      whether the month has been run: who is missing is known by its last run only
 * @param joined      in a row of this month and of none before
 * @param toEnrol     in a row, and not active at the insurer; whether they joined this month or waited longer
 * @param gone        active at the insurer and in no row; those who died are not among them
 * @param died        told by a reason, whether or not they still stand in a row
 * @param moved       within the scheme, from one OPD to another
 * @param wages       whose base is another one
 * @param waiting     people in no row whose OPD has sent no file yet
 * @param unusedReasons reasons given for people of whom none of this is true
 */
record Mutasi(boolean comparable, boolean hasRun, List<Joined> joined, List<Joined> toEnrol, List<Gone> gone,
        List<Died> died, List<Moved> moved, List<WageChange> wages, int waiting, int unusedReasons) {

    /** @param name as payroll has it @param born null where it does not read @param staffNumber the NIP, or empty */
    record Person(String nik, String kpj, String name, LocalDate born, String staffNumber, String opd) { }

    /** @param wage rupiah @param form what their OPD filled in, for whom the insurer is to enrol */
    record Joined(Person person, long wage, Map<NewWorkerColumn, String> form) {
        boolean hasCard() {
            return !person.kpj.isEmpty();
        }
    }

    /**
     * @param insured as the insurer has them, for lists that go to it
     * @param since   the first month without them
     * @param ended   the last day of an enrolment that has ended already
     * @param reason  empty where nobody said why
     */
    record Gone(Person person, Insured insured, long wage, Blth since, Optional<LocalDate> ended,
            Optional<Reason> reason) {

        /** Whether the insurer still has to be told, and can be. */
        boolean isToTell() {
            return ended.isEmpty() && reason.isPresent();
        }
    }

    /** As the insurer has somebody. */
    record Insured(String kpj, String name, LocalDate born) { }

    /**
     * @param last       the last month with a row, null where there is none
     * @param paidMonths months whose kode iuran is paid
     * @param unpaid     kode iuran that are not, which hold a claim back
     */
    record Died(Person person, Insured insured, long wage, Blth last, Reason reason, int paidMonths,
            List<String> unpaid) { }

    record Moved(Person person, String from) { }

    /** @param before rupiah @param now rupiah */
    record WageChange(Person person, long before, long now) { }
}
