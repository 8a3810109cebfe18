package id.iuranhub.console.file;

import id.iuranhub.console.access.Login;
import id.iuranhub.console.http.Pages;
import id.iuranhub.ledger.file.FileState;
import id.iuranhub.model.State;
import id.iuranhub.payroll.FileName;
import id.iuranhub.payroll.FileRefused;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * What has become of a file that was just handed in, asked again by its page until there is an answer.
 *
 * @param since when it was handed in, in milliseconds of the epoch
 * @param file  its number once it was taken in or refused
 * @param code  why it was refused
 * @param dead  rows that need a look
 */
public record UploadAnswer(String source, String name, long since, Heard state, long file, String code, long rows,
        long dead) {

    /** A page does not ask for ever: a folder that stands still is told of elsewhere. */
    private static final Duration LONGEST = Duration.ofMinutes(10);
    /** Clock and database round differently. */
    private static final Duration MARGIN = Duration.ofSeconds(2);

    /** {@code LATE}: nothing was heard within ten minutes. */
    public enum Heard {
        WAITING, TAKEN, REFUSED, HELD, LATE;

        /** By which its words are found. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static UploadAnswer waiting(String source, String name, long since) {
        return new UploadAnswer(source, name, since, Heard.WAITING, 0, "", 0, 0);
    }

    /** As far as is known by now; an OPD is told of its own files only. */
    static UploadAnswer of(String source, String name, long since, Login login, Pages.Needs needs) {
        var after = OffsetDateTime.ofInstant(Instant.ofEpochMilli(since), ZoneOffset.UTC).minus(MARGIN);
        var found = needs.database().sql("console/file/uploaded").param("source", source)
                .param("blth", blth(name)).param("name", name).param("after", after).param("scheme", login.scheme())
                .param("opd", login.opd()).query((row, number) -> new UploadAnswer(source, name, since,
                        State.of(FileState.class, row.getString("state")) == FileState.REFUSED
                                ? Heard.REFUSED : Heard.TAKEN,
                        row.getLong("file_id"), Objects.requireNonNullElse(row.getString("code"), ""),
                        row.getLong("rows_read"), 0)).optional();
        if (found.isPresent()) {
            return found.get().withDead(needs);
        }
        var waiting = waiting(source, name, since);
        return isHeld(waiting, login, needs) ? waiting.with(Heard.HELD)
                : needs.clock().instant().isAfter(Instant.ofEpochMilli(since).plus(LONGEST))
                ? waiting.with(Heard.LATE) : waiting;
    }

    private static int blth(String name) {
        try {
            return FileName.of(name).blth().number();
        } catch (FileRefused noPeriod) {
            return 0;
        }
    }

    private static boolean isHeld(UploadAnswer asked, Login login, Pages.Needs needs) {
        return needs.database().sql("console/file/uploadHeld").param("source", asked.source())
                .param("name", asked.name()).param("scheme", login.scheme()).param("opd", login.opd())
                .query(Long.class).single() > 0;
    }

    private UploadAnswer withDead(Pages.Needs needs) {
        return state == Heard.REFUSED ? this : new UploadAnswer(source, name, since, state, file, code, rows,
                needs.database().sql("console/file/fileFigures").param("file", file)
                        .query((row, number) -> row.getLong("dead")).single());
    }

    private UploadAnswer with(Heard known) {
        return new UploadAnswer(source, name, since, known, file, code, rows, dead);
    }
}
