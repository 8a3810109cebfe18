package id.iuranhub.intake;

import id.iuranhub.model.PlainFileName;
import id.iuranhub.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** What the sender should know of a file that was taken in: {@code <file>.note.txt}, beside the answer line by line. */
final class SenderNote {

    /** By which Excel and older Notepads know UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String LINE_END = "\r\n";

    private SenderNote() {
    }

    /**
     * @param remarks in words. Replaces the note of a file, or takes away one that is left of an earlier file where
     * there is nothing to say.
     */
    static void write(Path target, String source, String name, List<String> remarks, Words words) throws IOException {
        if (remarks.isEmpty()) {
            Files.deleteIfExists(target);
        } else {
            WholeFile.writeText(target, out -> out.write(text(source, name, remarks, words)));
        }
    }

    private static String text(String source, String name, List<String> remarks, Words words) {
        var lines = new StringJoiner(LINE_END, BYTE_ORDER_MARK, LINE_END);
        String heading = words.text("note.heading", Map.of());
        lines.add(heading).add("=".repeat(heading.length())).add("");
        lines.add(words.text("refusal.source", Map.of("source", PlainFileName.shown(source))));
        lines.add(words.text("refusal.file", Map.of("file", PlainFileName.shown(name)))).add("");
        remarks.forEach(remark -> lines.add("- " + remark));
        return lines.add("").add(words.text("note.closing", Map.of())).toString();
    }
}
