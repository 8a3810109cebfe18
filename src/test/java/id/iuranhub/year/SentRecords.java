package id.iuranhub.year;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.iuranhub.testing.Eavesdropper.Heard;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What went over the line and was accepted, record by record with its values; the hub's own memory has no part in it.
 */
final class SentRecords {

    /** @param record as it was sent last */
    record Sent(String scheme, String blth, JsonNode record) { }

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, JsonNode> handedIn = new HashMap<>();
    private final Set<String> judged = new HashSet<>();
    private final Map<String, Sent> standing = new HashMap<>();

    synchronized void hear(Heard request, byte[] answer) {
        if (request.isBatch()) {
            handedIn.put(request.key(), request.body());
        }
        if (request.isBatch() || request.asks()) {
            answered(request.key(), read(answer));
        }
    }

    private static JsonNode read(byte[] answer) {
        try {
            return JSON.readTree(answer);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private void answered(String key, JsonNode receipt) {
        JsonNode batch = handedIn.get(key);
        if (batch == null || receipt.path("status").asText("PROCESSING").equals("PROCESSING") || !judged.add(key)) {
            return;
        }
        var refused = new HashSet<String>();
        receipt.path("refused").forEach(one -> refused.add(one.get("recordId").asText()));
        for (JsonNode record : batch.get("records")) {
            String id = record.get("recordId").asText();
            if (refused.contains(id)) {
                continue;
            }
            if (batch.get("kind").asText().equals("VOID")) {
                standing.remove(id);
            } else {
                standing.put(id, new Sent(batch.get("scheme").asText(), batch.get("blth").asText(), record));
            }
        }
    }

    synchronized Map<String, Sent> standing() {
        return Map.copyOf(standing);
    }
}
