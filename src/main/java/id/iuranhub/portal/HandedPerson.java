package id.iuranhub.portal;

import id.iuranhub.ledger.batch.BatchKind;
import id.iuranhub.ledger.batch.BatchState;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Somebody who is on the way by a file for the portal, or stands accepted in its month.
 *
 * @param kind     of the batch
 * @param file     in which the batch was handed out, 0 where it went another way
 * @param amounts  rupiah: JKK, JKM, JHT of employer and worker, JP of employer and worker
 */
record HandedPerson(long batch, BatchKind kind, boolean accepted, String scheme, long file, String opd, String nik,
        String kpj, long total, long[] amounts) {

    static HandedPerson of(ResultSet row) throws SQLException {
        return new HandedPerson(row.getLong("batch_id"), BatchKind.valueOf(row.getString("kind")),
                BatchState.ACCEPTED.word().equals(row.getString("state")), row.getString("scheme"),
                row.getLong("portal_file_id"),
                row.getString("opd"), row.getString("nik"), row.getString("kpj"), row.getLong("total"),
                new long[] {row.getLong("jkk"), row.getLong("jkm"), row.getLong("jht_employer"),
                    row.getLong("jht_worker"), row.getLong("jp_employer"), row.getLong("jp_worker")});
    }

    boolean isOriginal() {
        return kind == BatchKind.ORIGINAL;
    }

    boolean isVoid() {
        return kind == BatchKind.VOID;
    }

    /** Of two entries of one person, which one the list has to agree with: what is on its way, taken back last. */
    int rank() {
        return isVoid() ? 0 : accepted ? 1 : 2;
    }
}
