package id.iuranhub.assess;

import id.iuranhub.model.Blth;
import id.iuranhub.payroll.Reading;

/**
 * What is known of a sponsor in a BLTH.
 *
 * @param workers how many lines of the list in force name the sponsor and touch the BLTH, whatever else is wrong with
 * them
 * @param pay     the sponsor's readable TPP row, null where there is none
 */
public record Sponsorship(int workers, Pay pay) {

    /**
     * @param cut what was cut for all the workers; @param net what was paid out, rupiah, below 0 where it could not
     * carry the cut
     */
    public record Pay(long cut, long net) { }

    static final Sponsorship NONE = new Sponsorship(0, null);

    /** Whether a line of a list is for a BLTH, as far as its days read. */
    public static boolean touches(Reading line, Blth blth) {
        boolean begun = line.from() == null || !line.from().isAfter(blth.lastDay());
        return begun && (line.to() == null || !line.to().isBefore(blth.firstDay()));
    }
}
