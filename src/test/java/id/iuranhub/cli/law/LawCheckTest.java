package id.iuranhub.cli.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.testing.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in force and what ends, when releases and the site's own entries come together over the years. */
class LawCheckTest {

    private static final String CEILING = "config/law/jp-ceiling.yaml";

    @TempDir
    Path folder;
    private Shell shell;

    @BeforeEach
    void install() throws IOException {
        shell = new Shell(folder);
    }

    private JsonNode check(int exit, String blth) {
        var ran = shell.run("law", "check", "--blth", blth, "--json");
        assertEquals(exit, ran.exit(), ran.out() + ran.err());
        return ran.document();
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static JsonNode figure(JsonNode answer, String key) {
        return each(answer.get("inForce")).filter(one -> one.get("key").asText().equals(key)).findFirst().orElseThrow();
    }

    private void enter(String from, long value) throws IOException {
        Path own = shell.home().resolve(CEILING);
        Files.createDirectories(own.getParent());
        Files.writeString(own, """
                jp.ceiling:
                  - {from: %s, value: %d, source: the insurer's letter, checked: 2027-02-20}
                """.formatted(from, value));
    }

    /** The release after: its file goes on where this one's ends. */
    private void release(String from, long value) throws IOException {
        Path shipped = shell.home().resolveSibling(CEILING);
        Files.writeString(shipped, Files.readString(shipped) + """
                  - from: %s
                    value: %d
                    source: the insurer's yearly letter
                    checked: 2027-12-01
                """.formatted(from, value));
    }

    private String unknown(JsonNode answer, String what) {
        return each(answer.get("unknown")).filter(one -> one.get("what").asText().startsWith(what))
                .map(one -> one.get("from").asText()).findFirst().orElse("");
    }

    @Test
    void saysWhatIsInForceByWhichSourceAndWhatEndsWhen() {
        JsonNode answer = check(0, "2026-05");
        JsonNode ceiling = figure(answer, "jp.ceiling");
        assertEquals("11086300 2026-03 2027-02 release", ceiling.get("value").asText() + " "
                + ceiling.get("from").asText() + " " + ceiling.get("until").asText() + " "
                + ceiling.get("enteredBy").asText());
        assertTrue(ceiling.get("source").asText().contains("PP 45/2015"), ceiling.toString());
        assertEquals("0.24 %", figure(answer, "jkk.class-I").get("value").asText());
        assertEquals("50 %", figure(answer, "bpu.relief").get("value").asText());
        assertEquals("2027-03", unknown(answer, "jp.ceiling"));
        assertEquals("2026-12", unknown(answer, "holidays 2027"), "BLTH 2026-12 is due in January");
        // The month before it is missed the command asks for somebody.
        assertEquals("2027-03", unknown(check(1, "2027-02"), "jp.ceiling"));
        var told = shell.run("law", "check", "--blth", "2026-05");
        assertTrue(told.out().contains("jp.ceiling") && told.out().contains("Not known from the month on"), told.out());
    }

    @Test
    void aSitesEntryHidesNoLaterReleaseAndADifferenceIsTold() throws IOException {
        enter("2027-03", 11_500_000);
        JsonNode before = check(1, "2027-04");
        assertEquals("11500000 site", figure(before, "jp.ceiling").get("value").asText() + " "
                + figure(before, "jp.ceiling").get("enteredBy").asText());
        assertEquals("", unknown(before, "jp.ceiling"));
        assertEquals("11086300", figure(check(1, "2027-02"), "jp.ceiling").get("value").asText(),
                "the release's own entries go on");
        release("2027-03", 11_512_300);
        release("2028-03", 12_000_000);
        JsonNode after = check(1, "2028-03");
        assertEquals("12000000 release", figure(after, "jp.ceiling").get("value").asText() + " "
                + figure(after, "jp.ceiling").get("enteredBy").asText());
        assertEquals("[{\"key\":\"jp.ceiling\",\"from\":\"2027-03\",\"site\":\"11500000\",\"release\":\"11512300\"}]",
                after.get("differs").toString());
        enter("2027-03", 11_512_300);
        assertEquals("[]", check(1, "2028-03").get("differs").toString());
    }
}
