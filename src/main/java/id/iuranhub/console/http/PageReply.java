package id.iuranhub.console.http;

import java.nio.file.Path;
import java.util.Map;

/** What a page says to a request. */
public sealed interface PageReply {

    /** A template with what it shows. */
    record Shown(int status, String template, Map<String, Object> parameters) implements PageReply { }

    /** Go and look there. */
    record Elsewhere(String address) implements PageReply { }

    /** A file of the hub, to be kept. */
    record Stored(Path file, String name) implements PageReply { }

    /** A file made for this request. */
    record Made(String name, byte[] bytes) implements PageReply { }

    /** A page that may have to say what is wrong. */
    interface Told {
        String told();
    }

    static PageReply page(String template, Object model) {
        return new Shown(200, template, Map.of("m", model));
    }

    static PageReply missing() {
        return new Shown(404, "problem", Map.of("m", "missing"));
    }

    static PageReply wrong(String said) {
        return new Shown(400, "said", Map.of("m", said));
    }
}
