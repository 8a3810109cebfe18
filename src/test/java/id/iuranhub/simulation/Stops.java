package id.iuranhub.simulation;

import id.iuranhub.testing.Seeds;
import id.iuranhub.simulation.Doorway.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * At which commits a hub dies, one after the other: a few by default, other ones each time; all with
 * {@code -Dstops=all}, some with {@code -Dstops=100-150}.
 */
public record Stops(long commit, Side side) {

    /** @param commits how many there are; @param few how many of them by default */
    public static List<Stops> of(long commits, int few) {
        String wanted = System.getProperty("stops", "");
        var stops = new ArrayList<Stops>();
        if (wanted.isEmpty()) {
            var random = new Random(Seeds.one("stops.seed"));
            for (int i = 0; i < few; i++) {
                stops.add(new Stops(commits * i / few + 1 + random.nextLong(Math.max(1, commits / few)),
                        Side.values()[random.nextInt(2)]));
            }
            return stops;
        }
        String[] ends = wanted.equals("all") ? new String[] {"1", Long.toString(commits)} : wanted.split("-");
        for (long commit = Long.parseLong(ends[0]); commit <= Math.min(commits,
                Long.parseLong(ends[ends.length - 1])); commit++) {
            for (Side side : Side.values()) {
                stops.add(new Stops(commit, side));
            }
        }
        return stops;
    }

    @Override
    public String toString() {
        return "it died " + side + " commit " + commit + " (-Dstops=" + commit + ")";
    }
}
