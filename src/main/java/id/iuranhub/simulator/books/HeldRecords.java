package id.iuranhub.simulator.books;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.iuranhub.model.Blth;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The records of a batch that was accepted, kept as one text: a month of a million is not a million objects. */
record HeldRecords(String batchId, String receiptId, String kodeIuran, String npp, Blth blth, byte[] recordIds) {

    /** What stands, as the insurer tells it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(String recordId, String batchId, String receiptId, long total, String kodeIuran) { }

    record Page(List<Line> records, String next) { }

    static HeldRecords of(Batch batch, Receipt receipt, List<IuranRecord> accepted) {
        String ids = accepted.stream().map(IuranRecord::recordId).collect(Collectors.joining("\n"));
        return new HeldRecords(batch.batchId(), receipt.receiptId(), receipt.kodeIuran(), batch.npp(), batch.blth(),
                ids.getBytes(StandardCharsets.US_ASCII));
    }

    List<String> ids() {
        return List.of(new String(recordIds, StandardCharsets.US_ASCII).split("\n"));
    }
}
