package id.iuranhub.outbox.delivery;

import id.iuranhub.model.Blth;
import id.iuranhub.model.RowKey;
import id.iuranhub.store.Database;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Records that nobody in force owes and that the insurer did not take back when it was asked to. They stand, so their
 * rows count as accepted; each run asks again, and until it helps people have to know.
 */
public final class RefusedVoids {

    /** @param code the insurer's own, or what became of the whole batch; @param times how often it was asked */
    public record RefusedVoid(RowKey key, String scheme, String source, String file, String nik, long total,
            String code, String message,
                              int times) { }

    private final Database database;
    private final Clock clock;

    public RefusedVoids(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void add(RowKey row, String code, String message) {
        database.sql("outbox/delivery/refuseVoid").param("file", row.file()).param("line", row.line())
                .param("code", code).param("message", message)
                .param("now", OffsetDateTime.now(clock)).update();
    }

    /**
     * A void that is held back. @param byFile with its line the row that may be the vanished person's, as people find
     * it
     */
    public record HeldVoid(RowKey key, String scheme, String source, String file, String nik, long total,
            String byFile, int byLine) { }

    /** The first hundred of a month that are held back. @param scheme empty for all */
    public List<HeldVoid> held(Blth blth, String scheme) {
        return database.sql("outbox/delivery/heldVoids").param("blth", blth.number()).param("scheme", scheme)
                .query((row, number) -> new HeldVoid(
                new RowKey(row.getLong("file_id"), row.getInt("line")), row.getString("scheme"),
                row.getString("source"), row.getString("name"),
                row.getString("nik"), row.getLong("total"), row.getString("by_name"), row.getInt("by_line"))).list();
    }

    /** The first hundred of a month. @param scheme empty for all */
    public List<RefusedVoid> of(Blth blth, String scheme) {
        return database.sql("outbox/delivery/refusedVoids").param("blth", blth.number()).param("scheme", scheme)
                .query((row, number) -> new RefusedVoid(
                new RowKey(row.getLong("file_id"), row.getInt("line")), row.getString("scheme"),
                row.getString("source"), row.getString("name"),
                row.getString("nik"), row.getLong("total"), row.getString("code"), row.getString("message"),
                row.getInt("times"))).list();
    }
}
