package id.iuranhub.model;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Another row about the same person, as people find it: by the name of its file and its OPD, never by a number of the
 * ledger.
 *
 * @param line the physical line, sheet row or DBF record
 * @param file its name
 * @param opd  under which it counts, may be empty
 */
public record OtherRow(int line, String file, String opd) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9})\t([^\t]*)\t([^\t]*)");

    public static Optional<OtherRow> parse(String text) {
        var parts = WRITTEN.matcher(text);
        return parts.matches()
                ? Optional.of(new OtherRow(Integer.parseInt(parts.group(1)), parts.group(2), parts.group(3)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return line + "\t" + file.replace('\t', ' ') + "\t" + opd.replace('\t', ' ');
    }
}
