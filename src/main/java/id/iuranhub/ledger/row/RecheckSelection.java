package id.iuranhub.ledger.row;

import id.iuranhub.assess.Chunk;
import id.iuranhub.assess.Entry;
import id.iuranhub.ledger.batch.Tariffs;
import id.iuranhub.model.Blth;
import id.iuranhub.store.Database;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Set;

/**
 * The rows of a month that are not sent and may come out differently now. Only a sponsored month is read whole; else
 * those are looked up who have a reason, however many rows the month has.
 */
final class RecheckSelection {

    /** Lines in which letters are looked for at once; hardly any of them has one. */
    private static final int LETTER_LINES = 20_000;

    private final Database database;
    private final Rechecks.Month month;
    private final String source;
    /** The files in force, in the order in which they came, and how each was read. */
    private final Map<Long, StoredRows.Version> versions;

    private final Tariffs.Kept tariff;
    private final Set<Long> judgedOtherwise;

    /**
     * @param tariff          by which all of them are judged
     * @param judgedOtherwise files whose rows were judged by what charged otherwise
     */
    RecheckSelection(Database database, StoredRows stored, Rechecks.Month month, String source, Tariffs.Kept tariff,
            Set<Long> judgedOtherwise) {
        this.tariff = tariff;
        this.judgedOtherwise = judgedOtherwise;
        this.database = database;
        this.month = month;
        this.source = source;
        this.versions = versions(stored);
    }

    private Map<Long, StoredRows.Version> versions(StoredRows stored) {
        var found = new LinkedHashMap<Long, StoredRows.Version>();
        database.sql("ledger/row/filesOfMonth").param("source", source).param("scheme", month.scheme().id())
                .param("blth", blth().number())
                .query(row -> {
                    long file = row.getLong("file_id");
                    stored.find(row.getString("source_version"), blth()).ifPresent(version -> found.put(file, version));
                });
        return found;
    }

    /** All rows of a sponsored month: a line of the list depends on the sponsor's pay, and that on the list. */
    Iterator<Chunk> rows() {
        return rows(files());
    }

    /** All rows of files whose amounts, or who pays them, may be others now. */
    Iterator<Chunk> rowsJudgedOtherwise() {
        return rows(files().stream().filter(judgedOtherwise::contains).toList());
    }

    private Iterator<Chunk> rows(List<Long> files) {
        return new RowPages(files, RowPages.LINES, page -> entries("ledger/row/doubtfulRows", page), this::lastLine)
                .chunks(this::chunk);
    }

    /** Who stood second, and who is told that another scheme was first. */
    Iterator<Chunk> letters() {
        var others = files().stream().filter(file -> !judgedOtherwise.contains(file)).toList();
        return new RowPages(others, LETTER_LINES, page -> entries("ledger/row/doubtfulLetters", page), this::lastLine)
                .chunks(this::chunk);
    }

    /** Whose enrolment changed and, at a run, who has rows under two schemes. */
    Iterator<Chunk> people() {
        return month.atRun() ? new Joined(List.of(new People(true), new People(false)).iterator()) : new People(true);
    }

    private List<Long> files() {
        return List.copyOf(versions.keySet());
    }

    private int lastLine(long file) {
        return database.sql("ledger/lastLine").param("file", file).query(Integer.class).single();
    }

    private List<Entry> entries(String statement, RowPages.Page page) {
        var version = versions.get(page.file());
        return database.sql(statement).param("file", page.file()).param("from", page.from()).param("to", page.to())
                .query((result, number) -> Rows.entry(result, version.row(result))).list();
    }

    private Chunk chunk(List<Entry> entries) {
        long file = entries.get(0).key().file();
        var chunk = new Chunk(versions.get(file).source(), month.scheme(), blth(), entries)
                .tariff(tariff.tariff(), tariff.digest());
        return judgedOtherwise.contains(file) ? chunk.judgedOtherwise() : chunk;
    }

    private Blth blth() {
        return month.blth();
    }

    /** The rows of people noted somewhere, in the order of their NIK; each chunk is of one file. */
    private final class People implements Iterator<Chunk> {

        private final boolean changed;
        private final Queue<Chunk> chunks = new ArrayDeque<>();
        private String after = "";

        /** @param changed whose enrolment changed, else who may be under two schemes */
        People(boolean changed) {
            this.changed = changed;
        }

        @Override
        public boolean hasNext() {
            while (chunks.isEmpty() && after != null) {
                var people = next1000();
                after = people.isEmpty() ? null : people.get(people.size() - 1);
                if (!people.isEmpty()) {
                    look(people);
                }
            }
            return !chunks.isEmpty();
        }

        private List<String> next1000() {
            var asked = changed ? database.sql("ledger/row/changedPeople")
                    : database.sql("ledger/row/sharedPeople").param("blth", blth().number());
            return asked.param("npp", tariff.tariff().npp()).param("after", after).query(String.class).list();
        }

        private void look(List<String> people) {
            var byFile = new LinkedHashMap<Long, List<Entry>>();
            database.sql("ledger/row/doubtfulPeople").param("people", database.texts(people.toArray()))
                    .param("blth", blth().number()).param("source", source).param("scheme", month.scheme().id())
                    .query(row -> {
                        var version = versions.get(row.getLong("file_id"));
                        // Of a file that is judged whole the row has been judged already.
                        if (version != null && !judgedOtherwise.contains(row.getLong("file_id"))) {
                            byFile.computeIfAbsent(row.getLong("file_id"), file -> new ArrayList<>())
                                    .add(Rows.entry(row, version.row(row)));
                        }
                    });
            byFile.values().forEach(entries -> chunks.add(chunk(entries)));
        }

        @Override
        public Chunk next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return chunks.remove();
        }
    }

    /** One after the other, each begun only once those before it have ended. */
    static final class Joined implements Iterator<Chunk> {

        private final Iterator<? extends Iterator<Chunk>> parts;
        private Iterator<Chunk> current = List.<Chunk>of().iterator();

        Joined(Iterator<? extends Iterator<Chunk>> parts) {
            this.parts = parts;
        }

        @Override
        public boolean hasNext() {
            while (!current.hasNext() && parts.hasNext()) {
                current = parts.next();
            }
            return current.hasNext();
        }

        @Override
        public Chunk next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return current.next();
        }
    }
}
