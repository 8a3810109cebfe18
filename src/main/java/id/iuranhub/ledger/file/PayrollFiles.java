package id.iuranhub.ledger.file;

import id.iuranhub.assess.Units;
import id.iuranhub.law.Scheme;
import id.iuranhub.law.Schemes;
import id.iuranhub.ledger.batch.BatchKind;
import id.iuranhub.ledger.batch.BatchState;
import id.iuranhub.ledger.batch.Batches;
import id.iuranhub.ledger.batch.Tariffs;
import id.iuranhub.ledger.journal.Journal;
import id.iuranhub.ledger.row.DeadLetterSums;
import id.iuranhub.ledger.row.PeopleIndex;
import id.iuranhub.ledger.row.Rechecks;
import id.iuranhub.ledger.row.RowPipeline;
import id.iuranhub.ledger.row.SourceVersions;
import id.iuranhub.ledger.row.StoredFindings;
import id.iuranhub.model.Blth;
import id.iuranhub.model.State;
import id.iuranhub.payroll.Places;
import id.iuranhub.payroll.Role;
import id.iuranhub.payroll.Source;
import id.iuranhub.payroll.Tally;
import id.iuranhub.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** The files of the ledger: which are on their way in, in force, replaced, refused. */
public final class PayrollFiles {

    /**
     * A file that holds for its source, OPD and BLTH.
     *
     * @param carried it is a list carried on from an earlier month
     * @param version of its source; null where it is not known
     */
    public record InForce(long file, Blth blth, String name, String sha256, boolean carried, String version) { }

    /** A transaction over all rows of a long file would not fit into memory. */
    private static final int FORGOTTEN_AT_ONCE = 10_000;
    /** Hardly a row of a payroll is shorter, packed or not. */
    private static final int BYTES_OF_A_ROW = 48;

    private final Database database;
    private final Schemes schemes;
    private final SourceVersions versions;
    private final Batches batches;
    private final FileReplacement fileReplacement;
    private final PeopleIndex peopleIndex;
    private final RowPipeline rowPipeline;
    private final Journal journal;
    private final DeadLetterSums sums;
    private final Tariffs tariffs;
    private final HeldArrivals held;
    private final Originals originals;
    private final RefusedFiles refused;
    private final Clock clock;

    public PayrollFiles(Database database, Schemes schemes, SourceVersions versions, Batches batches,
            FileReplacement fileReplacement, PeopleIndex peopleIndex, RowPipeline rowPipeline, Journal journal,
          DeadLetterSums sums, Tariffs tariffs, HeldArrivals held, Originals originals, Clock clock) {
        this.database = database;
        this.schemes = schemes;
        this.versions = versions;
        this.batches = batches;
        this.fileReplacement = fileReplacement;
        this.peopleIndex = peopleIndex;
        this.rowPipeline = rowPipeline;
        this.journal = journal;
        this.sums = sums;
        this.tariffs = tariffs;
        this.held = held;
        this.originals = originals;
        this.refused = new RefusedFiles(database, journal, clock);
        this.clock = clock;
    }

    /** Those that could not be taken in. */
    public RefusedFiles refused() {
        return refused;
    }

    /** An OPD by the own name of its unit in a month, as far as the scheme lists it. */
    public String unit(Source source, Blth blth, String opd) {
        return new Units(schemes.named(source.scheme()), blth).name(opd);
    }

    public Optional<InForce> inForce(Source source, Blth blth, String opd) {
        return database.sql("ledger/file/inForce").param("source", source.name()).param("blth", blth.number())
                .param("opd", opd).query((row, number) -> inForce(row)).optional();
    }

    /**
     * What was taken in under other names that mean the same unit by now, before the scheme's list said so, goes too.
     */
    private List<Long> replacedBy(Source source, Blth blth, String opd) {
        var replaced = new ArrayList<Long>();
        inForce(source, blth, opd).ifPresent(file -> replaced.add(file.file()));
        var units = new Units(schemes.named(source.scheme()), blth);
        if (units.areListed()) {
            database.sql("ledger/file/otherUnitsInForce").param("source", source.name()).param("blth", blth.number())
                    .param("opd", opd).query(row -> {
                if (units.name(row.getString("opd")).equals(opd)) {
                    replaced.add(row.getLong("file_id"));
                }
            });
        }
        return List.copyOf(replaced);
    }

    private static InForce inForce(ResultSet row) throws SQLException {
        return new InForce(row.getLong("file_id"), Blth.of(row.getInt("blth")), row.getString("name"),
                row.getString("sha256"), row.getObject("carried_from") != null,
                row.getString("source_version"));
    }

    /**
     * What is known of a file before its rows.
     *
     * @param answerFolder below the source's folder of answers, empty for that folder itself
     * @param claim        its folder among the claimed files
     * @param places       null for a list carried on
     */
    public record Arrived(Source source, Blth blth, String opd, String name, String answerFolder, String sha256,
            long bytes, String claim, Places places) { }

    /**
     * Whether the rows of a month were taken away by rule, or are being: what came now could be compared with nothing.
     */
    public boolean isRemoved(Blth blth) {
        return database.sql("ledger/file/isRemoved").param("blth", blth.number()).query(Long.class).single() > 0;
    }

    /** Whether a file of another OPD is answered under the same name. */
    public boolean isAnsweredAlike(Source source, String name, String opd) {
        return database.sql("ledger/file/answeredAlike").param("source", source.name()).param("name", name)
                .param("opd", opd).query(Long.class).single() > 0;
    }

    /** Opens a file; its rows may be loaded, none of them counts yet. */
    public IncomingFile open(Arrived arrived) {
        return open(arrived, versions.keep(arrived.source()), null);
    }

    private IncomingFile open(Arrived arrived, String version, Long carriedFrom) {
        var key = new GeneratedKeyHolder();
        var scheme = schemes.named(arrived.source().scheme());
        var tariff = tariffs.keep(scheme, arrived.blth());
        database.sql("ledger/file/openFile").param("source", arrived.source().name())
                .param("scheme", arrived.source().scheme()).param("blth", arrived.blth().number())
                .param("opd", arrived.opd()).param("name", arrived.name())
                .param("sha256", arrived.sha256()).param("bytes", arrived.bytes()).param("claim", arrived.claim())
                .param("version", version).param("carriedFrom", carriedFrom)
                .param("answerFolder", arrived.answerFolder()).param("now", now())
                .param("tariff", tariff.digest()).param("layout", arrived.places() == null ? null
                : arrived.places().stored()).update(key, "file_id");
        var replaced = replacedBy(arrived.source(), arrived.blth(), arrived.opd());
        long file = key.getKeyAs(Number.class).longValue();
        return new IncomingFile(file, arrived.source(), scheme, arrived.blth(), arrived.opd(), arrived.name(), replaced,
                new Tally(), batches.packer(),
                peopleIndex.others(file, arrived.source(), arrived.blth(), replaced, arrived.bytes() / BYTES_OF_A_ROW),
                new IncomingFile.Counts(), tariff);
    }

    /** The rows of a file begin to count and those of the file it replaces cease to, all at once. */
    public void putInForce(IncomingFile incomingFile, Originals.Original original) {
        putInForce(incomingFile, original.path(), () -> originals.watch(original));
    }

    /** The rows of a list that is carried on begin to count; it has no original. */
    void takeCarried(IncomingFile incomingFile) {
        putInForce(incomingFile, null, () -> { });
    }

    private void putInForce(IncomingFile incomingFile, String archived, Runnable with) {
        rowPipeline.settle();
        database.inTransaction(() -> {
            batches.store(incomingFile.packer(), incomingFile.file(), incomingFile.scheme(), incomingFile.blth(),
                    BatchKind.ORIGINAL, BatchState.OPEN);
            int taken = database.sql("ledger/file/take").param("file", incomingFile.file())
                    .param("rows", incomingFile.counts().rows())
                    .param("skipped", incomingFile.counts().skipped()).param("archived", archived)
                    .param("remarks", StoredFindings.noted(incomingFile.tally().remarks())).update();
            if (taken != 1) {
                throw new IllegalStateException("file " + incomingFile.file() + " is not being loaded");
            }
            if (incomingFile.source().role() == Role.SPONSOR_LIST) {
                withdrawCarried(incomingFile);
            }
            if (incomingFile.replaces() > 0) {
                incomingFile.replaced().forEach(old -> retire(incomingFile, old));
                fileReplacement.correctAccepted(new Rechecks.Month(incomingFile.scheme(), incomingFile.blth(), false));
                incomingFile.replaced().forEach(old -> leave(incomingFile, old));
            }
            if (incomingFile.source().role() != Role.PAYROLL || incomingFile.replaces() > 0) {
                askRecheck(incomingFile.scheme().id(), incomingFile.blth());
            }
            with.run();
            held.fileTaken(incomingFile.source().name(), incomingFile.blth(), incomingFile.opd());
            journal.write("hub", "file taken", "file " + incomingFile.file(), incomingFile.source().name() + " "
                    + incomingFile.blth() + " " + incomingFile.name() + ": " + incomingFile.counts().rows() + " rows",
                    null, FileState.TAKEN.word(), null);
        });
    }

    /** A source that feeds another scheme by now: what the one before holds of its people is taken back. */
    private void leave(IncomingFile incomingFile, long old) {
        String before = database.sql("ledger/file/schemeOfFile").param("file", old).query(String.class).single();
        if (!before.equals(incomingFile.scheme().id())) {
            fileReplacement.correctAccepted(new Rechecks.Month(schemes.ofStored(before), incomingFile.blth(), false));
            askRecheck(before, incomingFile.blth());
        }
    }

    private void retire(IncomingFile incomingFile, long old) {
        boolean uncounted = incomingFile.source().role() == Role.SPONSOR_LIST
                && !wasRun(incomingFile.scheme(), incomingFile.blth());
        retire(old, uncounted ? FileState.WITHDRAWN : FileState.REPLACED, incomingFile.file());
    }

    private void retire(long old, FileState state, long by) {
        database.sql("ledger/file/retire").param("file", old).param("state", state.word()).param("by", by)
                .param("from", State.before(state)).update();
        originals.fileRetired(old);
        database.sql("ledger/file/retireBatches").param("file", old).param("now", now()).update();
        sums.retired(old);
        database.sql("ledger/file/retireLetters").param("file", old).param("now", now()).update();
        journal.write("hub", "file " + state.word(), "file " + old, "by file " + by, FileState.TAKEN.word(),
                state.word(),
                null);
    }

    /**
     * A new list holds from its month on: what earlier ones had been carried into later months, and not run, is carried
     * anew.
     */
    private void withdrawCarried(IncomingFile list) {
        database.sql("ledger/file/carriedAfter").param("source", list.source().name())
                .param("blth", list.blth().number())
                .query((row, number) -> new InForce(row.getLong("file_id"), Blth.of(row.getInt("blth")), "", null,
                true, null)).list().stream().filter(later -> !wasRun(list.scheme(), later.blth()))
                .forEach(later -> retire(later.file(), FileState.WITHDRAWN, list.file()));
    }

    /** Of each source the latest file of no single OPD up to a month. */
    List<InForce> latestOfSources(Blth blth) {
        return database.sql("ledger/file/latestOfSources").param("blth", blth.number())
                .query((row, number) -> inForce(row)).list();
    }

    /** Opens the month into which a list is carried; it is read as it was. @param list the version it was read with */
    public IncomingFile openCarried(Source list, InForce from, Blth blth) {
        return open(new Arrived(list, blth, "", from.name(), "", from.sha256(), 0, null, null), from.version(),
                from.file());
    }

    /** Takes away what a file left that was never taken: the hub died, or it was refused half-way. */
    public void forget(long file) {
        rowPipeline.drain();
        peopleIndex.forget(file);
        int last = database.sql("ledger/lastLine").param("file", file).query(Integer.class).single();
        for (int from = 0; from <= last; from += FORGOTTEN_AT_ONCE) {
            database.sql("ledger/file/forgetEdits").param("file", file).param("from", from).update();
            database.sql("ledger/file/forgetLetters").param("file", file).param("from", from).update();
            database.sql("ledger/file/forgetRows").param("file", file).param("from", from).update();
        }
        sums.forget(file);
        database.sql("ledger/file/forgetStaff").param("file", file).update();
        database.sql("ledger/file/forgetFile").param("file", file).update();
    }

    /** Files that were being loaded when the hub last stopped. */
    public List<Long> unfinished() {
        return database.sql("ledger/file/unfinished").query(Long.class).list();
    }

    /** Where a claim that was taken in is archived; empty for one that was not. */
    public Optional<String> takenClaim(String claim) {
        return database.sql("ledger/file/takenClaim").param("claim", claim).query(String.class).optional();
    }

    public boolean wasRun(Scheme scheme, Blth blth) {
        return database.sql("ledger/wasRun").param("scheme", scheme.id()).param("blth", blth.number())
                .query(Integer.class).single() > 0;
    }

    /** The rows of a month have to be judged again. */
    public void askRecheck(String scheme, Blth blth) {
        database.sql("ledger/askRecheck").param("scheme", scheme).param("blth", blth.number()).update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
