package id.iuranhub.console.report;

import id.iuranhub.model.Blth;
import java.util.List;

/** A scheme through the months. */
public final class Trend {

    /** Months are counted back from here. */
    public static final int MONTHS = 24;

    private Trend() { }

    /**
     * What a month comes to.
     *
     * @param staff           people with pay, each once
     * @param covered         of them whose iuran stands or is on its way
     * @param sponsors        of them who pay for a worker
     * @param units           in which there are such people
     * @param sponsoringUnits of them with a sponsor
     * @param opdsKnown       listed, 0 where nobody has listed them
     * @param opdsIn          of those listed from which something came
     */
    public record Month(long accepted, long pending, long dead, long staff, long covered, long sponsors, long workers,
            long units, long sponsoringUnits, int opdsKnown, int opdsIn) { }

    /** A month of the table. */
    public record Line(Blth month, Month figures) { }

    /** Dead rows of one cause. */
    public record Cause(Blth month, String code, long rows, long rupiah) { }

    /** From a file's drop to the last receipt of its rows. */
    public record Times(Blth month, long files, long medianMinutes, long longestMinutes) { }

    /** A step from one month to the next. @param rupiah what the bar adds, negative where it takes away */
    public record Step(String step, long people, long rupiah) { }

    /** Somebody behind a step. @param id of one of their rows */
    public record Person(String id, String nik, String opd, long baseBefore, long base, long before, long after) {
        public long difference() {
            return after - before;
        }
    }

    /** @param open whether something is still being counted */
    public record Whole(List<Line> months, List<Cause> causes, List<Times> times, boolean open) { }
}
