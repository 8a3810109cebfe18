package id.iuranhub.assess;

import id.iuranhub.model.Finding;
import id.iuranhub.model.Hint;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is worth knowing of a row that goes, as its note has it: remarks parted by a semicolon, each with a word of its
 * own in front.
 */
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

    private static final Pattern CUT = Pattern.compile(Pattern.quote(CUT_DIFFERS)
            + "due (\\d{1,18}), cut (\\d{1,18})(?:, (pension|ceiling|amount))?");

    /** What {@link #CUT_DIFFERS} says, in rupiah. @param reason a word, empty where it is not known */
    public record Cut(long due, long cut, String reason) { }

    private Remark() {
    }

    /** The remarks of a note. */
    public static List<String> parts(String note) {
        return List.of(note.split(BETWEEN));
    }

    /** Of one remark; empty where it is another one. */
    public static Optional<Cut> cut(String remark) {
        var cut = CUT.matcher(remark);
        return cut.matches()
                ? Optional.of(new Cut(Long.parseLong(cut.group(1)), Long.parseLong(cut.group(2)), cut.group(3) == null
                ? "" : cut.group(3)))
                : Optional.empty();
    }

    /** The number of the attestation by which a NIK and a birth date were taken for agreeing. */
    public static Optional<Long> attestation(String note) {
        return parts(note).stream().filter(remark -> remark.startsWith(ATTESTED))
                .map(remark -> Long.valueOf(remark.substring(ATTESTED.length()))).findFirst();
    }

    static String and(String said, String more) {
        return said.isEmpty() ? more : said + BETWEEN + more;
    }

    static String cutDiffers(Finding difference) {
        return CUT_DIFFERS + "due " + difference.expected().plain() + ", cut " + difference.found().plain()
                + (difference.hint() == Hint.NONE ? "" : ", " + difference.hint().word());
    }
}
