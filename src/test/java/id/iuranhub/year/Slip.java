package id.iuranhub.year;

import java.time.YearMonth;

/**
 * One person's pay of one month, as payroll has it now, as it was dropped last, and what follows from it at the
 * insurer.
 */
final class Slip {

    final Resident who;
    final Work work;
    final YearMonth month;
    String unit;
    long wage;
    boolean spoilt;
    /** Payroll has taken it out again. */
    boolean gone;
    /** Rupiah that stand at the insurer by the model; 0 for nothing. */
    long stands;
    private String standsBy = "";
    private Dropped dropped = new Dropped("", 0, false, false);

    private record Dropped(String source, long total, boolean owed, boolean vanished) { }

    Slip(Resident who, YearMonth month) {
        this.who = who;
        this.work = who.work();
        this.month = month;
        this.unit = who.unit;
        this.wage = who.wage;
    }

    /** A file with this slip, or without it, was taken in. */
    void drop(String source) {
        dropped = new Dropped(source, 0, !gone && !spoilt, gone);
    }

    /**
     * All of the month that can go has gone. A source under another name neither replaces nor takes back what stands by
     * the old.
     */
    void sent(long total) {
        boolean same = standsBy.isEmpty() || standsBy.equals(dropped.source);
        if (!same || dropped.source.isEmpty()) {
            return;
        }
        if (dropped.vanished) {
            stands = 0;
            standsBy = "";
        } else if (dropped.owed && who.reads()) {
            stands = total;
            standsBy = dropped.source;
        }
    }

    @Override
    public String toString() {
        return who + " " + month + " " + wage + (spoilt ? " spoilt" : "") + (gone ? " gone" : "") + " stands " + stands;
    }
}
