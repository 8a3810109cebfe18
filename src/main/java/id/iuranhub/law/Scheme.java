package id.iuranhub.law;

import java.time.ZoneId;
import java.util.List;

/**
 * A city's agreement to insure a group of people.
 *
 * @param id                how it is named everywhere
 * @param zone              the city's time zone
 * @param who               whom it covers, in words
 * @param npp               the employer number at the insurer
 * @param optIn             rows without a cut whose person is not enrolled take no part
 * @param requestsEnrolment people without a card are reported to the insurer for enrolment
 * @param sources           where the facts were read
 */
public record Scheme(String id, String city, ZoneId zone, String who, String npp, Levy levy, boolean optIn,
                     boolean requestsEnrolment, Due due, Run run, List<String> sources) {

    public Scheme {
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("a scheme id is lower-case letters and digits with hyphens, not " + id);
        }
        if (!npp.matches("[A-Z0-9]{1,8}")) {
            throw new IllegalArgumentException("an NPP is 1-8 capital letters and digits, not " + npp);
        }
        sources = List.copyOf(sources);
    }

    /** Whether a cut is expected in somebody's pay. */
    public boolean cutsPay() {
        return levy.cutsPay();
    }
}
