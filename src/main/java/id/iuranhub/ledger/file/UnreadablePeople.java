package id.iuranhub.ledger.file;

import id.iuranhub.assess.Names;
import id.iuranhub.law.Scheme;
import id.iuranhub.ledger.row.StoredRow;
import id.iuranhub.ledger.row.StoredRows;
import id.iuranhub.model.Blth;
import id.iuranhub.model.RowKey;
import id.iuranhub.store.Database;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Dead rows in force whose NIK does not read. Whoever seems to have vanished may stand in the one that gives their name
 * or card, unless their own file had that row already beside theirs.
 */
final class UnreadablePeople {

    /** Somebody, as far as a row tells. @param file they stood in; @param kpj null where it tells none */
    record Somebody(long file, String name, String kpj) {

        Somebody {
            name = Names.plain(name);
        }
    }

    private record Untold(RowKey key, String cells) { }

    private final Map<String, List<Untold>> byName = new HashMap<>();
    private final Map<String, List<Untold>> byCard = new HashMap<>();
    /** File and cells of those that stood in replaced files. */
    private final Set<String> before;

    private UnreadablePeople(Set<String> before) {
        this.before = before;
    }

    static UnreadablePeople in(Database database, StoredRows stored, Scheme scheme, Blth blth) {
        var before = new HashSet<String>();
        database.sql("ledger/file/namelessBefore").param("scheme", scheme.id()).param("blth", blth.number())
                .query(row -> {
                    before.add(standing(row.getLong("file_id"), row.getString("cells")));
                });
        var nameless = new UnreadablePeople(before);
        database.sql("ledger/file/nameless").param("scheme", scheme.id()).param("blth", blth.number())
                .query(row -> {
            var untold = new Untold(new RowKey(row.getLong("file_id"), row.getInt("line")), row.getString("cells"));
            stored.find(row, blth).map(StoredRow::reading).ifPresent(reading -> {
                add(nameless.byName, Names.plain(reading.name()), untold);
                add(nameless.byCard, reading.kpj(), untold);
            });
        });
        return nameless;
    }

    private static void add(Map<String, List<Untold>> by, String what, Untold untold) {
        if (what != null && !what.isEmpty()) {
            by.computeIfAbsent(what, first -> new java.util.ArrayList<>()).add(untold);
        }
    }

    private static String standing(long file, String cells) {
        return file + "|" + cells;
    }

    /** The row in which somebody who vanished may stand. */
    Optional<RowKey> mayBe(Somebody vanished) {
        return java.util.stream.Stream.of(byCard.getOrDefault(vanished.kpj, List.of()),
                byName.getOrDefault(vanished.name, List.of()))
                .flatMap(List::stream).filter(row -> !before.contains(standing(vanished.file, row.cells)))
                .map(Untold::key).findFirst();
    }
}
