package id.iuranhub.assess;

import id.iuranhub.model.Finding;
import id.iuranhub.model.Hint;

/** What is worth knowing of a row that goes, as its note has it: remarks parted by a semicolon, each with a word of its own in front. */
public final class Remark {

    public static final String NAME_DIFFERS = "NAME_DIFFERS";
    public static final String OPD_UNLISTED = "OPD_UNLISTED";
    /** Before rupiah. */
    public static final String UNDER_MINIMUM = "WAGE_UNDER_MINIMUM: ";
    /** Before the number of the attestation. */
    public static final String ATTESTED = "NIK and birth date by attestation ";
    /** Before what was due, what was cut, and why where that is known. */
    public static final String CUT_DIFFERS = "CUT_DIFFERS: ";
    public static final String BETWEEN = "; ";

    private Remark() {
    }

    static String and(String said, String more) {
        return said.isEmpty() ? more : said + BETWEEN + more;
    }

    static String cutDiffers(Finding difference) {
        return CUT_DIFFERS + "due " + difference.expected() + ", cut " + difference.found()
                + (difference.hint() == Hint.NONE ? "" : ", " + difference.hint().word());
    }
}
