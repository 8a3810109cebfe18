package id.iuranhub.console.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.iuranhub.testing.Fast;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What the console shows as help is the handbook, in both languages alike. */
@Fast
class HandbookTest {

    static final List<String> TOPICS = HelpPages.TOPICS;
    private static final Path DOCS = Path.of("docs/panduan");

    @ParameterizedTest
    @FieldSource("TOPICS")
    void eachTopicHasTheSameShapeInBothLanguages(String topic) throws IOException {
        var indonesian = Handbook.read(topic, "id");
        assertEquals(indonesian, Handbook.of(Files.readString(DOCS.resolve(topic + ".md"))));
        assertEquals(shape(indonesian), shape(Handbook.read(topic, "en")), topic);
        assertFalse(indonesian.title().isEmpty());
    }

    private static List<String> shape(Handbook handbook) {
        return handbook.blocks().stream().map(block -> block.getClass().getSimpleName()
                + (block instanceof Handbook.Items items ? items.items().size() : "")).toList();
    }

    @Test
    void itsPicturesAreThere() throws IOException {
        for (String topic : TOPICS) {
            var pictures = Pattern.compile("!\\[[^]]*]\\(([^)]+)\\)")
                    .matcher(Files.readString(DOCS.resolve(topic + ".md")));
            while (pictures.find()) {
                Path picture = DOCS.resolve(pictures.group(1)).normalize();
                assertEquals(true, Files.exists(picture), picture.toString());
            }
        }
    }

    @Test
    void strongWordsAndCommandsAreToldApart() {
        assertEquals(List.of(new Handbook.Paragraph(List.of(new Handbook.Piece(Handbook.Kind.PLAIN, "Tekan "),
                new Handbook.Piece(Handbook.Kind.STRONG, "Kirim"), new Handbook.Piece(Handbook.Kind.PLAIN, " atau "),
                new Handbook.Piece(Handbook.Kind.CODE, "hub send"), new Handbook.Piece(Handbook.Kind.PLAIN, ".")))),
                Handbook.of("Tekan **Kirim** atau `hub send`.").blocks());
    }
}
