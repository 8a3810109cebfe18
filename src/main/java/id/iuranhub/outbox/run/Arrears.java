package id.iuranhub.outbox.run;

import id.iuranhub.model.Blth;
import id.iuranhub.store.Database;
import java.util.List;

/**
 * What a month still owes that is closed at the insurer: a list for its branch office, as long as no channel carries it
 * as arrears.
 */
public final class Arrears {

    /**
     * Somebody's.
     *
     * @param kind     ORIGINAL for who is not there yet, AMENDMENT for a change
     * @param wage     the base of the iuran, in rupiah
     * @param standing rupiah the insurer has for them in the month, 0 for nothing
     * @param owed     rupiah that ought to stand
     */
    public record Owed(String nik, String kpj, String scheme, String opd, String kind, long wage, long standing,
            long owed) { }

    private final Database database;

    public Arrears(Database database) {
        this.database = database;
    }

    /** @param schemeOrEmpty one of them @param most where the list ends */
    public List<Owed> of(Blth blth, String schemeOrEmpty, int most) {
        return database.sql("outbox/run/arrears").param("blth", blth.number()).param("scheme", schemeOrEmpty)
                .param("most", most)
                .query((row, number) -> new Owed(row.getString("nik"), row.getString("kpj"), row.getString("scheme"),
                row.getString("opd"),
                        row.getString("kind"), row.getLong("base"), row.getLong("standing"), row.getLong("total")))
                        .list();
    }
}
