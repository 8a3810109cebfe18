package id.iuranhub.outbox.delivery;

import id.iuranhub.ledger.batch.BatchKind;
import id.iuranhub.model.Blth;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What a batch says of itself. Once it is on its way nothing of it changes.
 *
 * @param source  of the file its rows came in
 * @param version of the source that the file was read with
 */
record BatchHeader(long batch, String key, long file, String source, String version, String scheme, Blth blth,
        String opd, String npp, BatchKind kind,
            int records, long rupiah) {

    /** Under the key that follows from its content. */
    BatchHeader keyed(String other) {
        return new BatchHeader(batch, other, file, source, version, scheme, blth, opd, npp, kind, records, rupiah);
    }

    static BatchHeader of(ResultSet row) throws SQLException {
        return new BatchHeader(row.getLong("batch_id"), row.getString("batch_key"), row.getLong("file_id"),
                row.getString("source"), row.getString("source_version"),
                row.getString("scheme"), Blth.of(row.getInt("blth")), row.getString("opd"), row.getString("npp"),
                BatchKind.valueOf(row.getString("kind")), row.getInt("records"), row.getLong("rupiah"));
    }
}
