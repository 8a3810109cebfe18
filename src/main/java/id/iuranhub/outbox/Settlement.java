package id.iuranhub.outbox;

import id.iuranhub.ledger.Batches;
import id.iuranhub.ledger.Findings;
import id.iuranhub.ledger.Journal;
import id.iuranhub.ledger.Succession;
import id.iuranhub.ledger.Turn;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Code;
import id.iuranhub.model.Finding;
import id.iuranhub.model.RowKey;
import id.iuranhub.store.Database;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes a receipt into the ledger: a batch is accepted at a stroke, only refused records are touched one by one. */
final class Settlement {

    private static final int LONGEST_CAUSE = 200;
    private static final int LONGEST_WORDS = 2000;

    private final Database database;
    private final Batches batches;
    private final Succession succession;
    private final Journal journal;
    private final Turn turn;
    private final Clock clock;

    Settlement(Database database, Batches batches, Succession succession, Journal journal, Turn turn, Clock clock) {
        this.database = database;
        this.batches = batches;
        this.succession = succession;
        this.journal = journal;
        this.turn = turn;
        this.clock = clock;
    }

    private record Sent(String scheme, Blth blth, String kind, int records, long rupiah) { }

    private record Row(RowKey key, String nik, long total) { }

    /** @return what contradicts the batch that was sent, empty where the receipt was settled */
    String settle(Delivery delivery) {
        Receipt receipt = delivery.receipt();
        Sent sent = database.sql("outbox/head").param("batch", delivery.batch()).query((row, number) -> new Sent(
                row.getString("scheme"), Blth.of(row.getInt("blth")), row.getString("kind"), row.getInt("records"),
                row.getLong("rupiah"))).single();
        Map<String, Row> rows = receipt.refused().isEmpty() ? Map.of() : rows(delivery.batch(), sent);
        String contradiction = contradiction(receipt, sent, rows);
        if (contradiction.isEmpty()) {
            Runnable writing = () -> database.inTransaction(() -> write(delivery.batch(), receipt, sent, rows));
            if (sent.kind.equals("ORIGINAL")) {
                writing.run();
            } else {
                // Rows of replaced files change with it, and a file on its way in looks at those.
                turn.take(writing);
            }
        }
        return contradiction;
    }

    private Map<String, Row> rows(long batch, Sent sent) {
        var rows = new HashMap<String, Row>();
        database.sql("outbox/records").param("batch", batch).query((row, number) -> {
            String nik = row.getString("nik");
            return rows.put(RecordId.of(sent.scheme, sent.blth, nik),
                    new Row(new RowKey(row.getLong("file_id"), row.getInt("line")), nik, row.getLong("total")));
        }).list();
        return rows;
    }

    private static String contradiction(Receipt receipt, Sent sent, Map<String, Row> rows) {
        List<String> refused = receipt.refused().stream().map(Receipt.Refused::recordId).distinct().toList();
        if (refused.size() != receipt.refused().size() || !rows.keySet().containsAll(refused)) {
            return "the receipt refuses records that were not sent";
        }
        long refusedRupiah = refused.stream().mapToLong(id -> rows.get(id).total).sum();
        if (receipt.accepted().records() + refused.size() != sent.records
                || receipt.accepted().rupiah() + refusedRupiah != sent.rupiah) {
            return "the receipt accepts " + receipt.accepted().records() + " records and " + receipt.accepted().rupiah()
                    + " rupiah and refuses " + refused.size() + "; sent were " + sent.records + " and " + sent.rupiah;
        }
        return "";
    }

    private void write(long batch, Receipt receipt, Sent sent, Map<String, Row> rows) {
        for (Receipt.Refused refusal : receipt.refused()) {
            refuse(batch, rows.get(refusal.recordId()), refusal, sent.kind, receipt.receiptId());
        }
        database.sql("outbox/accepted").param("batch", batch).param("receipt", receipt.receiptId())
                .param("kodeIuran", receipt.kodeIuran()).param("payBy", receipt.payByDay())
                .param("refused", receipt.refused().size())
                .param("now", OffsetDateTime.now(clock)).update();
        database.sql("outbox/ackDue").param("batch", batch).update();
        if (sent.kind.equals("AMENDMENT")) {
            succession.amended(batch);
        }
        journal.write("hub", "batch accepted", "batch " + batch, receipt.receiptId() + ": " + receipt.accepted().records()
                + " records, " + receipt.accepted().rupiah() + " rupiah, " + receipt.refused().size() + " refused");
    }

    /** A refused void leaves the record standing: the row goes back among the accepted ones. */
    private void refuse(long batch, Row row, Receipt.Refused refusal, String kind, String receipt) {
        batches.change(batch, -1, -row.total);
        if (kind.equals("VOID")) {
            succession.standsAfterAll(row.key);
            journal.write("hub", "void refused", "row " + row.key, refusal.code() + ": " + refusal.message());
            return;
        }
        var finding = new Finding(Code.INSURER_REFUSED, refusal.field() == null ? "" : refusal.field(), "",
                refusal.code() + ": " + refusal.message());
        database.sql("outbox/refusedRow").param("file", row.key.file()).param("line", row.key.line()).update();
        database.plain().update(database.text("ledger/putLetter"), row.key.file(), row.key.line(), finding.code().name(),
                finding.field(), Findings.written(List.of(finding)), row.total, OffsetDateTime.now(clock));
        database.sql("outbox/refusedLetter").param("file", row.key.file()).param("line", row.key.line())
                .param("cause", shortened(refusal.code(), LONGEST_CAUSE)).update();
        database.sql("outbox/refusedAttempt").param("file", row.key.file()).param("line", row.key.line())
                .param("message", shortened(refusal.code() + ": " + refusal.message(), LONGEST_WORDS)).param("batch", batch)
                .param("receipt", receipt).update();
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
