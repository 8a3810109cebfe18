package id.iuranhub.portal;

import id.iuranhub.assess.Pay;
import id.iuranhub.law.Charge;
import id.iuranhub.law.Law;
import id.iuranhub.law.Schemes;
import id.iuranhub.law.Tariff;
import id.iuranhub.ledger.batch.BatchKind;
import id.iuranhub.ledger.row.StoredRows;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Iuran;
import id.iuranhub.model.Programme;
import id.iuranhub.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Arrears (rapel): what changed of a month after its list was printed goes with a row of the same person in a later
 * month, as the wage between old and new. A batch goes so whole or not at all: where all its people stand in the file,
 * and where the insurer's iuran of the difference is that of the books, but for what rounding may do.
 */
final class Rapel {

    private static final int TOGETHER = 500;
    private static final List<String> COLUMNS =
            List.of("jkk", "jkm", "jht_employer", "jht_worker", "jp_employer", "jp_worker");

    private final Database database;
    private final Schemes schemes;
    private final Law law;
    private final StoredRows stored;

    Rapel(Database database, Schemes schemes, Law law, StoredRows stored) {
        this.database = database;
        this.schemes = schemes;
        this.law = law;
        this.stored = stored;
    }

    /** Whose month it is. */
    record Month(String scheme, String npp, Blth blth) { }

    /** A row of the month that goes out. */
    private record Carrier(long batch, long file, int line) { }

    /**
     * A corrected row and the row it goes with.
     *
     * @param base  rupiah of wage, new less old
     * @param book  rupiah by programme, new less old
     * @param list  the insurer's iuran of that wage
     */
    record Entry(long batch, long file, int line, String nik, Blth blth, long inBatch, long inFile, int inLine,
            long base, long[] book, long[] list) { }


    /** By correction, what can go with batches of a month. */
    Map<Long, List<Entry>> with(Month month, Iterable<Long> going) {
        var late = database.sql("portal/late").param("scheme", month.scheme).param("npp", month.npp)
                .param("blth", month.blth.number())
                .query((row, number) -> new Late(row.getLong("batch_id"), BatchKind.valueOf(row.getString("kind")),
                        Blth.of(row.getInt("blth")))).list();
        var fitting = new LinkedHashMap<Long, List<Entry>>();
        if (!late.isEmpty()) {
            var carriers = carriers(going);
            var tariff = law.tariff(schemes.ofStored(month.scheme), month.blth);
            for (Late batch : late) {
                var entries = entries(batch, carriers, tariff);
                if (!entries.isEmpty()) {
                    fitting.put(batch.id, entries);
                }
            }
        }
        return fitting;
    }

    private record Late(long id, BatchKind kind, Blth blth) { }

    private Map<String, Carrier> carriers(Iterable<Long> going) {
        var batches = new ArrayList<Long>();
        going.forEach(batches::add);
        var carriers = new HashMap<String, Carrier>();
        database.sql("portal/goingRows").param("batches", database.longs(batches.toArray())).query(row -> {
            carriers.put(row.getString("nik"), new Carrier(row.getLong("batch_id"), row.getLong("file_id"),
                    row.getInt("line")));
        });
        return carriers;
    }

    /** None where one of its people does not fit. */
    private List<Entry> entries(Late batch, Map<String, Carrier> carriers, Tariff tariff) {
        var all = database.sql("portal/lateRows").param("batch", batch.id)
                .query((row, number) -> java.util.Optional.ofNullable(entry(row, batch, carriers, tariff))).list();
        return all.stream().allMatch(java.util.Optional::isPresent)
                ? all.stream().map(java.util.Optional::get).toList() : List.of();
    }

    /** Null where it cannot go so. */
    private Entry entry(ResultSet row, Late batch, Map<String, Carrier> carriers, Tariff tariff) throws SQLException {
        String nik = row.getString("nik");
        var carrier = carriers.get(nik);
        boolean isVoid = batch.kind == BatchKind.VOID;
        long base = isVoid ? -row.getLong("base") : row.getLong("base") - row.getLong("old_base");
        if (carrier == null || base == 0) {
            return null;
        }
        long[] now = amounts(row, "");
        long[] before = amounts(row, "old_");
        long[] book = new long[COLUMNS.size()];
        Arrays.setAll(book, i -> isVoid ? -now[i] : now[i] - before[i]);
        long[] list = counted(row, batch.blth, base, tariff);
        boolean same = list.length == book.length;
        for (int i = 0; same && i < book.length; i++) {
            same = Math.abs(list[i] - book[i]) <= 1;
        }
        return !same ? null : new Entry(batch.id, row.getLong("file_id"), row.getInt("line"), nik, batch.blth,
                carrier.batch, carrier.file, carrier.line, base, book, list);
    }

    private static long[] amounts(ResultSet row, String prefix) throws SQLException {
        long[] amounts = new long[COLUMNS.size()];
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] = row.getLong(prefix + COLUMNS.get(i));
        }
        return amounts;
    }

    /** As the insurer does: arrears are a wage of their own, rounded for itself. Empty where it cannot be known. */
    private long[] counted(ResultSet row, Blth blth, long base, Tariff tariff) throws SQLException {
        var read = stored.row(row, blth);
        var reading = read.reading();
        var charge = tariff.charge(Math.abs(base), new Pay(read.source(), read.cells(), Math.abs(base)),
                reading.birthDate());
        if (!(charge instanceof Charge.Owed owed)) {
            return new long[0];
        }
        long[] amounts = amounts(owed.iuran());
        if (base < 0) {
            Arrays.setAll(amounts, i -> -amounts[i]);
        }
        return amounts;
    }

    private static long[] amounts(Iuran iuran) {
        long[] amounts = new long[COLUMNS.size()];
        iuran.shares().forEach(share -> {
            if (share.programme() == Programme.JKK) {
                amounts[0] = share.total();
            } else if (share.programme() == Programme.JKM) {
                amounts[1] = share.total();
            } else {
                int at = share.programme() == Programme.JHT ? 2 : 4;
                amounts[at] = share.employer();
                amounts[at + 1] = share.worker();
            }
        });
        return amounts;
    }

    /** Notes what goes with a month, in the transaction that hands it out. */
    void put(Month month, List<Entry> entries) {
        database.plain().batchUpdate(database.text("portal/putRapel"), entries, TOGETHER, (insert, one) -> {
            insert.setLong(1, one.batch);
            insert.setLong(2, one.file);
            insert.setInt(3, one.line);
            insert.setString(4, month.npp);
            insert.setString(5, one.nik);
            insert.setInt(6, one.blth.number());
            insert.setInt(7, month.blth.number());
            insert.setLong(8, one.inBatch);
            insert.setLong(9, one.inFile);
            insert.setInt(10, one.inLine);
            insert.setLong(11, one.base);
            for (int i = 0; i < COLUMNS.size(); i++) {
                insert.setLong(12 + i, one.book[i]);
                insert.setLong(12 + COLUMNS.size() + i, one.list[i]);
            }
        });
    }

    /** People as the list of their month has to name them. */
    List<HandedPerson> listed(String npp, Blth blth, List<HandedPerson> people) {
        var more = new LinkedHashMap<String, long[]>();
        var carrying = new HashSet<String>();
        database.sql("portal/rapelOfMonth").param("npp", npp).param("blth", blth.number()).query(row -> {
            more.put(row.getString("nik"), amounts(row, ""));
            if (row.getInt("carried") > 0) {
                carrying.add(row.getString("nik"));
            }
        });
        if (more.isEmpty()) {
            return people;
        }
        var listed = new ArrayList<HandedPerson>();
        for (HandedPerson person : people) {
            var with = more.containsKey(person.nik()) && !person.isVoid() ? person.with(more.get(person.nik()))
                    : person;
            // All of a late row stands in a later list, none of it in its own.
            if (!person.accepted() || carrying.contains(person.nik())
                    || Arrays.stream(with.listed()).anyMatch(amount -> amount != 0)) {
                listed.add(with);
            }
        }
        people.forEach(person -> more.remove(person.nik()));
        more.forEach((nik, amounts) -> {
            if (Arrays.stream(amounts).anyMatch(amount -> amount != 0)) {
                listed.add(HandedPerson.byRapel(nik, amounts));
            }
        });
        return listed;
    }

    /** What is on its way in the rows of a month. */
    List<RapelAnswer.Person> carried(String npp, Blth blth) {
        return database.sql("portal/carriedRapel").param("npp", npp).param("blth", blth.number())
                .query((row, number) -> new RapelAnswer.Person(row.getLong("batch_id"), row.getLong("in_batch"),
                        row.getString("nik"), row.getString("scheme"), Blth.of(row.getInt("blth")),
                        BatchKind.valueOf(row.getString("kind")), row.getLong("total"))).list();
    }

    /** Of those the insurer did not take. */
    void drop(List<RapelAnswer.Person> refused) {
        refused.forEach(person -> database.sql("portal/dropRapel").param("batch", person.batch())
                .param("nik", person.nik()).update());
    }
}
