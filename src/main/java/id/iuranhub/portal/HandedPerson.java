package id.iuranhub.portal;

import id.iuranhub.ledger.batch.BatchKind;
import id.iuranhub.ledger.batch.BatchState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * Somebody who is on the way by a file for the portal, or stands accepted in its month.
 *
 * @param kind     of the batch
 * @param file     in which the batch was handed out, 0 where it went another way
 * @param more     rupiah by which a list of the month has them otherwise: arrears of other months that it carries, less
 *                 those of this month that others do; by programme like the amounts
 * @param amounts  rupiah: JKK, JKM, JHT of employer and worker, JP of employer and worker
 */
record HandedPerson(long batch, BatchKind kind, boolean accepted, String scheme, long file, String opd, String nik,
        String kpj, long total, long[] amounts, long[] more) {

    private static final int PROGRAMMES = 6;

    /** Who is in a list of a month by its arrears alone. */
    static HandedPerson byRapel(String nik, long[] more) {
        return new HandedPerson(0, BatchKind.ORIGINAL, true, "", 0, "", nik, "", 0, new long[PROGRAMMES], more);
    }

    HandedPerson with(long[] other) {
        return new HandedPerson(batch, kind, accepted, scheme, file, opd, nik, kpj, total, amounts, other);
    }

    /** What a list has to say. */
    long[] listed() {
        long[] listed = new long[PROGRAMMES];
        Arrays.setAll(listed, i -> Math.addExact(amounts[i], more[i]));
        return listed;
    }

    long listedTotal() {
        return Arrays.stream(listed()).sum();
    }

    static HandedPerson of(ResultSet row) throws SQLException {
        return new HandedPerson(row.getLong("batch_id"), BatchKind.valueOf(row.getString("kind")),
                BatchState.ACCEPTED.word().equals(row.getString("state")), row.getString("scheme"),
                row.getLong("portal_file_id"),
                row.getString("opd"), row.getString("nik"), row.getString("kpj"), row.getLong("total"),
                new long[] {row.getLong("jkk"), row.getLong("jkm"), row.getLong("jht_employer"),
                    row.getLong("jht_worker"), row.getLong("jp_employer"), row.getLong("jp_worker")},
                new long[PROGRAMMES]);
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
