package id.iuranhub.console.run;

import id.iuranhub.model.Blth;
import id.iuranhub.model.Nik;
import id.iuranhub.outbox.delivery.RefusedVoids;
import id.iuranhub.words.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Records the insurer would not take back, as the API writes them. */
public final class RefusedVoidJson {

    private final RefusedVoids voids;
    private final Words words;

    public RefusedVoidJson(RefusedVoids voids, Words words) {
        this.voids = voids;
        this.words = words;
    }

    /** @param scheme empty for all */
    public List<Map<String, Object>> of(Blth blth, String scheme) {
        return voids.of(blth, scheme).stream().map(RefusedVoidJson::document).toList();
    }

    /** Those that are held back, each with its reason. @param scheme empty for all */
    public List<Map<String, Object>> held(Blth blth, String scheme) {
        return voids.held(blth, scheme).stream().map(this::document).toList();
    }

    private Map<String, Object> document(RefusedVoids.HeldVoid held) {
        var document = new LinkedHashMap<String, Object>();
        document.put("id", held.key().toString());
        document.put("scheme", held.scheme());
        document.put("file", held.file());
        document.put("line", held.key().line());
        document.put("nik", Nik.mask(held.nik()));
        document.put("amount", held.total());
        document.put("reason",
                words.text("note.held", Map.of("file", held.byFile(), "line", Integer.toString(held.byLine()))));
        return document;
    }

    private static Map<String, Object> document(RefusedVoids.RefusedVoid refused) {
        var document = new LinkedHashMap<String, Object>();
        document.put("id", refused.key().toString());
        document.put("scheme", refused.scheme());
        document.put("source", refused.source());
        document.put("file", refused.file());
        document.put("line", refused.key().line());
        document.put("nik", Nik.mask(refused.nik()));
        document.put("amount", refused.total());
        document.put("code", refused.code());
        document.put("message", refused.message());
        document.put("times", refused.times());
        return document;
    }
}
