package id.iuranhub.ledger;

import id.iuranhub.assess.Names;
import id.iuranhub.law.Scheme;
import id.iuranhub.ledger.row.StoredRow;
import id.iuranhub.ledger.row.StoredRows;
import id.iuranhub.model.Blth;
import id.iuranhub.store.Database;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Dead rows in force whose NIK does not read. Whoever seems to have vanished may stand in one of them: the one whose
 * name or card it gives, or, where it gives nobody's, anybody of the same source and OPD.
 */
final class Nameless {

    /** Somebody, as far as a row tells. @param place source and OPD of the file; @param kpj null where it tells none */
    record Somebody(String place, String name, String kpj) {

        Somebody {
            name = Names.plain(name);
        }
    }

    private final List<Somebody> rows;

    private Nameless(List<Somebody> rows) {
        this.rows = rows;
    }

    static Nameless in(Database database, StoredRows stored, Scheme scheme, Blth blth) {
        return new Nameless(database.sql("ledger/nameless").param("scheme", scheme.id()).param("blth", blth.number())
                .query((row, number) -> {
                    String place = place(row.getString("source"), row.getString("opd"));
                    return stored.find(row, blth).map(StoredRow::reading)
                            .map(reading -> new Somebody(place, reading.name(), reading.kpj()))
                            .orElseGet(() -> new Somebody(place, "", null));
                }).list());
    }

    static String place(String source, String opd) {
        return source + "|" + opd;
    }

    /** Who of the vanished may stand in one of these rows. */
    Predicate<Somebody> mayBe(Collection<Somebody> vanished) {
        Set<String> names = new HashSet<>();
        Set<String> cards = new HashSet<>();
        vanished.forEach(somebody -> {
            names.add(somebody.name);
            cards.add(somebody.kpj);
        });
        Set<String> givenNames = new HashSet<>();
        Set<String> givenCards = new HashSet<>();
        Set<String> anybodyOf = new HashSet<>();
        for (Somebody row : rows) {
            boolean byName = !row.name.isEmpty() && names.contains(row.name);
            boolean byCard = row.kpj != null && cards.contains(row.kpj);
            if (byCard) {
                givenCards.add(row.kpj);
            } else if (byName) {
                givenNames.add(row.name);
            } else {
                anybodyOf.add(row.place);
            }
        }
        return somebody -> givenCards.contains(somebody.kpj) || givenNames.contains(somebody.name)
                || anybodyOf.contains(somebody.place);
    }
}
