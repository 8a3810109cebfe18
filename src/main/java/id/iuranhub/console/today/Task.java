package id.iuranhub.console.today;

import id.iuranhub.model.Blth;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * One thing that waits for somebody.
 *
 * @param scheme  empty where it is of none
 * @param blth    null where it is of no month
 * @param what    a file, a cause, names of units; nothing personal
 * @param count   how many
 * @param rupiah  what it is about; 0 where that is not known
 * @param since   when it began to wait; null where that is not known
 * @param by      the day it has to be done by; null where there is none
 * @param address where it is done
 */
public record Task(TaskKind kind, String scheme, Blth blth, String what, long count, long rupiah,
        OffsetDateTime since, LocalDate by, String address) {

    static Task of(TaskKind kind, String scheme, Blth blth, String address) {
        return new Task(kind, scheme, blth, "", 1, 0, null, null, address);
    }

    Task named(String name) {
        return new Task(kind, scheme, blth, name, count, rupiah, since, by, address);
    }

    Task counting(long things, long sum) {
        return new Task(kind, scheme, blth, what, things, sum, since, by, address);
    }

    Task since(OffsetDateTime time) {
        return new Task(kind, scheme, blth, what, count, rupiah, time, by, address);
    }

    Task by(LocalDate day) {
        return new Task(kind, scheme, blth, what, count, rupiah, since, day, address);
    }
}
