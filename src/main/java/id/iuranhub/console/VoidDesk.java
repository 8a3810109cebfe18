package id.iuranhub.console;

import id.iuranhub.model.Blth;
import id.iuranhub.model.Nik;
import id.iuranhub.outbox.RefusedVoids;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Records the insurer would not take back, as the API writes them. */
public final class VoidDesk {

    private final RefusedVoids voids;

    public VoidDesk(RefusedVoids voids) {
        this.voids = voids;
    }

    /** @param scheme empty for all */
    List<Map<String, Object>> of(Blth blth, String scheme) {
        return voids.of(blth, scheme).stream().map(VoidDesk::document).toList();
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
