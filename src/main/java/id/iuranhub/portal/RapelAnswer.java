package id.iuranhub.portal;

import id.iuranhub.ledger.batch.BatchKind;
import id.iuranhub.model.Blth;
import id.iuranhub.outbox.delivery.ReceiptPosting;
import id.iuranhub.outbox.delivery.RecordId;
import id.iuranhub.outbox.insurer.Receipt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a list, or failed rows, of a month say of the corrections that went with its rows. */
final class RapelAnswer {

    private static final String NOT_LISTED = "RAPEL_TIDAK_ADA_DI_FORMULIR_2A";

    private final Map<Long, List<Person>> byBatch;
    private final String id;
    private final String kode;
    private final List<Person> refused = new ArrayList<>();
    private final List<ReceiptPosting.Told> told = new ArrayList<>();

    /** Somebody in a correction. @param blth that was corrected @param total rupiah of the corrected row */
    record Person(long batch, long inBatch, String nik, String scheme, Blth blth, BatchKind kind, long total) {

        String recordId() {
            return new RecordId(scheme, blth).of(nik);
        }
    }

    /** @param answered the batches of the month that the list answers @param id of the receipt @param kode or empty */
    RapelAnswer(List<Person> carried, Set<Long> answered, String id, String kode) {
        this.byBatch = carried.stream().collect(Collectors.groupingBy(Person::batch, LinkedHashMap::new,
                Collectors.toList()));
        this.byBatch.values().removeIf(people -> !people.stream().allMatch(one -> answered.contains(one.inBatch)));
        this.id = id;
        this.kode = kode;
    }

    /** Receipts of corrections: who stands in the list with the arrears is accepted, the others are not. */
    List<ReceiptPosting.Told> told(Comparison comparison) {
        byBatch.forEach((batch, people) -> {
            var not = people.stream().filter(one -> !comparison.bearsOutRapel(one.nik)).toList();
            refused.addAll(not);
            long rupiah = people.stream().mapToLong(Person::total).sum() - not.stream().mapToLong(Person::total).sum();
            int records = people.size() - not.size();
            boolean isBilled = records > 0 && !kode.isEmpty() && people.get(0).kind != BatchKind.VOID;
            told.add(new ReceiptPosting.Told(batch, new Receipt(id, "", "ACCEPTED", new Receipt.Sum(records, rupiah),
                    not.stream().map(one -> new Receipt.Refused(one.recordId(), NOT_LISTED, null, "")).toList(),
                    isBilled ? kode : null, null)));
        });
        return told;
    }

    /** Who fails takes along what went with them. @param failed of the month's own batches */
    static RapelAnswer notTaken(List<Person> carried, List<ReceiptPosting.Told> failed, List<HandedPerson> people,
            Blth blth, String id) {
        var words = new LinkedHashMap<String, String>();
        failed.forEach(one -> one.receipt().refused().forEach(row -> words.put(row.recordId(), row.message())));
        var nikOf = new LinkedHashMap<String, String>();
        people.forEach(one -> nikOf.put(one.nik(), words.get(new RecordId(one.scheme(), blth).of(one.nik()))));
        var answer = new RapelAnswer(carried.stream().filter(one -> nikOf.get(one.nik) != null).toList(),
                carried.stream().map(Person::inBatch).collect(Collectors.toSet()), id, "");
        answer.byBatch.forEach((batch, those) -> {
            answer.refused.addAll(those);
            answer.told.add(new ReceiptPosting.Told(batch, new Receipt(id, "", "REFUSED", null, those.stream()
                    .map(one -> new Receipt.Refused(one.recordId(), "PORTAL", null, nikOf.get(one.nik))).toList(),
                    null, null)));
        });
        return answer;
    }

    List<ReceiptPosting.Told> told() {
        return told;
    }

    /** Who was not taken. */
    List<Person> refused() {
        return refused;
    }
}
