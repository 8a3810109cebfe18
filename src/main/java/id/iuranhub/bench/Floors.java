package id.iuranhub.bench;

import id.iuranhub.ledger.row.SourceVersions;
import id.iuranhub.ledger.row.StoredRows;
import id.iuranhub.outbox.delivery.BatchPreview;
import id.iuranhub.payroll.Content;
import id.iuranhub.payroll.FileRefused;
import id.iuranhub.payroll.Limits;
import id.iuranhub.payroll.Source;
import id.iuranhub.payroll.TableFile;
import id.iuranhub.store.Database;
import id.iuranhub.store.RowSink;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/**
 * What cannot be had for less on this machine: the same file only parsed, the same rows only written, the same bodies
 * only sent.
 */
final class Floors {

    private static final Limits UNLIMITED = Limits.DEFAULT.withMaxBytes(Long.MAX_VALUE);

    private final Database database;

    Floors(Database database) {
        this.database = database;
    }

    /** Seconds to cut a file into cells. */
    static double parse(Path file, Source source) throws IOException, FileRefused {
        long start = System.nanoTime();
        try (var payroll = TableFile.open(file, "csv", source.form(), Content.of(file, "csv", UNLIMITED), UNLIMITED)) {
            while (!payroll.next(1000).isEmpty()) {
                // only to have been read
            }
        }
        return seconds(start);
    }

    private record Column(String text, Long number) { }

    private static final int[] NUMBERS = {9, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20};

    /**
     * Seconds to write the rows of a month into the same table of another, empty database, in the same chunks, each
     * committed.
     */
    double write(int blth, Database empty, int chunk) {
        long nanos = 0;
        for (long file : database.sql("bench/files").param("blth", blth).query(Long.class).list()) {
            int last = database.sql("ledger/lastLine").param("file", file).query(Integer.class).single();
            for (int from = 0; from <= last; from += chunk) {
                List<Column[]> rows = database.sql("bench/rows").param("file", file).param("from", from)
                        .param("to", from + chunk - 1)
                        .query((row, number) -> columns(row)).list();
                long start = System.nanoTime();
                empty.inTransaction(() -> empty.bulk("ledger/insertRow", rows, Floors::fill));
                nanos += System.nanoTime() - start;
            }
        }
        return nanos / 1e9;
    }

    private static Column[] columns(ResultSet row) throws SQLException {
        var columns = new Column[23];
        for (int at = 1; at < columns.length; at++) {
            boolean isNumber = at <= 3 || java.util.Arrays.binarySearch(NUMBERS, at) >= 0;
            long number = isNumber ? row.getLong(at) : 0;
            columns[at] = isNumber ? new Column(null, row.wasNull() ? null : number)
                    : new Column(row.getString(at), null);
        }
        return columns;
    }

    private static void fill(Column[] row, RowSink rowSink) {
        rowSink.number(row[1].number).whole(row[2].number.intValue()).whole(row[3].number.intValue()).text(row[4].text)
                .yes("t".equals(row[5].text) || "TRUE".equalsIgnoreCase(row[5].text));
        for (int at = 6; at < row.length; at++) {
            if (row[at].number != null) {
                rowSink.number(row[at].number);
            } else {
                rowSink.text(row[at].text);
            }
        }
    }

    /** Seconds to post the bodies of a month's batches to somebody who does nothing with them. */
    double send(int blth, String address, int inFlight) throws IOException {
        var bodies = new BatchPreview(database, new StoredRows(new SourceVersions(database, Clock.systemUTC())));
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var room = new Semaphore(inFlight);
        long nanos = 0;
        List<Long> batches = database.sql("bench/batches").param("blth", blth).query(Long.class).list();
        for (int from = 0; from < batches.size(); from += 200) {
            List<byte[]> texts = bodies.of(batches.subList(from, Math.min(from + 200, batches.size())));
            long start = System.nanoTime();
            var answers = new ArrayList<CompletableFuture<Void>>();
            for (byte[] text : texts) {
                room.acquireUninterruptibly();
                answers.add(client.sendAsync(HttpRequest.newBuilder(URI.create(address))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(text)).build(),
                        HttpResponse.BodyHandlers.discarding()).thenAccept(answer -> { })
                        .whenComplete((done, failed) -> room.release()));
            }
            CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
            nanos += System.nanoTime() - start;
        }
        return nanos / 1e9;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
