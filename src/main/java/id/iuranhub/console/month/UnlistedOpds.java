package id.iuranhub.console.month;

import id.iuranhub.assess.Units;
import id.iuranhub.law.Scheme;
import id.iuranhub.model.Blth;
import id.iuranhub.store.Database;
import java.util.List;
import java.util.Optional;

/** Rows of units that a scheme's list of OPD does not name, by the name that stands in the file: counted apart. */
public final class UnlistedOpds {

    private final Database database;
    private final FigureCache figures;

    public UnlistedOpds(Database database, FigureCache figures) {
        this.database = database;
        this.figures = figures;
    }

    /** @param rows of files in force, whatever has become of them; @param rupiah of those that owe something */
    public record Count(String opd, long rows, long rupiah) { }

    /** Of one scheme, the most rows first. */
    public record Found(String scheme, List<Count> opds) { }

    /** Empty where the scheme lists no units in that month: then none is unlisted. */
    public Optional<FigureCache.Figure<Found>> of(Blth blth, Scheme scheme) {
        var units = new Units(scheme, blth);
        return units.areListed()
                ? Optional.of(figures.of(new FigureCache.Key("unlisted", scheme.id(), blth), Found.class,
                new FigureCache.Count<>(() -> figures.stamp(blth, scheme) + scheme.at(blth).orElseThrow().opds(),
                () -> count(blth, scheme, units)), new FigureCache.Patience()))
                : Optional.empty();
    }

    private Found count(Blth blth, Scheme scheme, Units units) {
        return new Found(scheme.id(), database.sql("console/month/opds").param("blth", blth.number())
                .param("scheme", scheme.id()).query((row, number) -> new Count(row.getString("opd"),
                row.getLong("records"), row.getLong("rupiah"))).list().stream()
                .filter(unit -> units.isUnlisted(unit.opd())).toList());
    }
}
