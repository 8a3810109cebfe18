package id.iuranhub.outbox.delivery;

import id.iuranhub.ledger.LedgerLock;
import id.iuranhub.ledger.batch.BatchKind;
import id.iuranhub.ledger.batch.BatchState;
import id.iuranhub.ledger.batch.Batches;
import id.iuranhub.ledger.bill.Bills;
import id.iuranhub.ledger.file.FileReplacement;
import id.iuranhub.ledger.journal.Journal;
import id.iuranhub.ledger.row.DeadLetterSums;
import id.iuranhub.ledger.row.StoredFindings;
import id.iuranhub.model.Code;
import id.iuranhub.model.Finding;
import id.iuranhub.model.RowKey;
import id.iuranhub.model.Value;
import id.iuranhub.outbox.insurer.Receipt;
import id.iuranhub.store.Database;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.dao.DataIntegrityViolationException;

/** Writes a receipt into the ledger: a batch is accepted at a stroke, only refused records are touched one by one. */
public final class ReceiptPosting {

    private static final int LONGEST_CAUSE = 200;
    private static final int LONGEST_WORDS = 2000;

    private final Database database;
    private final Batches batches;
    private final FileReplacement fileReplacement;
    private final DeadLetterSums sums;
    private final Journal journal;
    private final RefusedVoids refusedVoids;
    private final Bills bills;
    private final LedgerLock turn;
    private final Clock clock;

    public ReceiptPosting(Database database, Batches batches, FileReplacement fileReplacement, DeadLetterSums sums,
            Journal journal, RefusedVoids refusedVoids, Bills bills,
               LedgerLock turn, Clock clock) {
        this.bills = bills;
        this.database = database;
        this.batches = batches;
        this.fileReplacement = fileReplacement;
        this.sums = sums;
        this.journal = journal;
        this.refusedVoids = refusedVoids;
        this.turn = turn;
        this.clock = clock;
    }

    private record Row(RowKey key, String nik, long total) { }

    private record Settling(BatchHeader head, Receipt receipt, Map<String, Row> rows) { }

    /** What the insurer says of a batch in a file, not in an answer. */
    public record Told(long batch, Receipt receipt) { }

    /**
     * Writes down what a file of the insurer's says of whole batches, in the transaction of whoever read it and in
     * their turn of the ledger.
     *
     * @throws IllegalStateException a receipt contradicts what was sent
     */
    public void post(List<Told> told) {
        var settlings = settlings(told);
        settlings.forEach(settling -> {
            String contradiction = contradiction(settling.receipt, settling.head, settling.rows);
            if (!contradiction.isEmpty()) {
                throw new IllegalStateException("batch " + settling.head.batch() + ": " + contradiction);
            }
        });
        write(settlings);
    }

    /** Only some records are refused: the insurer's word on the others of the batch comes later. As {@link #post}. */
    public void refuse(List<Told> told) {
        settlings(told).forEach(settling -> {
            refuse(settling);
            database.sql("outbox/delivery/refusedSome").param("batch", settling.head.batch())
                    .param("refused", settling.receipt.refused().size()).update();
            database.sql("outbox/ackDue").param("file", settling.head.file()).update();
        });
    }

    private List<Settling> settlings(List<Told> told) {
        var receipts = told.stream().collect(Collectors.toMap(Told::batch, Told::receipt));
        return database.sql("outbox/delivery/heads").param("batches", database.longs(receipts.keySet().toArray()))
                .query((row, number) -> BatchHeader.of(row)).list().stream()
                .map(head -> new Settling(head, receipts.get(head.batch()), rows(head))).toList();
    }

    /**
     * Writes receipts down, together where nothing but batches changes. One that contradicts what was sent is told to
     * its delivery.
     */
    void settle(List<Delivery> judged) {
        var together = new ArrayList<Settling>();
        for (Delivery delivery : judged) {
            var settling = new Settling(delivery.head(), delivery.receipt(), delivery.receipt().refused().isEmpty()
                    ? Map.of()
                    : rows(delivery.head()));
            String contradiction = contradiction(delivery.receipt(), settling.head(), settling.rows);
            if (!contradiction.isEmpty()) {
                delivery.contradicted(contradiction);
            } else if (settling.head().kind() == BatchKind.ORIGINAL) {
                together.add(settling);
            } else {
                // Rows of replaced files change with it, and a file on its way in looks at those.
                turn.take(() -> write(List.of(settling)));
            }
        }
        writeTogether(together);
    }

    /** One receipt that cannot be stored keeps nobody else's from it. */
    private void writeTogether(List<Settling> together) {
        try {
            write(together);
        } catch (DataIntegrityViolationException oneOfThem) {
            DataIntegrityViolationException unstored = null;
            for (Settling settling : together) {
                try {
                    write(List.of(settling));
                } catch (DataIntegrityViolationException thisOne) {
                    unstored = thisOne;
                }
            }
            if (unstored != null) {
                throw unstored;
            }
        }
    }

    private void write(List<Settling> settlings) {
        if (!settlings.isEmpty()) {
            database.inTransaction(() -> {
                settlings.forEach(this::refuse);
                var accepted = accept(settlings);
                var entries = accepted.stream().map(this::billed).toList();
                bills.add(entries);
                journal.write(Stream.concat(accepted.stream().map(ReceiptPosting::deed),
                        entries.stream().flatMap(ReceiptPosting::odd)).toList());
                // In the same order everywhere: two batch groups may be about the same files.
                settlings.stream().map(settling -> settling.head().file()).distinct().sorted()
                        .forEach(file -> database.sql("outbox/ackDue").param("file", file).update());
            });
        }
    }

    private Map<String, Row> rows(BatchHeader sent) {
        var rows = new HashMap<String, Row>();
        var ids = new RecordId(sent.scheme(), sent.blth());
        database.sql("outbox/delivery/records").param("batch", sent.batch()).query(row -> {
            String nik = row.getString("nik");
            rows.put(ids.of(nik),
                    new Row(new RowKey(row.getLong("file_id"), row.getInt("line")), nik, row.getLong("total")));
        });
        return rows;
    }

    private static String contradiction(Receipt receipt, BatchHeader sent, Map<String, Row> rows) {
        List<String> refused = receipt.refused().stream().map(Receipt.Refused::recordId).distinct().toList();
        if (refused.size() != receipt.refused().size() || !rows.keySet().containsAll(refused)) {
            return "the receipt refuses records that were not sent";
        }
        long refusedRupiah = refused.stream().mapToLong(id -> rows.get(id).total).sum();
        if (receipt.accepted().records() + refused.size() != sent.records()
                || receipt.accepted().rupiah() + refusedRupiah != sent.rupiah()) {
            return "the receipt accepts " + receipt.accepted().records() + " records and " + receipt.accepted().rupiah()
                    + " rupiah and refuses " + refused.size() + "; sent were " + sent.records() + " and "
                    + sent.rupiah();
        }
        return "";
    }

    private void refuse(Settling settling) {
        Receipt receipt = settling.receipt;
        var lines = receipt.refused().stream().map(refusal -> settling.rows.get(refusal.recordId()).key.line())
                .toList();
        sums.changing(settling.head().file(), lines, () -> {
            for (Receipt.Refused refusal : receipt.refused()) {
                refuse(settling.head().batch(), settling.rows.get(refusal.recordId()), refusal, settling.head().kind(),
                        receipt.receiptId());
            }
        });
    }

    /** What a batch adds to what is to be paid: nothing, where everything in it was refused. */
    private Bills.Entry billed(Settling settling) {
        BatchHeader sent = settling.head();
        Receipt receipt = settling.receipt;
        long accepted = receipt.accepted().rupiah();
        long rupiah = switch (sent.kind()) {
            case VOID -> -accepted;
            case AMENDMENT -> accepted - fileReplacement.amended(sent.batch());
            case ORIGINAL -> accepted;
        };
        return new Bills.Entry(sent.batch(), receipt.kodeIuran(), sent.scheme(), sent.npp(), sent.opd(), sent.blth(),
                receipt.receiptId(),
                receipt.accepted().records(), rupiah, receipt.payByDay(), false);
    }

    /** @return those that were not accepted before: two deliveries of a batch may have been told of the same receipt */
    private List<Settling> accept(List<Settling> settlings) {
        var now = OffsetDateTime.now(clock);
        int[][] counts = database.plain().batchUpdate(database.text("outbox/delivery/accepted"), settlings,
                settlings.size(), (update, settling) -> {
            Receipt receipt = settling.receipt;
            update.setString(1, receipt.receiptId());
            update.setString(2, receipt.kodeIuran());
            update.setObject(3, receipt.payByDay());
            update.setInt(4, receipt.refused().size());
            update.setObject(5, now);
            update.setLong(6, settling.head().batch());
        });
        return IntStream.range(0, settlings.size()).filter(i -> counts[0][i] > 0).mapToObj(settlings::get).toList();
    }

    private static Journal.Deed deed(Settling settling) {
        Receipt receipt = settling.receipt;
        return new Journal.Deed("hub", "batch accepted", "batch " + settling.head().batch(), receipt.receiptId() + ": "
                + receipt.accepted().records() + " records, " + receipt.accepted().rupiah() + " rupiah, "
                + receipt.refused().size() + " refused", BatchState.SENT.word(), BatchState.ACCEPTED.word(), null);
    }

    /** A kode iuran that is missing where a sum is due, or is there where nothing is. */
    private static Stream<Journal.Deed> odd(Bills.Entry entry) {
        boolean missing = entry.kodeIuran() == null;
        return entry.rupiah() > 0 != missing ? Stream.empty() : Stream.of(new Journal.Deed("hub",
                missing ? "bill without kode iuran" : "kode iuran not kept", "batch " + entry.batch(),
                entry.receipt() + ": " + entry.rupiah() + " rupiah" + (missing ? "" : ", " + entry.kodeIuran()), null,
                null, null));
    }

    /** A refused void leaves the record standing: the row goes back among the accepted ones. */
    private void refuse(long batch, Row row, Receipt.Refused refusal, BatchKind kind, String receipt) {
        batches.change(batch, -1, -row.total);
        if (kind == BatchKind.VOID) {
            fileReplacement.standsAfterAll(row.key);
            refusedVoids.add(row.key, shortened(refusal.code(), LONGEST_CAUSE),
                    shortened(refusal.message(), LONGEST_WORDS));
            journal.write("hub", "void refused", "row " + row.key, refusal.code() + ": " + refusal.message(),
                    "void sent", "accepted record stands",
                    refusal.code());
            return;
        }
        var finding = new Finding(Code.INSURER_REFUSED, refusal.field() == null ? "" : refusal.field(),
                Value.NOTHING, new Value.Answer(refusal.code() + ": " + refusal.message()));
        database.sql("outbox/refusedRow").param("file", row.key.file()).param("line", row.key.line()).update();
        database.plain().update(database.text("ledger/putLetter"), row.key.file(), row.key.line(),
                finding.code().name(),
                finding.field(), StoredFindings.written(List.of(finding)), row.total, OffsetDateTime.now(clock));
        database.sql("outbox/delivery/refusedLetter").param("file", row.key.file()).param("line", row.key.line())
                .param("cause", shortened(refusal.code(), LONGEST_CAUSE)).update();
        database.sql("outbox/delivery/refusedAttempt").param("file", row.key.file()).param("line", row.key.line())
                .param("message", shortened(refusal.code() + ": " + refusal.message(), LONGEST_WORDS))
                .param("batch", batch)
                .param("receipt", receipt).update();
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
