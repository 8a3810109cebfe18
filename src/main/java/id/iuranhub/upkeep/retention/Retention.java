package id.iuranhub.upkeep.retention;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.iuranhub.ledger.journal.HashChain;
import id.iuranhub.ledger.journal.Journal;
import id.iuranhub.ledger.journal.RemovedEntries;
import id.iuranhub.model.Blth;
import id.iuranhub.store.Database;
import id.iuranhub.upkeep.retention.RetentionRules.Kind;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * The clock of retention: what is past by {@code retention.*} goes with its personal data, on a day's look or by
 * command; sums, bills and the chain of the journal stay. Every step is whole in itself, and the books balance after
 * each; what a stop left goes with the next look.
 */
public final class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST = 1000;
    private static final String SCHEDULE = "schedule";

    /** What goes. @param what rows, letters, originals, ...; @param blth empty where it is of no month */
    public record Gone(String what, String blth, long count, long bytes) { }

    /** What stays although it is past. @param why unsent, underway, loading, running, recheck, unbalanced */
    public record Stays(String blth, String why, long count) { }

    /** What went, or would go. @param rules that are set, as they are written */
    public record Look(boolean dryRun, List<String> rules, List<Gone> gone, List<Stays> stays) { }

    /** A look that was carried out. @param failure empty where it came to its end */
    public record Carried(String ended, String who, Look look, String failure) { }

    /** Another one is under way. */
    public static final class UnderWay extends RuntimeException {
        UnderWay() {
            super("what is past is being removed; wait for its end");
        }
    }

    /** It did not come to its end, and why; what went is gone. */
    public static final class Failed extends RuntimeException {
        Failed(String why, Throwable cause) {
            super(why, cause);
        }
    }

    /** Lines of a log of before a time. */
    public interface Logs {
        /** Takes them away, unless it is to be dry. @return how many there are */
        int forget(OffsetDateTime before, boolean dry);
    }

    /** What it works on. */
    record Parts(Database database, Journal journal, HashChain chain, OldRows rows, OldFiles files,
            OldPeople people) { }

    private final RetentionRules rules;
    private final Parts parts;
    private final RemovedEntries entries;
    private final ZoneId zone;
    private final Clock clock;
    private final ReentrantLock working = new ReentrantLock();
    private volatile Logs log = (before, dry) -> 0;

    Retention(RetentionRules rules, Parts parts, ZoneId zone, Clock clock) {
        this.rules = rules;
        this.parts = parts;
        this.entries = new RemovedEntries(parts.database);
        this.zone = zone;
        this.clock = clock;
    }

    public RetentionRules rules() {
        return rules;
    }

    /** The log of who came is the console's. */
    public void with(Logs logs) {
        this.log = logs;
    }

    /** By the clock. That it failed is told by log and page; nobody waits for an answer. */
    public void scheduled() {
        try {
            carryOut(SCHEDULE);
        } catch (Failed | UnderWay told) {
            LOG.error("What is past was not removed to the end: {}", told.getMessage());
        }
    }

    /** What would go now. */
    public Look preview() {
        try {
            return look(new Step(true, ""));
        } catch (IOException unreadable) {
            throw new Failed("the home cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /** Takes away what is past. */
    public Look carryOut(String who) {
        if (!working.tryLock()) {
            throw new UnderWay();
        }
        try {
            Look look = look(new Step(false, who));
            if (!look.gone.isEmpty() && parts.database.isEmbedded()) {
                wipe(parts.database);
            }
            if (!look.gone.isEmpty() || !look.stays.isEmpty() || !who.equals(SCHEDULE)) {
                note(who, look, null);
            }
            return look;
        } catch (IOException | DataAccessException broken) {
            LOG.warn("Retention broke off", broken);
            String why = broken.getMessage() == null ? broken.getClass().getSimpleName() : broken.getMessage();
            String failure = why.substring(0, Math.min(LONGEST, why.length()));
            note(who, new Look(false, named(), List.of(), List.of()), failure);
            throw new Failed(failure, broken);
        } finally {
            working.unlock();
        }
    }

    /** A deleted row stands in the embedded database's file until its place is written over: the file is made anew. */
    static void wipe(Database database) {
        database.plain().execute("checkpoint defrag");
    }

    private void note(String who, Look look, String failure) {
        parts.database.sql("upkeep/retention/noteLook").param("now", OffsetDateTime.now(clock)).param("who", who)
                .param("result", written(look)).param("failure", failure).update();
    }

    private static String written(Look look) {
        try {
            return JSON.writeValueAsString(look);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The last that were carried out, newest first. */
    public List<Carried> carried() {
        return parts.database.sql("upkeep/retention/looks").query((row, number) -> new Carried(
                row.getObject("ended_at", OffsetDateTime.class).toInstant().toString(), row.getString("who"),
                read(row.getString("result")), row.getString("failure") == null ? "" : row.getString("failure")))
                .list();
    }

    private static Look read(String written) {
        try {
            return JSON.readValue(written, Look.class);
        } catch (JsonProcessingException altered) {
            throw new IllegalStateException("a look of retention is no document", altered);
        }
    }

    private List<String> named() {
        return java.util.Arrays.stream(Kind.values()).map(rules::named).toList();
    }

    /** One look, on the way. */
    private record Step(boolean dry, String who, List<Gone> gone, List<Stays> stays) {
        Step(boolean dry, String who) {
            this(dry, who, new ArrayList<>(), new ArrayList<>());
        }
    }

    private Look look(Step step) throws IOException {
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var rows = rules.last(Kind.ROWS, today);
        if (rows.isPresent()) {
            rows(step, rows.get());
            people(step, new OldPeople.Past(rows.get(), rules.before(Kind.ROWS, today, zone).orElseThrow()));
        }
        var files = rules.last(Kind.FILES, today);
        if (files.isPresent()) {
            files(step, files.get());
        }
        rules.before(Kind.LOGS, today, zone).ifPresent(before -> logs(step, before));
        rules.before(Kind.JOURNAL, today, zone).ifPresent(before -> journal(step, before));
        return new Look(step.dry, named(), List.copyOf(step.gone), List.copyOf(step.stays));
    }

    private void rows(Step step, Blth last) {
        for (OldRows.Month month : parts.rows.upTo(last)) {
            var why = step.dry ? parts.rows.inTheWay(month.blth())
                    : parts.rows.remove(month, step.who, rules.named(Kind.ROWS));
            if (why.isEmpty()) {
                step.gone.add(new Gone("rows", month.blth().toString(), month.rows(), 0));
                if (month.letters() > 0) {
                    step.gone.add(new Gone("letters", month.blth().toString(), month.letters(), 0));
                }
            }
            why.forEach(reason -> step.stays.add(new Stays(month.blth().toString(), reason.split(" ")[0],
                    Long.parseLong(reason.split(" ")[1]))));
        }
    }

    private void people(Step step, OldPeople.Past past) {
        long enrolments = parts.people.enrolments(past);
        long corrections = parts.people.corrections(past);
        if (!step.dry) {
            parts.people.remove(past, step.who, rules.named(Kind.ROWS));
        }
        add(step, "enrolments", enrolments);
        add(step, "corrections", corrections);
    }

    private static void add(Step step, String what, long count) {
        if (count > 0) {
            step.gone.add(new Gone(what, "", count, 0));
        }
    }

    private void files(Step step, Blth last) throws IOException {
        Map<String, Gone> sums = new TreeMap<>();
        for (OldFiles.Old old : parts.files.upTo(last)) {
            if (!step.dry) {
                parts.files.remove(old);
            }
            sums.merge(old.blth() + " " + old.what(), new Gone(old.what(), old.blth().toString(), 1, old.bytes()),
                    (one, other) -> new Gone(one.what, one.blth, one.count + 1, one.bytes + other.bytes));
        }
        step.gone.addAll(sums.values());
        if (!step.dry) {
            parts.database.inTransaction(() -> noteFiles(step.who, last, sums));
        }
    }

    private void noteFiles(String who, Blth last, Map<String, Gone> sums) {
        parts.database.sql("upkeep/retention/originalsGone").param("last", last.number())
                .param("now", OffsetDateTime.now(clock)).update();
        parts.database.sql("upkeep/retention/forgetOriginals").update();
        sums.values().forEach(gone -> parts.journal.write(who, "files removed", "month " + gone.blth,
                gone.count + " " + gone.what + ", " + gone.bytes + " bytes", null, null, rules.named(Kind.FILES)));
    }

    private void logs(Step step, OffsetDateTime before) {
        add(step, "logs", log.forget(before, step.dry));
    }

    private void journal(Step step, OffsetDateTime before) {
        long count = entries.countBefore(before);
        add(step, "journal", count);
        if (step.dry || count == 0) {
            return;
        }
        long last = parts.chain.head().map(HashChain.Head::entry).orElse(0L);
        List<Long> page = entries.before(before, last);
        while (!page.isEmpty()) {
            var some = page;
            parts.database.inTransaction(() -> entries.delete(parts.journal, some, step.who,
                    rules.named(Kind.JOURNAL)));
            page = entries.before(before, last);
        }
    }
}
