package id.iuranhub.law;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import id.iuranhub.model.Misconfigured;
import id.iuranhub.model.Nearest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A mapping of a YAML file that knows where it stands, so that every complaint names the file and the key. Whatever is
 * absent, of the wrong kind or refused by the reading function is {@link Misconfigured}.
 */
final class Section {

    // Decimals stay decimals: a rate must not pass through a double. A key written twice is an error, not a choice.
    private static final JsonMapper YAML = JsonMapper.builder(new YAMLFactory())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String where;
    private final ObjectNode node;

    Section(String where, JsonNode node) {
        if (!(node instanceof ObjectNode mapping)) {
            throw new Misconfigured(where + ": expected keys and values, found " + (node == null ? "nothing" : node));
        }
        this.where = where;
        this.node = mapping;
    }

    static Section read(Path file) {
        return new Section(file.toString(), tree(file));
    }

    /** The mapping of a file. */
    static ObjectNode mapping(Path file) {
        return new Section(file.toString(), tree(file)).node;
    }

    private static JsonNode tree(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new Misconfigured(file + ": cannot be read as YAML: " + unreadable.getMessage(), unreadable);
        }
    }

    List<String> keys() {
        var keys = new ArrayList<String>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /** Refuses any key but these. */
    Section only(Collection<String> known) {
        for (String key : keys()) {
            if (!known.contains(key)) {
                throw new Misconfigured(where + ": unknown key '" + key + "', the nearest known is '"
                        + Nearest.of(key, known) + "'");
            }
        }
        return this;
    }

    String text(String key) {
        JsonNode found = node.get(key);
        if (found == null || !found.isValueNode() || found.asText().isBlank()) {
            throw new Misconfigured(where + ": '" + key + "' needs a value, found " + (found == null ? "nothing"
                    : found));
        }
        return found.asText().strip();
    }

    /** A text that must be quoted if it looks like a number, since YAML would drop its leading zeros. */
    String identifier(String key) {
        String text = text(key);
        if (!node.get(key).isTextual()) {
            throw wrong(key, "expected a text in quotes, found " + text);
        }
        return text;
    }

    /** The value as the reading function sees it; its IllegalArgumentException or DateTimeException is reported. */
    <T> T value(String key, Function<String, T> reading) {
        String text = text(key);
        return guarded(() -> reading.apply(text), "'" + key + "' cannot be '" + text + "'");
    }

    <T> Optional<T> optional(String key, Function<String, T> reading) {
        return node.has(key) ? Optional.of(value(key, reading)) : Optional.empty();
    }

    Section section(String key) {
        return new Section(where + ": " + key, node.get(key));
    }

    /** The mappings of a list; at least one. */
    List<Section> sections(String key) {
        var sections = new ArrayList<Section>();
        for (JsonNode element : list(key)) {
            sections.add(new Section(where + ": " + key + " " + (sections.size() + 1), element));
        }
        return sections;
    }

    boolean has(String key) {
        return node.has(key);
    }

    /** Whether a value is a mapping rather than a word. */
    boolean isMapping(String key) {
        return node.path(key).isObject();
    }

    /** The elements of a list, at least one, each a mapping or one word. */
    <T> List<T> elements(String key, Function<Section, T> mapping, Function<String, T> word) {
        var elements = new ArrayList<T>();
        for (JsonNode element : list(key)) {
            String place = where + ": " + key + " " + (elements.size() + 1);
            elements.add(element.isObject() ? mapping.apply(new Section(place, element))
                    : guarded(() -> word.apply(element.asText().strip()), "'" + key + "' cannot hold '"
                    + element.asText() + "'"));
        }
        return elements;
    }

    /** The values of a list; at least one. */
    <T> List<T> values(String key, Function<String, T> reading) {
        var values = new ArrayList<T>();
        for (JsonNode element : list(key)) {
            String text = element.asText();
            values.add(guarded(() -> reading.apply(text), "'" + key + "' cannot hold '" + text + "'"));
        }
        return values;
    }

    /** What a record made from this section says of itself, with the place added. */
    <T> T made(Supplier<T> making) {
        return guarded(making, "does not fit together");
    }

    private JsonNode list(String key) {
        JsonNode found = node.get(key);
        if (found == null || !found.isArray() || found.isEmpty()) {
            throw wrong(key, "expected a list, found " + (found == null ? "nothing" : found));
        }
        return found;
    }

    private <T> T guarded(Supplier<T> reading, String complaint) {
        try {
            return reading.get();
        } catch (IllegalArgumentException | DateTimeException refused) {
            throw new Misconfigured(where + ": " + complaint + ": " + refused.getMessage(), refused);
        }
    }

    private Misconfigured wrong(String key, String complaint) {
        return new Misconfigured(where + ": '" + key + "': " + complaint);
    }
}
