package id.iuranhub.console.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.testing.Fast;
import id.iuranhub.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a page refuses is said in the reader's language; the API goes on saying what it said. */
@Fast
class RefusalWordsTest {

    private static final Path CONSOLE = Path.of("src/main/java/id/iuranhub/console");
    private static final Pattern REFUSAL = Pattern.compile("Refused(?:\\.(wrong)|\\(\\d+, \"([A-Z_]+)\")");
    private static final Pattern SAID = Pattern.compile("\\.said\\(\"(\\w*)\"");

    /** Kinds that code names, each with the code of the refusal before it. */
    @Test
    void everyKindThatIsNamedHasWordsInBothLanguages() throws IOException {
        var without = new ArrayList<String>();
        int kinds = 0;
        for (Path file : sources()) {
            String text = Files.readString(file);
            var said = SAID.matcher(text);
            while (said.find()) {
                var before = REFUSAL.matcher(text.substring(0, said.start())).results().reduce((one, next) -> next);
                if (before.isPresent()) {
                    kinds++;
                    String code = before.get().group(1) != null ? "WRONG_QUESTION" : before.get().group(2);
                    String key = "page.refused." + code + (said.group(1).isEmpty() ? "" : "." + said.group(1));
                    for (String language : List.of("id", "en")) {
                        if (Words.in(Locale.forLanguageTag(language)).textOr(key, "").isEmpty()) {
                            without.add(CONSOLE.relativize(file) + ": " + key + " in " + language);
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), without);
        assertTrue(kinds > 40, "only " + kinds + " kinds were found");
    }

    @Test
    void aPageSaysItInTheReadersLanguageAndTheApiAsEver() {
        var refusal = Api.Refused.wrong("a rate is a number of rows a minute, from 1 to 100")
                .said("rate", Map.of("most", "100")).refusal();
        assertEquals("Kecepatan ditulis dalam baris per menit, 1 sampai 100.",
                refusal.in(Words.in(Locale.forLanguageTag("id"))));
        assertEquals("A rate is rows a minute, from 1 to 100.", refusal.in(Words.in(Locale.ENGLISH)));
        assertEquals("a rate is a number of rows a minute, from 1 to 100", refusal.message());
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(CONSOLE)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }
}
