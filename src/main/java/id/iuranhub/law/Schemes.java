package id.iuranhub.law;

import id.iuranhub.model.Misconfigured;
import id.iuranhub.model.Nearest;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The schemes of this site, by id. */
public final class Schemes {

    private final SortedMap<String, Scheme> byId;

    private Schemes(SortedMap<String, Scheme> byId) {
        this.byId = Collections.unmodifiableSortedMap(byId);
    }

    /**
     * Reads files of {@code config/schemes}, each named after its scheme.
     *
     * @throws Misconfigured naming the file and the key, and for an unknown word the nearest known one
     */
    public static Schemes load(Collection<Path> yamlFiles) {
        var byId = new TreeMap<String, Scheme>();
        for (Path path : yamlFiles) {
            Scheme scheme = new SchemeFile(path).read();
            if (byId.put(scheme.id(), scheme) != null) {
                throw new Misconfigured(path + ": the scheme '" + scheme.id() + "' is there already");
            }
        }
        return new Schemes(byId);
    }

    /** In the order of their ids. */
    public Collection<Scheme> all() {
        return byId.values();
    }

    /** Empty also of a scheme that had a file once. */
    public Optional<Scheme> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The scheme of stored rows: one without any value where configuration has none of this id any more. */
    public Scheme ofStored(String id) {
        return find(id).orElseGet(() -> Scheme.withoutFile(id));
    }

    /** @throws Misconfigured if there is none of this id; it names the nearest one */
    public Scheme named(String id) {
        Scheme scheme = byId.get(id);
        if (scheme == null) {
            throw new Misconfigured("unknown scheme '" + id + "', the nearest known is '"
                    + Nearest.of(id, byId.keySet()) + "'");
        }
        return scheme;
    }
}
