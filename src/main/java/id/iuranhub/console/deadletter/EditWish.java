package id.iuranhub.console.deadletter;

import id.iuranhub.console.http.Api;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is to stand in cells, as typed.
 *
 * @param version  that it was made on, empty where that does not matter
 * @param remember whether its numbers are proposed as corrections for later files in the same deed
 */
public record EditWish(String id, Map<String, String> fields, String reason, String version, boolean remember) {

    /** Any version of the edits will do. */
    private static final int ANY = -1;

    int on() {
        if (version.isEmpty()) {
            return ANY;
        }
        try {
            return Integer.parseInt(version);
        } catch (NumberFormatException notANumber) {
            throw Api.Refused.wrong("a version is a whole number, not '" + version + "'")
                    .said("whole", Map.of("field", "version", "typed", version));
        }
    }

    Map<String, Object> document() {
        var document = new LinkedHashMap<String, Object>();
        document.put("fields", fields);
        document.put("reason", reason);
        if (!version.isEmpty()) {
            document.put("version", version);
        }
        if (remember) {
            document.put("remember", true);
        }
        return document;
    }
}
