package id.iuranhub.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;

/**
 * The texts of one language. No {@link java.util.ResourceBundle}, which would fall back to the language of the machine
 * and shows a key it lacks only to the one who meets it.
 */
final class Bundle {

    private final Properties texts = new Properties();

    private Bundle() {
    }

    /**
     * What is said of findings, on the pages of the console, and to who is told. @param language {@code id} or
     * {@code en}
     */
    static Bundle of(String language) {
        var bundle = new Bundle();
        bundle.load("/words/words_" + language + ".properties");
        bundle.load("/words/console_" + language + ".properties");
        bundle.load("/words/notify_" + language + ".properties");
        return bundle;
    }

    private void load(String file) {
        try (var in = Bundle.class.getResourceAsStream(file)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Set<String> keys() {
        return texts.stringPropertyNames();
    }

    /**
     * @throws IllegalArgumentException for a key that the language lacks, which a test rules out for all that are used
     */
    String text(String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        return text;
    }

    /** The word for a value that has one; the value itself otherwise. */
    String textOr(String key, String value) {
        return texts.getProperty(key, value);
    }
}
