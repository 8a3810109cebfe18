package id.iuranhub.outbox.run;

import id.iuranhub.assess.Remark;
import id.iuranhub.model.Blth;
import id.iuranhub.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Whose cut is not their share in a month, where the scheme lets that pass as a remark: a list for finance. */
public final class CutDifferences {

    /**
     * Somebody's.
     *
     * @param listed whether the scheme lists the OPD, or lists none
     * @param due    their share in rupiah
     * @param cut    from their pay, in rupiah
     * @param reason a word of the rules for why, empty where it is not known
     */
    public record Difference(String scheme, String opd, boolean listed, String nik, String kpj, String file, int line,
            long due, long cut, String reason) { }

    private final Database database;

    public CutDifferences(Database database) {
        this.database = database;
    }

    /** By scheme and OPD. @param schemeOrEmpty one of them @param most where the list ends */
    public List<Difference> of(Blth blth, String schemeOrEmpty, int most) {
        return database.sql("outbox/run/cutDifferences").param("blth", blth.number()).param("scheme", schemeOrEmpty)
                .param("most", most)
                .query((row, number) -> difference(row)).list();
    }

    private static Difference difference(ResultSet row) throws SQLException {
        var remarks = Remark.parts(row.getString("note"));
        var cut = remarks.stream().flatMap(remark -> Remark.cut(remark).stream()).findFirst()
                .orElse(new Remark.Cut(0, 0, ""));
        return new Difference(row.getString("scheme"), row.getString("opd"), !remarks.contains(Remark.OPD_UNLISTED),
                row.getString("nik"),
                row.getString("kpj"), row.getString("name"), row.getInt("line"), cut.due(), cut.cut(), cut.reason());
    }
}
