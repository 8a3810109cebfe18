package id.iuranhub.console.web;

import java.nio.file.Path;
import java.util.Map;

/** What a page says to a request. */
sealed interface Reply {

    /** A template with what it shows. */
    record Shown(int status, String template, Map<String, Object> parameters) implements Reply { }

    /** Go and look there. */
    record Elsewhere(String address) implements Reply { }

    /** A file of the hub, to be kept. */
    record Stored(Path file, String name) implements Reply { }

    /** A file made for this request. */
    record Made(String name, byte[] bytes) implements Reply { }

    /** A page that may have to say what is wrong. */
    interface Told {
        String told();
    }

    static Reply page(String template, Object model) {
        return new Shown(200, template, Map.of("m", model));
    }

    static Reply missing() {
        return new Shown(404, "problem", Map.of("m", "missing"));
    }

    static Reply wrong(String said) {
        return new Shown(400, "said", Map.of("m", said));
    }
}
