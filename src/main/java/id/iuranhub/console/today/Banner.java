package id.iuranhub.console.today;

import id.iuranhub.model.Trouble;
import id.iuranhub.outbox.run.RunGuard;
import id.iuranhub.words.Words;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.stream.Collectors;

/** What stands above every page while it lasts: what it is, since when, what happens by itself, what people may do. */
public sealed interface Banner {

    /** When it began, as far as this hub has seen it. */
    OffsetDateTime since();

    /** Where people do something about it. */
    String address();

    /** Whether nothing goes on meanwhile. */
    boolean isUrgent();

    String title(Words words);

    String what(Words words);

    /** What happens by itself, and when. */
    String byItself(Words words);

    /** What whoever looks may do. */
    String deed(Words words);

    /** A run that waits for somebody's word. @param mayRelease whether that of whoever looks counts */
    record HeldRun(RunGuard.Held held, boolean mayRelease) implements Banner {

        @Override
        public OffsetDateTime since() {
            return held.since();
        }

        @Override
        public String address() {
            return "/jalan?blth=" + held.blth() + "&scheme=" + held.scheme();
        }

        @Override
        public boolean isUrgent() {
            return true;
        }

        @Override
        public String title(Words words) {
            return words.text("banner.run", Map.of("scheme", held.scheme(), "blth", held.blth().toString()));
        }

        @Override
        public String what(Words words) {
            return held.reasons().stream().map(reason -> reason.in(words)).collect(Collectors.joining("; "));
        }

        @Override
        public String byItself(Words words) {
            return words.text("banner.run.itself", Map.of());
        }

        @Override
        public String deed(Words words) {
            return words.text(mayRelease ? "banner.run.deed" : "banner.run.ask", Map.of());
        }
    }

    /** Something that is wrong around the hub. @param address empty where whoever looks cannot see the page of it */
    record Troubled(Trouble trouble, OffsetDateTime since, String address) implements Banner {

        @Override
        public boolean isUrgent() {
            return trouble.kind().stopsWork() || trouble.kind() == Trouble.Kind.INSURER;
        }

        @Override
        public String title(Words words) {
            return words.title(trouble.kind());
        }

        @Override
        public String what(Words words) {
            return words.what(trouble);
        }

        @Override
        public String byItself(Words words) {
            return words.text("trouble." + trouble.kind().word() + ".itself", Map.of());
        }

        @Override
        public String deed(Words words) {
            return words.deed(trouble);
        }
    }
}
