package id.iuranhub.portal;

import java.util.HashMap;
import java.util.Map;

/**
 * What is wrong with a file for or from the portal; its words stand under {@code portal.<which>} and say what to do.
 *
 * @param line where in the file, 0 where it is about the whole of it
 */
public record Complaint(String which, int line, Map<String, String> values) {

    public Complaint {
        values = Map.copyOf(values);
    }

    static Complaint of(String which, Object... namesAndValues) {
        return at(0, which, namesAndValues);
    }

    static Complaint at(int line, String which, Object... namesAndValues) {
        var values = new HashMap<String, String>();
        values.put("line", Integer.toString(line));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i].toString(), String.valueOf(namesAndValues[i + 1]));
        }
        return new Complaint(which, line, values);
    }

    /** The key of its words. */
    public String word() {
        return "portal." + which;
    }
}
