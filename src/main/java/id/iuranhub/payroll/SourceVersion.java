package id.iuranhub.payroll;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.iuranhub.model.Misconfigured;
import id.iuranhub.payroll.value.DateFormat;
import id.iuranhub.payroll.value.MoneyFormat;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * How a source was configured at some time: all that follows for a row that was read with it, in words that do not
 * depend on what configuration files look like or leave unsaid in this release. What is expected of files to come, such
 * as which OPD send, is no part of it.
 *
 * @param digest        tells it from any other version of any source
 * @param configuration JSON; what an earlier release wrote is read for ever, see {@link #read}
 */
public record SourceVersion(String digest, Source source, String configuration) {

    private static final JsonMapper JSON = new JsonMapper();

    public static SourceVersion of(Source source) {
        String configuration = written(source);
        return new SourceVersion(digest(source.name(), configuration), source, configuration);
    }

    /** Two sources may be configured alike. */
    private static String digest(String name, String configuration) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest((name + "\n" + configuration).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String written(Source source) {
        ObjectNode text = JSON.createObjectNode();
        text.put("scheme", source.scheme()).put("role", SourceFile.word(source.role()));
        var formats = text.putArray("formats");
        source.formats().stream().sorted().forEach(format -> formats.add(SourceFile.word(format)));
        text.put("delimiter", String.valueOf(source.delimiter())).put("numbers", SourceFile.word(source.money()))
                .put("dates", source.dates().text()).put("once-per", SourceFile.word(source.oncePer()))
                .put("regular-pay", source.regularPay());
        var columns = text.putArray("columns");
        for (Column column : source.columns()) {
            var entry = columns.addObject().put("name", column.name()).put("kind", SourceFile.word(column.kind()))
                    .put("cell", SourceFile.need(column.cellNeeded()))
                    .put("column", SourceFile.need(column.columnNeeded()));
            column.aliases().forEach(entry.putArray("aliases")::add);
        }
        try {
            return JSON.writeValueAsString(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * A source as it was written down once. Unlike a configuration file it is read leniently: what this release does
     * not know is passed over, since nobody can mend it. A column of a kind that is not known is carried and not read.
     *
     * @throws Misconfigured nothing certain can be made of it: a row would be read otherwise than it was
     */
    public static Source read(String name, String configuration) {
        try {
            JsonNode text = JSON.readTree(configuration);
            var columns = new ArrayList<Column>();
            text.path("columns").forEach(column -> columns.add(column(column)));
            return new Source(name, text.path("scheme").asText(), one(text, "role", Role.values(), SourceFile::word),
                    formats(text),
                    text.path("delimiter").asText(";").charAt(0),
                    one(text, "numbers", MoneyFormat.values(), SourceFile::word),
                    one(text, "dates", DateFormat.values(), DateFormat::text),
                    one(text, "once-per", Kind.values(), SourceFile::word),
                    text.path("regular-pay").asText(), List.of(), OpdFolders.ALLOWED, columns);
        } catch (JsonProcessingException | IllegalArgumentException unread) {
            throw new Misconfigured("a version of the source '" + name + "' that the database keeps cannot be read: "
                    + unread.getMessage(), unread);
        }
    }

    /** Its files have been read: of what kind they were tells nothing any more. */
    private static Set<Format> formats(JsonNode text) {
        var known = StreamSupport.stream(text.path("formats").spliterator(), false)
                .flatMap(word -> find(word.asText(), Format.values(), SourceFile::word).stream())
                .collect(Collectors.toSet());
        return known.isEmpty() ? Set.of(Format.CSV) : known;
    }

    private static Column column(JsonNode entry) {
        var aliases = new ArrayList<String>();
        entry.path("aliases").forEach(alias -> aliases.add(alias.asText()));
        Kind kind = find(entry.path("kind").asText(), Kind.values(), SourceFile::word).orElse(Kind.TEXT);
        return new Column(entry.path("name").asText(), kind, SourceFile.isNeed(entry.path("cell").asText()),
                SourceFile.isNeed(entry.path("column").asText()), aliases);
    }

    private static <T> T one(JsonNode text, String key, T[] values, Function<? super T, String> words) {
        String word = text.path(key).asText();
        return find(word, values, words).orElseThrow(() -> new IllegalArgumentException(key + " is '" + word + "'"));
    }

    private static <T> Optional<T> find(String word, T[] values, Function<? super T, String> words) {
        return Arrays.stream(values).filter(value -> words.apply(value).equals(word)).findFirst();
    }
}
