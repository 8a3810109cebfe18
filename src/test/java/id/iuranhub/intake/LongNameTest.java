package id.iuranhub.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.testing.Fast;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Fast
class LongNameTest {

    private static final String SUFFIX = ".ack.csv";

    @Test
    void aNameThatFitsStaysAsItIs() {
        assertEquals("gaji_202605.csv.ack.csv", LongName.with("gaji_202605.csv", SUFFIX));
        String longest = "n".repeat(255 - SUFFIX.length());
        assertEquals(longest + SUFFIX, LongName.with(longest, SUFFIX));
    }

    /** One, two, three and four bytes a letter: none is cut in the middle. */
    @ParameterizedTest
    @ValueSource(strings = {"n", "\u00e9", "\u20ac", "\uD83D\uDE00"})
    void aLongerOneIsCutBetweenLetters(String letter) {
        String cut = LongName.with(letter.repeat(300), SUFFIX);
        int bytes = cut.getBytes(StandardCharsets.UTF_8).length;
        assertTrue(bytes <= 255 && bytes > 255 - 4, cut);
        assertTrue(cut.endsWith(SUFFIX), cut);
        String kept = cut.substring(0, cut.indexOf('~'));
        assertEquals(letter.repeat(kept.length() / letter.length()), kept);
    }

    @Test
    void namesThatDifferOnlyInTheEndGoOnDiffering() {
        String alike = "n".repeat(300);
        assertNotEquals(LongName.with(alike + "1", SUFFIX), LongName.with(alike + "2", SUFFIX));
        assertEquals(LongName.with(alike, SUFFIX), LongName.with(alike, SUFFIX));
    }
}
