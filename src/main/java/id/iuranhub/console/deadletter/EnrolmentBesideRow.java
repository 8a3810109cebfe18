package id.iuranhub.console.deadletter;

import id.iuranhub.console.correction.ShownAttestation;
import id.iuranhub.deadletter.Attestations;
import id.iuranhub.deadletter.ReviewState;
import id.iuranhub.ledger.file.UnknownPeople;
import id.iuranhub.model.RowKey;
import id.iuranhub.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** What is known of a row's person beside the row, whole: for somebody of the city, whose look is on record. */
public final class EnrolmentBesideRow {

    private final Database database;
    private final Attestations attestations;
    private final UnknownPeople unknown;

    /** What the insurer has of a person. @param to null for no end */
    public record Enrolled(String npp, String kpj, String name, LocalDate birthDate, String division,
            String programmes, boolean active, LocalDate from, LocalDate to) { }

    public EnrolmentBesideRow(Database database, Attestations attestations, UnknownPeople unknown) {
        this.unknown = unknown;
        this.database = database;
        this.attestations = attestations;
    }

    /** By which NIK and birth date are taken for agreeing. @param nik null for a row whose NIK does not read */
    List<ShownAttestation> attestations(String nik) {
        return attestations.of(nik).stream().filter(attestation -> attestation.state() == ReviewState.IN_FORCE)
                .map(ShownAttestation::masked).toList();
    }

    /** @param nik null for a row whose NIK does not read */
    List<Enrolled> enrolments(String nik) {
        return nik == null ? List.of() : database.sql("console/enrolmentOf").param("nik", nik)
                .query((row, number) -> enrolled(row)).list();
    }

    private static Enrolled enrolled(ResultSet row) throws SQLException {
        return new Enrolled(row.getString("npp"), row.getString("kpj"), row.getString("name"),
                row.getObject("birth_date", LocalDate.class), row.getString("division"), row.getString("programmes"),
                row.getBoolean("active"), row.getObject("from_date", LocalDate.class),
                row.getObject("to_date", LocalDate.class));
    }

    /** Somebody of the city has looked at a row: what was out of the ordinary with its file is known. */
    void seen(RowKey row, String who) {
        unknown.seen(row.file(), who);
    }
}
