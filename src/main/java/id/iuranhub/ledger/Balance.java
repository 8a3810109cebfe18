package id.iuranhub.ledger;

import id.iuranhub.law.Schemes;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Disposition;
import id.iuranhub.store.Database;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The books of a month: what the counters say, and proof from the rows themselves that it is so. */
public final class Balance {

    private static final List<String> DISPOSITIONS = Arrays.stream(Disposition.values()).map(Disposition::word)
            .toList();
    private static final Set<String> OWES_NOTHING = Set.of(Disposition.SKIPPED.word(), Disposition.SUPERSEDED.word());

    /** One scheme's month. Rows by disposition, rupiah of what is owed, dead rows by code. */
    public record Sheet(String scheme, int taken, int refused, long read, Map<String, Long> rows,
            Map<String, Long> rupiah,
                        Map<String, Long> dead, long missing, List<String> kodeIuran) {

        private Sheet(String scheme) {
            this(scheme, 0, 0, 0, zeros(), zeros(), new TreeMap<>(), 0, new ArrayList<>());
        }

        private static Map<String, Long> zeros() {
            var zeros = new LinkedHashMap<String, Long>();
            DISPOSITIONS.forEach(disposition -> zeros.put(disposition, 0L));
            return zeros;
        }

        private Sheet withFiles(int takenFiles, int refusedFiles, long rowsRead) {
            return new Sheet(scheme, takenFiles, refusedFiles, rowsRead, rows, rupiah, dead, missing, kodeIuran);
        }

        private Sheet withMissing(long people) {
            return new Sheet(scheme, taken, refused, read, rows, rupiah, dead, people, kodeIuran);
        }

        private void add(String disposition, long records, long amount) {
            rows.merge(disposition, records, Long::sum);
            rupiah.merge(disposition, amount, Long::sum);
        }
    }

    private final Database database;
    private final Schemes schemes;

    public Balance(Database database, Schemes schemes) {
        this.database = database;
        this.schemes = schemes;
    }

    /** The month that is being worked on: the latest with files that is not ahead of today, else the latest at all. */
    public Blth latest(Blth today) {
        return database.sql("ledger/latestMonth").param("today", today.number()).query(Integer.class).optional()
                .map(Blth::of).orElse(today);
    }

    /** From the counters of files and batches and the sums of letters; no row is looked at. */
    public List<Sheet> sheets(Blth blth) {
        var sheets = new TreeMap<String, Sheet>();
        schemes.all().forEach(scheme -> sheets.put(scheme.id(), new Sheet(scheme.id())));
        each("ledger/fileSums", blth, row -> {
            sheet(sheets, row).add(Disposition.SKIPPED.word(), number(row, "skipped"), 0);
            sheets.computeIfPresent((String) row.get("scheme"), (scheme, sheet) ->
                    sheet.withFiles((int) number(row, "taken"), (int) number(row, "refused"),
                            number(row, "read_rows")));
        });
        each("ledger/batchSums", blth, row -> sheet(sheets, row)
                .add((String) row.get("disposition"), number(row, "records"), number(row, "rupiah")));
        each("ledger/letterSums", blth, row -> {
            sheet(sheets, row).add(Disposition.DEAD.word(), number(row, "letters"), number(row, "rupiah"));
        });
        each("ledger/replacedSums", blth, row -> sheet(sheets, row)
                .add((String) row.get("disposition"), number(row, "records"), number(row, "rupiah")));
        each("ledger/deadCodes", blth, row -> sheet(sheets, row).dead()
                .merge((String) row.get("code"), number(row, "letters"), Long::sum));
        each("ledger/kodeIuran", blth, row -> sheet(sheets, row).kodeIuran().add((String) row.get("kode_iuran")));
        // A scheme that had a file once is told of as long as the month has rows of it.
        each("ledger/missingSums", blth, row -> sheets.computeIfPresent((String) row.get("scheme"),
                (scheme, sheet) -> sheet.withMissing(number(row, "people"))));
        return List.copyOf(sheets.values());
    }

    private static Sheet sheet(Map<String, Sheet> sheets, Map<String, Object> row) {
        return sheets.computeIfAbsent((String) row.get("scheme"), Sheet::new);
    }

    private void each(String statement, Blth blth, Consumer<Map<String, Object>> row) {
        database.sql(statement).param("blth", blth.number()).query().listOfRows().forEach(row);
    }

    private static long number(Map<String, Object> row, String column) {
        return row.get(column) == null ? 0 : ((Number) row.get(column)).longValue();
    }

    /** Where the books do not balance, in words; empty where they do. Every row is counted anew for this. */
    public List<String> differences(Blth blth) {
        var differences = new ArrayList<String>();
        Map<String, Sheet> counted = new TreeMap<>();
        each("ledger/countRows", blth, row -> counted.computeIfAbsent((String) row.get("scheme"), Sheet::new)
                .add((String) row.get("disposition"), number(row, "records"), number(row, "rupiah")));
        for (Sheet sheet : sheets(blth)) {
            Sheet rows = counted.getOrDefault(sheet.scheme(), new Sheet(sheet.scheme()));
            long sum = rows.rows().values().stream().mapToLong(Long::longValue).sum();
            compare(differences, sheet.scheme() + " rows read", sheet.read(), sum);
            for (String disposition : DISPOSITIONS) {
                compare(differences, sheet.scheme() + " rows " + disposition, sheet.rows().get(disposition),
                        rows.rows().get(disposition));
                if (!OWES_NOTHING.contains(disposition)) {
                    compare(differences, sheet.scheme() + " rupiah " + disposition, sheet.rupiah().get(disposition),
                            rows.rupiah().get(disposition));
                }
            }
        }
        for (Sheet sheet : sheets(blth)) {
            compareBills(differences, sheet, blth);
        }
        each("ledger/brokenBatches", blth,
                row -> differences.add("batch " + row.get("batch_id") + " counts " + row.get("records")
                + " records and " + row.get("rupiah") + " rupiah, its rows " + row.get("row_records") + " and "
                + row.get("row_rupiah")
                + ", in its runs " + row.get("run_records") + " and " + row.get("run_rupiah")));
        each("ledger/brokenLetterSums", blth,
                row -> differences.add("letters of file " + row.get("file_id") + ", " + row.get("code") + " "
                + row.get("state")
                + " of " + row.get("opened_on") + ": kept are " + row.get("kept") + " and " + row.get("kept_rupiah")
                + " rupiah, there are "
                + row.get("letters") + " and " + row.get("rupiah")));
        each("ledger/brokenShares", blth, row -> differences.add("row " + row.get("file_id") + "-" + row.get("line")
                + ": the programmes do not add up to its total"));
        each("ledger/twice", blth, row -> differences.add("row " + row.get("file_id") + "-" + row.get("line") + " of "
                + row.get("scheme") + " and row "
                + row.get("other_file") + "-" + row.get("other_line") + " of " + row.get("other_scheme")
                + " are one person's iuran for the same month"));
        return differences;
    }

    /** What is so, and no fault, but has to be known: in words. */
    public List<String> remarks(Blth blth) {
        var remarks = new ArrayList<String>();
        each("ledger/bill/guessed", blth, row -> remarks.add(row.get("scheme") + ": bills of " + number(row, "rupiah")
                + " rupiah are of before the hub kept bills, and no receipt that was kept tells their kode iuran"));
        return remarks;
    }

    /** bills - credits = accepted */
    private void compareBills(List<String> differences, Sheet sheet, Blth blth) {
        long[] toBePaid = {0};
        long accepted = sheet.rupiah().get(Disposition.ACCEPTED.word());
        each("ledger/bill/sums", blth, row -> {
            if (sheet.scheme().equals(row.get("scheme"))) {
                toBePaid[0] = number(row, "billed") - number(row, "credited");
            }
        });
        if (toBePaid[0] != accepted) {
            differences.add(sheet.scheme() + " bills less credits: " + toBePaid[0] + ", accepted " + accepted);
        }
    }

    private static void compare(List<String> differences, String what, long stated, long counted) {
        if (stated != counted) {
            differences.add(what + ": the books say " + stated + ", the rows " + counted);
        }
    }
}
