package id.iuranhub.simulator.books;

import id.iuranhub.simulator.http.Call;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The ledger's sums as they are served to another process.
 *
 * @param requests how many came in, by kind of call
 * @param refusals how many records were refused, by code
 */
public record Sums(long batches, Sum standing, List<Line> schemes, Map<String, Long> requests,
        Map<String, Long> refusals,
        int enrolmentRequests) {

    record Line(String scheme, String blth, long records, long rupiah) {
    }

    public static Sums of(Ledger ledger, Enrolments enrolments) {
        var lines = ledger.sums().entrySet().stream().map(Sums::line)
                .sorted(Comparator.comparing(Line::scheme).thenComparing(Line::blth)).toList();
        var requests = new TreeMap<String, Long>();
        for (Call call : Call.values()) {
            requests.put(call.word(), ledger.requests(call));
        }
        return new Sums(ledger.batches(), ledger.standing(), lines, requests, ledger.refusals(),
                enrolments.requests().size());
    }

    private static Line line(Map.Entry<Account, Sum> sum) {
        return new Line(sum.getKey().scheme(), sum.getKey().blth().toString(), sum.getValue().records(),
                sum.getValue().rupiah());
    }
}
