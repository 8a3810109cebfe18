package id.iuranhub.intake;

import id.iuranhub.model.Finding;
import id.iuranhub.model.PlainFileName;
import id.iuranhub.words.Words;
import id.iuranhub.words.ZoneName;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** The note beside a file that could not be taken in. It is about the file alone and says nothing of the people in it. */
public final class Refusal {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm ", Locale.ROOT);
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
        var lines = new StringJoiner(LINE_END, "", LINE_END);
        String heading = words.text("refusal.heading", Map.of());
        lines.add(heading).add("=".repeat(heading.length())).add("");
        lines.add(words.text("refusal.source", Map.of("source", PlainFileName.shown(source))));
        lines.add(words.text("refusal.file", Map.of("file", PlainFileName.shown(fileName))));
        lines.add(words.text("refusal.time", Map.of("time", TIME.format(when) + ZoneName.of(when))));
        for (Finding finding : findings) {
            lines.add("").add(words.title(finding.code()) + " [" + finding.code() + "]").add(words.masked(finding));
        }
        lines.add("").add(words.text("refusal.closing", Map.of()));
        return lines.toString();
    }

}
