package id.iuranhub.outbox.run;

import id.iuranhub.model.Blth;
import id.iuranhub.store.Database;
import java.util.List;

/** Who stands in a month under another OPD, or another scheme, than the month before: a list for the insurer. */
public final class MovedPeople {

    /**
     * Somebody who moved.
     *
     * @param kpj        the card of the iuran this month, else of the last one
     * @param scheme     this month's
     * @param fromScheme the month before; the same where only the OPD is another
     */
    public record Moved(String nik, String kpj, String fromScheme, String fromOpd, String scheme, String opd,
            String disposition) { }

    private final Database database;

    public MovedPeople(Database database) {
        this.database = database;
    }

    /** @param schemeOrEmpty moves out of or into it @param most where the list ends */
    public List<Moved> of(Blth blth, String schemeOrEmpty, int most) {
        return database.sql("outbox/run/movedPeople").param("blth", blth.number())
                .param("before", blth.plusMonths(-1).number())
                .param("scheme", schemeOrEmpty).param("most", most)
                .query((row, number) -> new Moved(row.getString("nik"), row.getString("kpj"),
                        row.getString("from_scheme"), row.getString("from_opd"), row.getString("scheme"),
                        row.getString("opd"),
                        row.getString("disposition"))).list();
    }
}
