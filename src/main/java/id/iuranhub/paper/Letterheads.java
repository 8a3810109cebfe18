package id.iuranhub.paper;

import id.iuranhub.law.Scheme;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The letterheads of this site, by the name of their file. */
public final class Letterheads {

    private final Map<String, Letterhead> byName = new HashMap<>();

    /** @throws id.iuranhub.model.Misconfigured naming the file and what is wrong in it */
    public static Letterheads load(Collection<Path> yamlFiles) {
        var heads = new Letterheads();
        yamlFiles.forEach(file -> heads.byName.put(file.getFileName().toString().replaceFirst("\\.yaml$", ""),
                Letterhead.read(file)));
        return heads;
    }

    /** The scheme's own, else the one for all, else a plain one. */
    Letterhead of(Scheme scheme) {
        var head = byName.getOrDefault(scheme.id(), byName.get("default"));
        return head == null ? Letterhead.plain(scheme.city()) : head;
    }
}
