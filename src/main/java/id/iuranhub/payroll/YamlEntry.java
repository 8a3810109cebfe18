package id.iuranhub.payroll;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.model.Misconfigured;
import id.iuranhub.model.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * A mapping in a configuration file, read strictly: what is not known refuses start-up.
 *
 * @param where the file, and what part of it, for complaints
 */
record YamlEntry(JsonNode node, String where) {

    YamlEntry {
        if (!node.isObject()) {
            throw new Misconfigured("keys and values are expected in " + where);
        }
    }

    void allows(List<String> keys) {
        node.fieldNames().forEachRemaining(key -> {
            if (!keys.contains(key)) {
                throw new Misconfigured(Nearest.complaint("key", key, where, keys));
            }
        });
    }

    Optional<String> text(String key) {
        var value = Optional.ofNullable(node.get(key));
        value.filter(found -> !found.isValueNode() || found.isNull()).ifPresent(found -> {
            throw new Misconfigured("'" + key + "' needs one value in " + where);
        });
        return value.map(JsonNode::asText);
    }

    String needed(String key) {
        return text(key).orElseThrow(() -> new Misconfigured("'" + key + "' is missing in " + where));
    }

    /** The one of the known words that a key has. */
    String word(String key, List<String> known) {
        return known(key, needed(key), known);
    }

    String word(String key, String otherwise, List<String> known) {
        return known(key, text(key).orElse(otherwise), known);
    }

    List<String> words(String key, List<String> known) {
        return texts(key).stream().map(word -> known(key, word, known)).toList();
    }

    List<String> texts(String key) {
        return items(key).stream().map(JsonNode::asText).toList();
    }

    List<YamlEntry> entries(String key) {
        var entries = new ArrayList<YamlEntry>();
        for (JsonNode item : items(key)) {
            entries.add(new YamlEntry(item, where + ", " + key + " " + (entries.size() + 1)));
        }
        return entries;
    }

    private List<JsonNode> items(String key) {
        JsonNode list = node.get(key);
        if (list != null && !list.isArray()) {
            throw new Misconfigured("'" + key + "' needs a list in " + where);
        }
        return list == null ? List.of() : StreamSupport.stream(list.spliterator(), false).toList();
    }

    private String known(String key, String word, List<String> known) {
        if (!known.contains(word)) {
            throw new Misconfigured(Nearest.complaint(key, word, where, known));
        }
        return word;
    }
}
