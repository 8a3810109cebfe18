package id.iuranhub.intake;

import id.iuranhub.assess.Units;
import id.iuranhub.law.Opd;
import id.iuranhub.law.Scheme;
import id.iuranhub.model.Blth;
import id.iuranhub.payroll.Sources;
import id.iuranhub.store.Database;
import java.util.List;
import java.util.stream.Collectors;

/** The units of a scheme of which nothing has come in a month, though they are known to send. */
public final class AwaitedOpds {

    private final Database database;
    private final Sources sources;

    public AwaitedOpds(Database database, Sources sources) {
        this.database = database;
        this.sources = sources;
    }

    /**
     * What a month of a scheme waits for.
     *
     * @param known how many units are known; 0 where nobody has listed them, and then none is missing
     */
    public record Awaited(int known, List<String> missing) { }

    /** By the names that the scheme lists, or else its sources. */
    public Awaited of(Scheme scheme, Blth blth) {
        var known = known(scheme, blth);
        if (known.isEmpty()) {
            return new Awaited(0, List.of());
        }
        var units = new Units(scheme, blth);
        var came = database.sql("intake/cameOpds").param("blth", blth.number()).param("scheme", scheme.id())
                .query(String.class).list().stream().map(units::name).collect(Collectors.toSet());
        return new Awaited(known.size(), known.stream().filter(opd -> !came.contains(opd)).toList());
    }

    private List<String> known(Scheme scheme, Blth blth) {
        var listed = scheme.at(blth).stream().flatMap(terms -> terms.opds().stream())
                .filter(opd -> opd.isThere(blth)).map(Opd::name).sorted().toList();
        return !listed.isEmpty() ? listed
                : sources.all().stream().filter(source -> source.scheme().equals(scheme.id()))
                .flatMap(source -> source.opds().stream()).distinct().sorted().toList();
    }
}
