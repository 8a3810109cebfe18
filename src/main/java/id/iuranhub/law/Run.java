package id.iuranhub.law;

import id.iuranhub.model.Blth;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * When a scheme's monthly run starts.
 *
 * @param cron Quartz syntax, read in the scheme's time zone
 * @param blth which BLTH a run is for
 */
public record Run(String cron, Month blth) {

    /** The BLTH of a run, seen from the day it starts. */
    public enum Month { PREVIOUS_MONTH, THIS_MONTH }

    public Run {
        int fields = cron.strip().split("\\s+").length;
        if (fields < 6 || fields > 7) {
            throw new IllegalArgumentException("a Quartz cron has 6 or 7 fields, not " + fields + ": " + cron);
        }
    }

    static Run read(Section section) {
        section.only(List.of("cron", "blth"));
        var cron = section.text("cron");
        var blth = section.value("blth", Word.of(Month.class));
        return section.made(() -> new Run(cron, blth));
    }

    /** The BLTH a run is for that starts on this day of the scheme's time zone. */
    public Blth blthOn(LocalDate day) {
        return new Blth(YearMonth.from(day).minusMonths(blth == Month.PREVIOUS_MONTH ? 1 : 0));
    }
}
