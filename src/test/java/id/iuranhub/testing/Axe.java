package id.iuranhub.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What axe finds wrong with a page for people who cannot see it well or use a mouse. */
public final class Axe {

    private static final String SCRIPT = read();

    private Axe() { }

    private static String read() {
        try (var script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Serious and critical faults, each with where it is. */
    public static List<String> faults(Browser browser) {
        browser.script(SCRIPT);
        JsonNode violations = browser.script("return axe.run().then(found => found.violations)");
        var faults = new ArrayList<String>();
        violations.forEach(violation -> {
            if (List.of("serious", "critical").contains(violation.get("impact").asText())) {
                violation.get("nodes")
                        .forEach(node -> faults.add(violation.get("id").asText() + " " + node.get("html").asText()));
            }
        });
        return faults;
    }
}
