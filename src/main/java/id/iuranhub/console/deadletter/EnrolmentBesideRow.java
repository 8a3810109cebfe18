package id.iuranhub.console.deadletter;

import id.iuranhub.console.correction.AttestationJson;
import id.iuranhub.console.correction.ShownAttestation;
import id.iuranhub.deadletter.Attestations;
import id.iuranhub.ledger.file.UnknownPeople;
import id.iuranhub.model.RowKey;
import id.iuranhub.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is known of a row's person beside the row, whole: for somebody of the city, whose look is on record. */
public final class EnrolmentBesideRow {

    private final Database database;
    private final Attestations attestations;
    private final UnknownPeople unknown;

    public EnrolmentBesideRow(Database database, Attestations attestations, UnknownPeople unknown) {
        this.unknown = unknown;
        this.database = database;
        this.attestations = attestations;
    }

    /** By which NIK and birth date are taken for agreeing. @param nik null for a row whose NIK does not read */
    List<Map<String, Object>> attestations(String nik) {
        return attestations.of(nik).stream().filter(attestation -> attestation.state().equals("in-force"))
                .map(ShownAttestation::masked).map(AttestationJson::document).toList();
    }

    /** What the insurer has of the person. @param nik null for a row whose NIK does not read */
    List<Map<String, Object>> enrolments(String nik) {
        return nik == null ? List.of() : database.sql("console/enrolmentOf").param("nik", nik)
                .query((row, number) -> line(row)).list();
    }

    private static Map<String, Object> line(ResultSet row) throws SQLException {
        var line = new LinkedHashMap<String, Object>();
        line.put("npp", row.getString("npp"));
        line.put("kpj", row.getString("kpj"));
        line.put("name", row.getString("name"));
        line.put("birthDate", row.getString("birth_date"));
        line.put("division", row.getString("division"));
        line.put("programmes", row.getString("programmes"));
        line.put("status", row.getBoolean("active") ? "A" : "N");
        line.put("from", row.getString("from_date"));
        line.put("to", row.getString("to_date") == null ? "" : row.getString("to_date"));
        return line;
    }

    /** Somebody of the city has looked at a row: what was out of the ordinary with its file is known. */
    void seen(RowKey row, String who) {
        unknown.seen(row.file(), who);
    }
}
