package id.iuranhub.outbox.insurer;

import java.util.Iterator;
import java.util.Set;
import java.util.regex.Pattern;

/** What of an answer is kept for people: enough to know it again, nothing personal, whatever the sender put into it. */
final class AnswerExcerpt {

    private static final int LONGEST = 200;
    private static final int MOST_NAMES = 12;
    private static final Pattern TITLE = Pattern.compile("(?is)<title[^>]*>(.*?)</title>");
    private static final Pattern HEADING = Pattern.compile("(?is)<h1[^>]*>(.*?)</h1>");
    private static final Pattern DIGITS = Pattern.compile("\\d(?:[\\d .-]*\\d){5,}");
    /** Their values say what happened, never to whom. */
    private static final Set<String> TELLING = Set.of("code", "error", "status", "statusCode", "title", "type",
            "batchId");

    private AnswerExcerpt() { }

    static String of(HttpReply reply, AnswerForm form, AnswerBody body) {
        String what = switch (form) {
            case MARKUP -> title(body);
            case TEXT -> body.text();
            case PROBLEM, OTHER_PROBLEM -> body.problem().code();
            case OTHER_KEY, FOREIGN -> names(body);
            default -> "";
        };
        String type = reply.type().replaceFirst(";.*", "");
        return plain("HTTP " + reply.status() + (type.isEmpty() ? "" : " " + type)
                + (what.isBlank() ? "" : ": " + plain(what)));
    }

    /** The title of a page, or its heading. */
    static String title(AnswerBody body) {
        for (Pattern pattern : new Pattern[] {TITLE, HEADING}) {
            var found = pattern.matcher(body.text());
            if (found.find() && !plain(found.group(1)).isEmpty()) {
                return plain(found.group(1));
            }
        }
        return "";
    }

    private static String names(AnswerBody body) {
        var said = new StringBuilder();
        Iterator<String> names = body.json().fieldNames();
        for (int i = 0; names.hasNext() && i < MOST_NAMES; i++) {
            String name = names.next();
            boolean tells = TELLING.contains(name) && body.json().get(name).isValueNode();
            said.append(i == 0 ? "" : ", ").append(name).append(tells ? "=" + body.json().get(name).asText() : "");
        }
        return said.toString();
    }

    /** One line, without markup, without numbers that may be somebody's. */
    static String plain(String text) {
        String line = DIGITS.matcher(text.replaceAll("<[^>]*>", " ")).replaceAll("#")
                .replaceAll("[\\p{C}\\s]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }
}
