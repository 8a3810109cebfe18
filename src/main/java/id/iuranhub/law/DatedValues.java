package id.iuranhub.law;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Misconfigured;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A configuration each of whose values is one value or a list of values by {@code from}, the first BLTH one holds for.
 * It is cut into periods in which nothing changes; in each it reads like a configuration without any dates.
 *
 * <p>An entry of such a list has {@code from}, where it ends {@code until}, and either a {@code value} (with its
 * {@code source} and the day it was {@code checked}) or, where the value is a mapping, the mapping's own keys.
 */
final class DatedValues {

    private static final String FROM = "from";
    private static final String UNTIL = "until";
    private static final String VALUE = "value";
    private static final String SOURCE = "source";
    private static final List<String> BESIDE_A_VALUE = List.of(FROM, UNTIL, VALUE, SOURCE, "checked");
    /** Entries of these have names; their own dates say when what is named is there. */
    private static final String NAME = "name";

    /**
     * What holds from a BLTH until the next period.
     *
     * @param from    null for what holds from ever
     * @param values  the configuration without dates; where something is missing, without it
     * @param sources of values that have one of their own, by path: {@code levy.flat.amount}
     * @param missing the path of the first value that is not known in the period
     */
    record Period(Blth from, ObjectNode values, Map<String, String> sources, Optional<String> missing) { }

    private final String where;
    private final ObjectNode root;

    DatedValues(String where, ObjectNode root) {
        this.where = where;
        this.root = root;
    }

    /** In their order; the first holds from ever. */
    List<Period> periods() {
        var begins = new TreeSet<Blth>();
        collect(root, "", begins);
        var periods = new ArrayList<Period>();
        periods.add(at(null));
        begins.forEach(begin -> periods.add(at(begin)));
        return List.copyOf(periods);
    }

    private void collect(JsonNode node, String path, TreeSet<Blth> begins) {
        if (isDated(node, path)) {
            Blth before = null;
            for (JsonNode entry : node) {
                Blth from = month(entry, FROM, path);
                if (before != null && from.compareTo(before) <= 0) {
                    throw wrong(path, "the entry from " + from + " does not come after the one before it, from "
                            + before);
                }
                begins.add(from);
                before = until(entry, path, from).orElse(from);
                until(entry, path, from).ifPresent(until -> begins.add(until.plusMonths(1)));
            }
        }
        if (node.isObject()) {
            node.properties().forEach(field -> collect(field.getValue(), joined(path, field.getKey()), begins));
        } else {
            node.forEach(element -> collect(element, path, begins));
        }
    }

    private boolean isDated(JsonNode node, String path) {
        if (!node.isArray() || node.isEmpty() || node.get(0).has(NAME)) {
            return false;
        }
        int dated = 0;
        for (JsonNode entry : node) {
            dated += entry.has(FROM) ? 1 : 0;
        }
        if (dated > 0 && dated < node.size()) {
            throw wrong(path, "of a list by from every entry has a from");
        }
        return dated > 0;
    }

    private Period at(Blth blth) {
        var sources = new HashMap<String, String>();
        var missing = new ArrayList<String>();
        var values = (ObjectNode) resolved(root, "", blth, sources, missing);
        return new Period(blth, values, Map.copyOf(sources), missing.stream().findFirst());
    }

    /** @param blth null before any date; @return null where nothing is known */
    private JsonNode resolved(JsonNode node, String path, Blth blth, Map<String, String> sources,
            List<String> missing) {
        if (isDated(node, path)) {
            Optional<JsonNode> entry = entryAt(node, path, blth);
            if (entry.isEmpty()) {
                missing.add(path);
                return null;
            }
            return resolved(valueOf(entry.get(), path, sources), path, blth, sources, missing);
        }
        if (!node.isObject()) {
            return node;
        }
        var values = JsonNodeFactory.instance.objectNode();
        node.properties().forEach(field -> {
            JsonNode value = resolved(field.getValue(), joined(path, field.getKey()), blth, sources, missing);
            if (value != null) {
                values.set(field.getKey(), value);
            }
        });
        return values;
    }

    /** The last entry not after the BLTH and not past its own end. Never an older one instead. */
    private Optional<JsonNode> entryAt(JsonNode entries, String path, Blth blth) {
        JsonNode last = null;
        for (JsonNode entry : entries) {
            if (blth != null && month(entry, FROM, path).compareTo(blth) <= 0) {
                last = entry;
            }
        }
        return Optional.ofNullable(last).filter(entry -> until(entry, path, month(entry, FROM, path))
                .map(until -> blth.compareTo(until) <= 0).orElse(true));
    }

    private JsonNode valueOf(JsonNode entry, String path, Map<String, String> sources) {
        if (!entry.has(VALUE)) {
            var mapping = ((ObjectNode) entry).deepCopy();
            mapping.remove(List.of(FROM, UNTIL));
            if (mapping.isEmpty()) {
                throw wrong(path, "the entry from " + entry.get(FROM).asText() + " needs a value");
            }
            return mapping;
        }
        new Section(where + ": " + path, entry).only(BESIDE_A_VALUE);
        if (entry.has(SOURCE)) {
            sources.put(path, entry.get(SOURCE).asText());
        }
        return entry.get(VALUE);
    }

    private Optional<Blth> until(JsonNode entry, String path, Blth from) {
        if (!entry.has(UNTIL)) {
            return Optional.empty();
        }
        Blth until = month(entry, UNTIL, path);
        if (until.compareTo(from) < 0) {
            throw wrong(path, "until " + until + " lies before from " + from);
        }
        return Optional.of(until);
    }

    private Blth month(JsonNode entry, String key, String path) {
        String text = entry.get(key).asText();
        try {
            return Blth.of(text);
        } catch (IllegalArgumentException | DateTimeException noMonth) {
            throw new Misconfigured(where + ": " + path + ": '" + key + "' is a BLTH like 2026-05, not '" + text + "'",
                    noMonth);
        }
    }

    private Misconfigured wrong(String path, String complaint) {
        return new Misconfigured(where + ": '" + path + "': " + complaint);
    }

    private static String joined(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
