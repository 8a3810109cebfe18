package id.iuranhub.intake;

import id.iuranhub.model.Finding;
import id.iuranhub.model.PlainFileName;
import id.iuranhub.words.Words;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * The note beside a file that could not be taken in. It is about the file alone and says nothing of the people in it.
 */
public final class Refusal {

    /** Notepad of older Windows shows a text without it as one line. */
    private static final String LINE_END = "\r\n";

    private Refusal() {
    }

    /**
     * The text of {@code <file>.why.txt}.
     *
     * @param source   the folder it was dropped in
     * @param findings of the file, at least one
     * @param when     in the time zone of the sender
     */
    public static String text(String source, String fileName, List<Finding> findings, ZonedDateTime when, Words words) {
        var lines = head(source, fileName, when, words);
        for (Finding finding : findings) {
            lines.add("").add(words.title(finding.code()) + " [" + finding.code() + "]").add(words.masked(finding));
        }
        lines.add("").add(words.text("refusal.closing", Map.of()));
        return lines.toString();
    }

    /** The same for one that waited for a release and did not get it. @param why in words */
    static String declined(String source, String fileName, String why, ZonedDateTime when, Words words) {
        return head(source, fileName, when, words).add("").add(PlainFileName.shown(why)).add("")
                .add(words.text("refusal.closing", Map.of())).toString();
    }

    /** The same for one with faults of its own kind. @param told a sentence each */
    static String told(String source, String fileName, List<String> told, ZonedDateTime when, Words words) {
        var lines = head(source, fileName, when, words);
        told.forEach(sentence -> lines.add("").add(PlainFileName.shown(sentence)));
        return lines.add("").add(words.text("refusal.closing", Map.of())).toString();
    }

    private static StringJoiner head(String source, String fileName, ZonedDateTime when, Words words) {
        var lines = new StringJoiner(LINE_END, "", LINE_END);
        String heading = words.text("refusal.heading", Map.of());
        lines.add(heading).add("=".repeat(heading.length())).add("");
        lines.add(words.text("refusal.source", Map.of("source", PlainFileName.shown(source))));
        lines.add(words.text("refusal.file", Map.of("file", PlainFileName.shown(fileName))));
        return lines.add(words.text("refusal.time", Map.of("time", words.moment(when))));
    }
}
