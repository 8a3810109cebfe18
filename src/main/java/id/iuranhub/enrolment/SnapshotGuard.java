package id.iuranhub.enrolment;

import id.iuranhub.store.Database;
import id.iuranhub.store.Settings;
import java.util.List;

/** Looks at whom a snapshot ends before it is in force: one that leaves most people out would take their iuran away. */
public final class SnapshotGuard {

    private static final String PERCENT = "guard.snapshot-percent";
    private static final int OFF = -1;
    /** Beyond which it is told, whether or not it waits. */
    private static final int TOLD_PERCENT = 10;

    /**
     * What a snapshot would end under one NPP.
     *
     * @param people  who have a pending iuran and would owe nothing
     * @param pending all of the NPP who have one
     */
    public record Ended(String npp, int people, int pending) {

        private boolean isOver(int percent) {
            return people * 100L > (long) pending * percent;
        }
    }

    private final Database database;
    private final int percent;

    public SnapshotGuard(Database database, Settings settings) {
        this.database = database;
        this.percent = settings.text(PERCENT).isEmpty() ? OFF : settings.number(PERCENT, 0, 100);
    }

    public boolean isOn() {
        return percent != OFF;
    }

    /** The limit in percent, beyond which a snapshot waits. */
    public String limit() {
        return Integer.toString(percent);
    }

    /** @param ended of which a release is needed; empty where the guard is off or satisfied */
    List<Ended> stopped(List<Ended> ended) {
        return percent == OFF ? List.of() : ended.stream().filter(one -> one.isOver(percent)).toList();
    }

    /** Those of which people should know. */
    static List<Ended> told(List<Ended> ended) {
        return ended.stream().filter(one -> one.isOver(TOLD_PERCENT)).toList();
    }

    /** The NPPs of which a loaded snapshot, whose changes are noted, ends somebody. */
    List<Ended> ended(long snapshot, List<String> npps) {
        Object[] months = database.sql("enrolment/months").query(Integer.class).list().toArray();
        if (months.length == 0) {
            return List.of();
        }
        return database.sql("enrolment/ended").param("snapshot", snapshot).param("npps", database.texts(npps.toArray()))
                .param("months", database.numbers(months))
                .query((row, number) -> new Ended(row.getString("npp"), row.getInt("people"), 0)).list().stream()
                .map(one -> new Ended(one.npp, one.people, pending(one.npp))).toList();
    }

    private int pending(String npp) {
        return database.sql("enrolment/pendingPeople").param("npp", npp).query(Integer.class).single();
    }
}
