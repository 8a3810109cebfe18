package id.iuranhub.payroll;

import id.iuranhub.model.Blth;
import id.iuranhub.model.Code;
import id.iuranhub.model.Digits;
import id.iuranhub.payroll.value.Blank;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a payroll file's name says: {@code <anything>_<YYYYMM>[_<opd>].<ext>}.
 *
 * @param anything  what stands before the BLTH
 * @param blth      the only group of six digits that begins with 20
 * @param opd       what stands behind it, empty if nothing does
 * @param extension in lower case, empty if there is none
 */
public record FileName(String anything, Blth blth, String opd, String extension) {

    private static final int GROUP = 6;
    /** Of browsers and file managers: {@code (1)}, {@code - Copy (2)}, {@code - Salinan}, {@code _copy}. */
    private static final Pattern COPY = Pattern.compile("(?:\\s*\\(\\d{1,3}\\)|\\s+-\\s+(?:Copy|Salinan)|_copy)+\\s*$",
            Pattern.CASE_INSENSITIVE);

    /** @throws FileRefused {@code FILE_NO_PERIOD}: no such group, more than one, or a month that is not 01-12 */
    public static FileName of(String name) throws FileRefused {
        int dot = dot(name);
        String base = withoutCopy(name.substring(0, dot));
        var groups = groups(base);
        var blth = only(base, groups);
        if (blth.isEmpty()) {
            throw FileRefused.because(Code.FILE_NO_PERIOD, "", "YYYYMM", texts(base, groups));
        }
        int at = groups.get(0);
        return new FileName(withoutEnd(base.substring(0, at)), blth.get(), opd(base.substring(at + GROUP)),
                extension(name));
    }

    /**
     * The same file where it lies: in the folder of an OPD it is of that OPD.
     *
     * @param folder the OPD's, empty for a file that lies in none
     * @throws FileRefused {@code FILE_OPD}: its name says another OPD, or its source takes it in such a folder only
     */
    public FileName lyingIn(String folder, OpdFolders rule) throws FileRefused {
        if (folder.isEmpty()) {
            if (rule == OpdFolders.REQUIRED) {
                throw FileRefused.because(Code.FILE_OPD, "", "", opd);
            }
            return this;
        }
        if (!mayBeOf(folder)) {
            throw FileRefused.because(Code.FILE_OPD, "", folder, opd);
        }
        return new FileName(anything, blth, folder, extension);
    }

    /** Whether the name says this OPD, or none; written in any of the ways a header may be. */
    public boolean mayBeOf(String otherOpd) {
        return opd.isEmpty() || Column.normal(opd).equals(Column.normal(otherOpd));
    }

    /** The BLTH under which a file counts even if it was refused; empty where its name has not exactly one. */
    public static Optional<Blth> periodOf(String name) {
        String base = name.substring(0, dot(name));
        return only(base, groups(base));
    }

    /** The OPD that a name says, even if its file was refused; empty where it says none, or not in which month. */
    public static String opdOf(String name) {
        String base = withoutCopy(name.substring(0, dot(name)));
        var groups = groups(base);
        return only(base, groups).isEmpty() ? "" : opd(base.substring(groups.get(0) + GROUP));
    }

    public static String extension(String name) {
        return name.substring(Math.min(dot(name) + 1, name.length())).toLowerCase(Locale.ROOT);
    }

    /** What programs put behind the name of a copy says nothing of an OPD. */
    private static String withoutCopy(String base) {
        var copy = COPY.matcher(base);
        return copy.find() ? base.substring(0, copy.start()) : base;
    }

    private static int dot(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name.length() : dot;
    }

    private static Optional<Blth> only(String base, List<Integer> groups) {
        return groups.size() == 1 ? Blth.parse(base.substring(groups.get(0), groups.get(0) + GROUP)) : Optional.empty();
    }

    private static String texts(String base, List<Integer> groups) {
        return String.join(", ", groups.stream().map(at -> base.substring(at, at + GROUP)).toList());
    }

    /** Where the groups begin. A longer run of digits, such as a date, is none. */
    private static List<Integer> groups(String base) {
        var groups = new ArrayList<Integer>();
        int from = 0;
        for (int i = 0; i <= base.length(); i++) {
            if (i == base.length() || !Digits.is(base.charAt(i))) {
                if (i - from == GROUP && base.startsWith("20", from)) {
                    groups.add(from);
                }
                from = i + 1;
            }
        }
        return groups;
    }

    private static String withoutEnd(String anything) {
        return anything.endsWith("_") ? anything.substring(0, anything.length() - 1) : anything;
    }

    private static String opd(String rest) {
        return Blank.stripped(rest.startsWith("_") ? rest.substring(1) : rest);
    }
}
