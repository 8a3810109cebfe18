package id.iuranhub.console.journal;

import id.iuranhub.console.http.Frame;
import id.iuranhub.console.settings.OfficePages;
import java.util.List;
import java.util.regex.Pattern;

/** The journal is kept in one language, whoever reads it in whichever; what the hub itself wrote is put into theirs. */
public final class JournalWords {

    private static final List<String> SUBJECTS = List.of("row", "file", "batch", "snapshot", "login", "correction",
            "bulk retry", "trouble", "bill");
    private static final Pattern COUNT =
            Pattern.compile("(\\d{1,18}) (missing|records|rupiah|refused|rows|lines|bytes|batches taken back)\\b");

    private JournalWords() { }

    /** {@code baris 12-345} for {@code row 12-345} */
    public static String subject(Frame frame, String subject) {
        return SUBJECTS.stream().filter(kind -> subject.startsWith(kind + " ")).findFirst()
                .map(kind -> frame.word("subject", kind) + subject.substring(kind.length())).orElse(subject);
    }

    /** What stands in the journal for what somebody has typed, who may have read it in either language. */
    public static String asKept(Frame frame, String typed) {
        return SUBJECTS.stream().filter(kind -> typed.startsWith(frame.word("subject", kind) + " ")).findFirst()
                .map(kind -> kind + typed.substring(frame.word("subject", kind).length())).orElse(typed);
    }

    /** Where a subject can be looked at; empty where there is no page of it. */
    public static String address(String subject) {
        return subject.matches("row \\d+-\\d+") ? "/surat/" + subject.substring(4)
                : subject.matches("file \\d+") ? "/berkas/" + subject.substring(5)
                : subject.matches("bill [A-Za-z0-9]+") ? "/tagihan/" + subject.substring(5) : "";
    }

    /** Counts in words; what people have written stays as they wrote it. */
    public static String detail(Frame frame, OfficePages.Entry entry) {
        String detail = entry.detail() == null ? "" : entry.detail();
        return !entry.who().equals("hub") ? detail : COUNT.matcher(detail).replaceAll(count ->
                frame.number(Long.parseLong(count.group(1))) + " " + frame.word("count", count.group(2))
                        .replace("$", ""));
    }

    /** {@code berjalan → selesai}; empty where a deed changed no value. */
    public static String change(Frame frame, OfficePages.Entry entry) {
        if (entry.before() == null && entry.after() == null) {
            return "";
        }
        return value(frame, entry.before()) + " → " + value(frame, entry.after());
    }

    private static String value(Frame frame, String value) {
        return value == null || value.isEmpty() ? "–" : frame.word("value", value);
    }
}
