package id.iuranhub.outbox.insurer;

import id.iuranhub.ledger.row.Rechecks;
import id.iuranhub.ledger.row.StoredRow;
import id.iuranhub.ledger.row.StoredRows;
import id.iuranhub.payroll.Reading;
import id.iuranhub.store.Database;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.TreeMap;

/**
 * The workers of a scheme's month whom the insurer does not know and who have no card, some of one division at a time:
 * read in pages by file and line, since a month of a million of them would not fit into memory.
 */
final class UnknownWorkers implements Iterator<UnknownWorkers.Group> {

    /** @param workers of one division, as many as a request takes at most */
    record Group(String division, List<Reading> workers) { }

    private record Worker(long file, int line, String division, StoredRow row) { }

    private static final int PAGE = 10_000;

    private final Database database;
    private final StoredRows stored;
    private final Rechecks.Month month;
    private final String npp;
    private final int most;
    private final Deque<Group> ready = new ArrayDeque<>();
    private long file;
    private int line;
    private boolean ended;

    /** @param most workers in a group */
    UnknownWorkers(Database database, StoredRows stored, Rechecks.Month month, String npp, int most) {
        this.database = database;
        this.stored = stored;
        this.month = month;
        this.npp = npp;
        this.most = most;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !ended) {
            readPage();
        }
        return !ready.isEmpty();
    }

    @Override
    public Group next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    private void readPage() {
        var page = database.sql("outbox/insurer/unknownWorkers").param("scheme", month.scheme().id())
                .param("blth", month.blth().number()).param("npp", npp).param("file", file).param("line", line)
                .param("most", PAGE)
                .query((row, number) -> new Worker(row.getLong("file_id"), row.getInt("line"), row.getString("opd"),
                        stored.find(row, month.blth()).orElse(null))).list();
        ended = page.size() < PAGE;
        var byDivision = new TreeMap<String, List<Reading>>();
        for (Worker worker : page) {
            file = worker.file;
            line = worker.line;
            Reading reading = worker.row == null ? null : worker.row.reading();
            if (reading != null && reading.kpj() == null) {
                byDivision.computeIfAbsent(worker.division, division -> new ArrayList<>()).add(reading);
            }
        }
        byDivision.forEach((division, workers) -> {
            workers.sort(Comparator.comparing(Reading::nik));
            for (int from = 0; from < workers.size(); from += most) {
                ready.add(new Group(division,
                        List.copyOf(workers.subList(from, Math.min(workers.size(), from + most)))));
            }
        });
    }
}
