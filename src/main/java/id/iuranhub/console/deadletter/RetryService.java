package id.iuranhub.console.deadletter;

import id.iuranhub.console.correction.Doing;
import id.iuranhub.console.correction.ProposalService;
import id.iuranhub.console.http.Asker;
import id.iuranhub.deadletter.DeadLetter;
import id.iuranhub.deadletter.DeadLetters;
import id.iuranhub.deadletter.Retries;
import id.iuranhub.ledger.review.Deed;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Disposition;
import id.iuranhub.model.RowKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.ProducerTemplate;

/** Rows that are judged again at once. */
public final class RetryService {

    private final DeadLetterService letters;
    private final DeadLetters rows;
    private final ProducerTemplate routes;
    private final ProposalService proposals;

    /** Which rows. @param ids empty where the filter says which; @param all of its month, whatever their code */
    public record Wish(List<String> ids, DeadLetters.Filter filter, boolean all) {

        static Wish of(List<String> ids) {
            return new Wish(ids, null, false);
        }

        /** Those a filter of one month means, but for what was given up. */
        static Wish of(DeadLetters.Filter filter, boolean all) {
            return new Wish(List.of(), filter, all);
        }

        private Map<String, Object> document(String reason) {
            var document = new LinkedHashMap<String, Object>();
            if (filter == null) {
                document.put("ids", ids);
            } else {
                document.put("blth", Blth.of(filter.blth()).toString());
                document.put("scheme", filter.scheme());
                document.put("code", filter.code());
                document.put("all", all);
            }
            document.put("reason", reason);
            return document;
        }
    }

    /** What came of it. @param rows as they are by now; @param held by others, and so left out */
    public record Retried(List<DeadLetters.Detail> rows, int held) {

        long of(Disposition disposition) {
            return rows.stream().filter(row -> row.disposition() == disposition).count();
        }

        long stillDead() {
            return rows.stream().filter(DeadLetters.Detail::isOpen).count();
        }
    }

    private record Chosen(List<RowKey> keys, int held) { }

    public RetryService(DeadLetterService letters, DeadLetters rows, ProducerTemplate routes,
            ProposalService proposals) {
        this.letters = letters;
        this.rows = rows;
        this.routes = routes;
        this.proposals = proposals;
    }

    public Doing<Retried> retry(Wish wish, String reason, Asker asker) {
        var chosen = chosen(wish, asker.who());
        var keys = chosen.keys;
        if (proposals.takesAnother(keys.size(), asker)) {
            return new Doing.Waits<>(proposals.propose(new ProposalService.Wish(Deed.BULK_RETRY,
                    "retry of " + keys.size() + " rows", "/dead/retry", reason, asker.who()), wish.document(reason)));
        }
        routes.requestBody("direct:retry", new Retries.Order(keys, asker.who(), 0));
        return new Doing.Done<>(new Retried(keys.stream().map(key -> rows.find(key).orElseThrow()).toList(),
                chosen.held));
    }

    private Chosen chosen(Wish wish, String who) {
        if (wish.filter == null) {
            var keys = wish.ids.stream().map(id -> letters.detail(id).dead().key()).toList();
            keys.forEach(key -> rows.holds().require(key, who));
            return new Chosen(keys, 0);
        }
        var dead = rows.list(wish.filter).stream().filter(letter -> !letter.state().isGivenUp()).toList();
        var keys = dead.stream().filter(letter -> !letter.isHeldBut(who)).map(DeadLetter::key).toList();
        return new Chosen(keys, dead.size() - keys.size());
    }
}
