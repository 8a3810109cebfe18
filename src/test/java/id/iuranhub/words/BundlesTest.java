package id.iuranhub.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.model.Code;
import id.iuranhub.model.Disposition;
import id.iuranhub.model.Finding;
import id.iuranhub.model.Mending;
import id.iuranhub.model.Remark;
import id.iuranhub.model.Trouble;
import id.iuranhub.testing.Fast;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Fast
class BundlesTest {

    private static final Set<String> OTHERS = Set.of("number", "date", "row", "enrolment", "status", "count", "place",
            "refusal", "guard",
            "mending", "remark", "delimiter", "type", "kind", "note", "ack", "check", "example", "trouble", "payments",
            "notify", "banner", "portal");
    private static final Pattern RAISED =
            Pattern.compile("Trouble\\.of\\((?:Trouble\\.)?Kind\\.([A-Z]+), \"([a-z-]+)\"\\)");

    @ParameterizedTest
    @ValueSource(strings = {"id", "en"})
    void everyCodeHasItsWordsAndNothingElseHas(String language) {
        var keys = new TreeSet<>(words(language).keys());
        keys.removeIf(key -> key.startsWith("page.") || OTHERS.contains(key.split("\\.")[0]));
        assertEquals(keysOfCodes(), keys);
    }

    /** The later of two would stand for both. */
    @ParameterizedTest
    @ValueSource(strings = {"words_id", "words_en", "console_id", "console_en", "notify_id", "notify_en"})
    void noKeyStandsTwice(String bundle) throws IOException {
        var seen = new HashSet<String>();
        var twice = Files.readAllLines(Path.of("src/main/resources/words/" + bundle + ".properties")).stream()
                .filter(line -> line.matches("[^#\\s].*=.*")).map(line -> line.split("(?<!\\\\)=")[0])
                .filter(key -> !seen.add(key)).toList();
        assertEquals(List.of(), twice);
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertEquals(words("id").keys(), words("en").keys());
    }

    private static Set<String> keysOfCodes() {
        var keys = new TreeSet<String>(Set.of("sentence"));
        for (Disposition disposition : Disposition.values()) {
            keys.add("disposition." + disposition.word());
        }
        for (Code code : Code.values()) {
            keys.add(code + ".title");
            for (String which : cases(code)) {
                Stream.of("problem", "expected", "fix").map(part -> Words.key(code, which, part)).forEach(keys::add);
            }
        }
        return keys;
    }

    private static Collection<String> cases(Code code) {
        var cases = new ArrayList<>(Case.besidePlain(code));
        cases.add(Case.PLAIN);
        return cases;
    }

    @Test
    void theExamplesGoThroughEveryCaseOfEveryCode() {
        for (Code code : Code.values()) {
            Set<String> tried = Examples.ALL.stream().filter(finding -> finding.code() == code).map(Case::of)
                    .collect(Collectors.toSet());
            assertEquals(new HashSet<>(cases(code)), tried, code.name());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "en"})
    void everySentenceIsWhole(String language) {
        for (Finding finding : Examples.ALL) {
            assertWhole(words(language).sentence(finding));
            assertWhole(words(language).masked(finding));
            assertWhole(words(language).fix(finding));
            assertWhole(words(language).expected(finding) + ".");
            assertWhole(words(language).title(finding.code()) + ".");
        }
    }

    /** As an answer of the insurer, or a journal read back, may come with less than the hub's own rules give. */
    @ParameterizedTest
    @ValueSource(strings = {"id", "en"})
    void aFindingThatSaysNothingIsStillASentence(String language) {
        for (Code code : Code.values()) {
            String sentence = words(language).sentence(Finding.of(code, "", ""));
            assertFalse(sentence.contains("{") || sentence.contains("["), sentence);
            assertTrue(sentence.endsWith("."), sentence);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "en"})
    void everyMendingAndEveryRemarkHasItsWords(String language) {
        for (Mending mending : Mending.values()) {
            assertWhole(words(language).mending(mending) + ".");
        }
        for (Remark.What what : Remark.What.values()) {
            assertWhole(words(language).remark(new Remark(what, "line 12", "upah", "3000000", "2500000")));
            assertWhole(words(language).remark(new Remark(what, "Gaji Mei!D14", "upah", ";", "\t")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "en"})
    void everyTroubleHasItsTitleItsSentenceAndItsAdvice(String language) throws IOException {
        for (Trouble.Kind kind : Trouble.Kind.values()) {
            assertWhole(words(language).title(kind) + ".");
        }
        var keys = new TreeSet<>(words(language).keys());
        keys.removeIf(key -> !key.startsWith("trouble.") || key.endsWith(".title") || key.endsWith(".fix")
                || key.endsWith(".itself"));
        for (String key : keys) {
            assertTrue(words(language).keys().contains(key + ".fix"), key + " says nothing to do about it");
        }
        assertEquals(Set.of(), raised().stream().filter(key -> !keys.contains(key)).collect(Collectors.toSet()),
                "raised, without words");
    }

    private static Set<String> raised() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            var raised = new TreeSet<String>();
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                RAISED.matcher(Files.readString(file)).results()
                        .forEach(found -> raised.add("trouble." + found.group(1).toLowerCase(Locale.ROOT) + "."
                        + found.group(2)));
            }
            assertFalse(raised.isEmpty());
            return raised;
        }
    }

    private static void assertWhole(String text) {
        assertFalse(text.matches(".*(\\{|\\}|  |''| [,.;:)]|\\( |\\(\\)|\\R).*"), text);
        assertFalse(text.replace("[kurang]", "").matches(".*[\\[\\]].*"), text);
        assertTrue(text.matches("[\\p{L}\\p{Nd}].*\\.|\\."), text);
    }

    private static Words words(String language) {
        return Words.in(Locale.forLanguageTag(language));
    }
}
