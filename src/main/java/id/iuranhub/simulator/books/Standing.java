package id.iuranhub.simulator.books;

import id.iuranhub.model.Blth;
import id.iuranhub.model.Programme;
import java.util.EnumSet;
import java.util.Set;

/**
 * A record that stands at the insurer: accepted and not taken back.
 *
 * @param nik       16 digits
 * @param total     rupiah
 * @param originals how often it was accepted as an ORIGINAL; more than once only with a VOID in between
 */
public record Standing(String nik, String scheme, Blth blth, long total, Set<Programme> programmes, int originals) {

    static Set<Programme> programmes(int bits) {
        var programmes = EnumSet.noneOf(Programme.class);
        for (Programme programme : Programme.values()) {
            if ((bits & 1 << programme.ordinal()) != 0) {
                programmes.add(programme);
            }
        }
        return programmes;
    }
}
