package id.iuranhub.simulator.books;

import id.iuranhub.model.Blth;
import id.iuranhub.simulator.http.Call;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What stands at the insurer and what led there: a live view, to be asked at any time and from any thread. */
public final class Ledger {

    private static final int PER_PAGE = 1000;

    private final Standings standings = new Standings();
    private final List<Account> accounts = new ArrayList<>();
    private final Map<Account, Integer> numbers = new HashMap<>();
    private final List<Sum> sums = new ArrayList<>();
    private final Map<String, Long> refusals = new TreeMap<>();
    private final List<HeldRecords> held = new ArrayList<>();
    private final long[] requests = new long[Call.values().length];
    private long batches;

    /** The record of that id, if it stands. */
    public synchronized Optional<Standing> standing(String recordId) {
        int row = standings.find(RecordKey.of(recordId));
        return row >= 0 && stands(row) ? Optional.of(read(row)) : Optional.empty();
    }

    /** How often that record was accepted as an ORIGINAL, whether it still stands or not. */
    public synchronized int originals(String recordId) {
        int row = standings.find(RecordKey.of(recordId));
        return row < 0 ? 0 : originals(row);
    }

    /** Every standing record, in the order of first acceptance. The ledger is locked meanwhile. */
    public synchronized void forEach(Consumer<Standing> visitor) {
        for (int row = 0; row < standings.rows(); row++) {
            if (stands(row)) {
                visitor.accept(read(row));
            }
        }
    }

    /** What stands in all. */
    public synchronized Sum standing() {
        return sums.stream().reduce(Sum.NOTHING, Sum::add);
    }

    /** What stands of one scheme and month. */
    public synchronized Sum standing(String scheme, Blth blth) {
        Integer number = numbers.get(new Account(scheme, blth));
        return number == null ? Sum.NOTHING : sums.get(number);
    }

    /** What stands by scheme and month. */
    public synchronized Map<Account, Sum> sums() {
        var byAccount = new HashMap<Account, Sum>();
        numbers.forEach((account, number) -> byAccount.put(account, sums.get(number)));
        return byAccount;
    }

    /** How many records were refused, by code; each batch counts once, however often it was handed in. */
    public synchronized Map<String, Long> refusals() {
        return new TreeMap<>(refusals);
    }

    /** Batches taken and judged. */
    public synchronized long batches() {
        return batches;
    }

    /** Requests that came in, refused ones too. */
    public synchronized long requests() {
        return java.util.Arrays.stream(requests).sum();
    }

    synchronized long requests(Call call) {
        return requests[call.ordinal()];
    }

    public synchronized void countRequest(Call call) {
        requests[call.ordinal()]++;
    }

    /** Accepts what can be accepted of a batch; the refused ones among its records are those of the judge. */
    synchronized Posted post(Batch batch, Judge judge) {
        int account = number(new Account(batch.scheme(), batch.blth()));
        var accepted = Sum.NOTHING;
        long before = sums.get(account).rupiah();
        var refused = new ArrayList<Refusal>();
        var taken = new ArrayList<IuranRecord>(batch.records().size());
        for (IuranRecord record : batch.records()) {
            int row = standings.find(record.key());
            Optional<Refusal> refusal = judge.refusal(record, row >= 0 && stands(row) ? entry(row, account) : null);
            if (refusal.isPresent()) {
                refused.add(refusal.get());
            } else {
                accept(batch.kind(), record, row, account);
                taken.add(record);
                accepted = accepted.plus(record.total());
            }
        }
        batches++;
        refused.forEach(refusal -> refusals.merge(refusal.code(), 1L, Long::sum));
        long toPay = sums.get(account).rupiah() - before;
        var receipt = Receipt.judged(batch, accepted, refused, toPay);
        if (!taken.isEmpty() && batch.kind() != Kind.VOID) {
            held.add(HeldRecords.of(batch, receipt, taken));
        }
        return new Posted(receipt, toPay);
    }

    /** @param toPay rupiah by which what stands has become more, or less */
    record Posted(Receipt receipt, long toPay) { }

    /**
     * What stands for an employer and month, batch by batch; a record stands with the batch that it was last accepted
     * in.
     */
    public synchronized HeldRecords.Page held(String npp, Blth blth, int from) {
        var lines = new ArrayList<HeldRecords.Line>();
        for (int batch = from; batch < held.size(); batch++) {
            HeldRecords one = held.get(batch);
            if (one.npp().equals(npp) && one.blth().equals(blth)) {
                if (lines.size() >= PER_PAGE) {
                    return new HeldRecords.Page(lines, String.valueOf(batch));
                }
                add(one, batch, lines);
            }
        }
        return new HeldRecords.Page(lines, null);
    }

    private void add(HeldRecords one, int batch, List<HeldRecords.Line> lines) {
        for (String id : one.ids()) {
            int row = standings.find(RecordKey.of(id));
            if (stands(row) && standings.get(row, Standings.BATCH) == batch) {
                lines.add(new HeldRecords.Line(id, one.batchId(), one.receiptId(), standings.get(row, Standings.TOTAL),
                        one.kodeIuran()));
            }
        }
    }

    private Entry entry(int row, int account) {
        return new Entry(standings.get(row, Standings.NIK), standings.get(row, Standings.TOTAL),
                standings.get(row, Standings.VALUES), account(row) == account);
    }

    private void accept(Kind kind, IuranRecord record, int found, int account) {
        int row = found < 0 ? standings.add(record.key()) : found;
        if (stands(row)) {
            sums.set(account, sums.get(account).minus(standings.get(row, Standings.TOTAL)));
        }
        if (kind == Kind.VOID) {
            standings.put(row, Standings.STATE, standings.get(row, Standings.STATE) & ~1L);
            return;
        }
        sums.set(account, sums.get(account).plus(record.total()));
        int originals = originals(row) + (kind == Kind.ORIGINAL ? 1 : 0);
        standings.put(row, Standings.NIK, record.nik());
        standings.put(row, Standings.TOTAL, record.total());
        standings.put(row, Standings.VALUES, record.values());
        standings.put(row, Standings.BATCH, held.size());
        standings.put(row, Standings.STATE, (long) account << 32 | (long) originals << 16 | record.programmes() << 8
                | 1);
    }

    private int number(Account account) {
        return numbers.computeIfAbsent(account, added -> {
            accounts.add(added);
            sums.add(Sum.NOTHING);
            return accounts.size() - 1;
        });
    }

    private Standing read(int row) {
        Account account = accounts.get(account(row));
        return new Standing("%016d".formatted(standings.get(row, Standings.NIK)), account.scheme(), account.blth(),
                standings.get(row, Standings.TOTAL),
                Standing.programmes((int) (standings.get(row, Standings.STATE) >>> 8) & 0xFF), originals(row));
    }

    private boolean stands(int row) {
        return (standings.get(row, Standings.STATE) & 1) == 1;
    }

    private int originals(int row) {
        return (int) (standings.get(row, Standings.STATE) >>> 16) & 0xFFFF;
    }

    private int account(int row) {
        return (int) (standings.get(row, Standings.STATE) >>> 32);
    }
}
