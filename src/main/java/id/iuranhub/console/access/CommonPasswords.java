package id.iuranhub.console.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What guessers try first: one or two common words with figures, marks and letters written as figures; one thing over
 * and over; rows of the keyboard and of the alphabet; the login's own name.
 */
public final class CommonPasswords {

    private static final int FEWEST_CHARACTERS = 5;
    private static final int SHORTEST_OWN_PART = 6;
    private static final int SHORTEST_UNIT = 8;
    private static final int MOST_WORDS = 2;
    private static final String ROWS =
            "abcdefghijklmnopqrstuvwxyz 01234567890 qwertyuiop asdfghjkl zxcvbnm 1qaz2wsx3edc4rfv5tgb6yhn qazwsxedcrfv";
    private static final String ROWS_BACK = new StringBuilder(ROWS).reverse().toString();
    private static final Set<String> WORDS = words();

    private CommonPasswords() { }

    private static Set<String> words() {
        try (var list = CommonPasswords.class.getResourceAsStream("/access/common-words.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Whether a password is guessed early. @param name of the login */
    public static boolean isCommon(String password, String name) {
        String plain = password.toLowerCase(Locale.ROOT);
        String own = plain.replace(name.toLowerCase(Locale.ROOT), "");
        return plain.chars().distinct().count() < FEWEST_CHARACTERS || withoutRows(plain).length() < FEWEST_CHARACTERS
                || unit(plain).length() < SHORTEST_UNIT || !own.equals(plain)
                && letters(own).length() < SHORTEST_OWN_PART
                || isWords(letters(plain), MOST_WORDS) || isWords(letters(unleet(bare(plain))), MOST_WORDS);
    }

    /** What is repeated, or the whole where nothing is. */
    private static String unit(String text) {
        for (int length = 1; length <= text.length() / 2; length++) {
            String unit = text.substring(0, length);
            if (unit.repeat(text.length() / length + 1).startsWith(text)) {
                return unit;
            }
        }
        return text;
    }

    /** Each run along a row, of three characters and more, counts as one. */
    private static String withoutRows(String text) {
        var left = new StringBuilder();
        for (int i = 0; i < text.length();) {
            int end = i + 1;
            while (end < text.length() && isRow(text.substring(i, end + 1))) {
                end++;
            }
            left.append(text.charAt(i));
            i = end - i >= 3 ? end : i + 1;
        }
        return left.toString();
    }

    private static boolean isRow(String run) {
        return ROWS.contains(run) || ROWS_BACK.contains(run) || run.chars().distinct().count() == 1;
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}]", "");
    }

    /** Without the figures and marks that people put before and after a word. */
    private static String bare(String text) {
        return text.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    }

    private static String unleet(String text) {
        return text.replace('0', 'o').replace('1', 'i').replace('3', 'e').replace('4', 'a').replace('5', 's')
                .replace('7', 't')
                .replace('@', 'a').replace('$', 's').replace('!', 'i');
    }

    /** Whether letters are at most so many common words one after another; no letters are none at all. */
    private static boolean isWords(String letters, int most) {
        if (letters.isEmpty() || WORDS.contains(letters)) {
            return true;
        }
        return most > 1 && Arrays.stream(cuts(letters)).anyMatch(cut -> WORDS.contains(letters.substring(0, cut))
                && isWords(letters.substring(cut), most - 1));
    }

    private static int[] cuts(String letters) {
        return java.util.stream.IntStream.range(1, letters.length()).toArray();
    }
}
