package id.iuranhub.outbox.run;

import id.iuranhub.enrolment.Enrolments;
import id.iuranhub.enrolment.RollCall;
import id.iuranhub.ledger.row.Rechecks;
import id.iuranhub.store.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who is enrolled and active, but in no payroll row of a month: on record as missing since its last run. */
public final class Absentees {

    private static final int PAGE = 10_000;

    private final Database database;
    private final Enrolments enrolments;

    public Absentees(Database database, Enrolments enrolments) {
        this.database = database;
        this.enrolments = enrolments;
    }

    /** Puts down anew who is missing. @return how many */
    int note(Rechecks.Month month) {
        database.sql("outbox/run/forgetMissing").param("scheme", month.scheme().id())
                .param("blth", month.blth().number()).update();
        Optional<RollCall> rollCall = enrolments.rollCall(month.scheme(), month.blth());
        return rollCall.isPresent() ? call(rollCall.get(), month) : compare(month);
    }

    private int call(RollCall rollCall, Rechecks.Month month) {
        for (long file : database.sql("outbox/run/filesOfScheme").param("scheme", month.scheme().id())
                .param("blth", month.blth().number())
                .query(Long.class).list()) {
            int last = database.sql("ledger/lastLine").param("file", file).query(Integer.class).single();
            for (int from = 0; from <= last; from += PAGE) {
                database.sql("ledger/people").param("file", file).param("from", from).param("to", from + PAGE - 1)
                        .query(row -> {
                    String nik = row.getString("nik");
                    if (nik != null) {
                        rollCall.present(nik);
                    }
                });
            }
        }
        int[] count = {0};
        var page = new ArrayList<RollCall.Missing>(PAGE);
        rollCall.missing(month.blth(), missing -> {
            count[0]++;
            page.add(missing);
            if (page.size() == PAGE) {
                write(page, month);
                page.clear();
            }
        });
        write(page, month);
        return count[0];
    }

    private void write(List<RollCall.Missing> page, Rechecks.Month month) {
        database.bulk("outbox/run/putMissing", page, (missing, cells) -> cells.text(month.scheme().id())
                .whole(month.blth().number())
                .text(missing.nik()).text(missing.kpj()).text(missing.name()));
    }

    /** An NPP that is too large to be kept in memory: the database compares. */
    private int compare(Rechecks.Month month) {
        return database.sql("outbox/run/noteMissing").param("scheme", month.scheme().id())
                .param("blth", month.blth().number()).param("npp", month.scheme().npp(month.blth()).orElse(""))
                .param("first", month.blth().firstDay()).param("last", month.blth().lastDay()).update();
    }
}
