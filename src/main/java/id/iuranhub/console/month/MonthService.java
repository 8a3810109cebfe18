package id.iuranhub.console.month;

import id.iuranhub.console.http.Endpoints;
import id.iuranhub.console.access.Action;
import id.iuranhub.console.file.HeldArrivalJson;
import id.iuranhub.console.http.Api;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.console.run.HeldRunJson;
import id.iuranhub.console.run.RefusedVoidJson;
import id.iuranhub.intake.ArchiveWatch;
import id.iuranhub.law.DueDates;
import id.iuranhub.law.Law;
import id.iuranhub.law.Schemes;
import id.iuranhub.ledger.Balance;
import id.iuranhub.ledger.journal.ChainAnchor;
import id.iuranhub.ledger.journal.HashChain;
import id.iuranhub.ledger.row.RowsWithoutSource;
import id.iuranhub.model.Blth;
import id.iuranhub.store.Database;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.camel.ProducerTemplate;

/** Questions about a month: how it stands, whether the books balance. */
public final class MonthService {

    private final Database database;
    private final Balance balance;
    private final RowsWithoutSource rowsWithoutSource;
    private final ArchiveWatch archiveWatch;
    private final HashChain hashChain;
    private final ChainAnchor chainAnchor;
    private final Law law;
    private final Schemes schemes;
    private final ProducerTemplate routes;
    private final HeldRunJson heldRuns;
    private final HeldArrivalJson heldArrivals;
    private final RefusedVoidJson voids;
    private final UnlistedOpds unlisted;
    private final Clock clock;

    public MonthService(Database database, Balance balance, RowsWithoutSource rowsWithoutSource,
            ArchiveWatch archiveWatch, HashChain hashChain, ChainAnchor chainAnchor, Law law,
            Schemes schemes, ProducerTemplate routes, HeldRunJson heldRuns, HeldArrivalJson heldArrivals,
            RefusedVoidJson voids,
            UnlistedOpds unlisted, Clock clock) {
        this.database = database;
        this.balance = balance;
        this.rowsWithoutSource = rowsWithoutSource;
        this.archiveWatch = archiveWatch;
        this.hashChain = hashChain;
        this.chainAnchor = chainAnchor;
        this.law = law;
        this.schemes = schemes;
        this.routes = routes;
        this.heldRuns = heldRuns;
        this.heldArrivals = heldArrivals;
        this.voids = voids;
        this.unlisted = unlisted;
        this.clock = clock;
    }

    /** Its addresses below the API's. */
    public void register(Endpoints endpoints) {
        endpoints.call("GET", "/status", Action.SEE_ALL, this::status);
        endpoints.call("GET", "/verify", Action.SEE_ALL, this::verify);
    }

    /** Counts and rupiah by scheme and disposition. */
    public Map<String, Object> status(ApiRequest request) {
        Blth blth = request.parameter("blth").isPresent() ? Api.blth(request) : balance.latest(thisMonth());
        carryLists(blth);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("blth", blth.toString());
        answer.put("schemes", balance.sheets(blth).stream().map(sheet -> sheet(sheet, blth)).toList());
        answer.put("unconfigured", rowsWithoutSource.documents());
        return answer;
    }

    private Blth thisMonth() {
        return new Blth(java.time.YearMonth.now(clock));
    }

    /** A standing list counts in every month that has begun, whether or not a file of that month has come. */
    private void carryLists(Blth blth) {
        if (blth.compareTo(thisMonth().plusMonths(1)) <= 0) {
            routes.requestBody("direct:lists", blth);
        }
    }

    private Map<String, Object> sheet(Balance.Sheet sheet, Blth blth) {
        var rows = new LinkedHashMap<String, Long>();
        rows.put("read", sheet.read());
        rows.putAll(sheet.rows());
        var rupiah = new LinkedHashMap<>(sheet.rupiah());
        rupiah.keySet().retainAll(Set.of("pending", "accepted", "dead"));
        var document = new LinkedHashMap<String, Object>();
        document.put("scheme", sheet.scheme());
        var files = new LinkedHashMap<String, Integer>();
        files.put("taken", sheet.taken());
        files.put("refused", sheet.refused());
        document.put("files", files);
        document.put("rows", rows);
        document.put("rupiah", rupiah);
        document.put("dead", sheet.dead());
        document.put("missing", sheet.missing());
        document.put("kodeIuran", sheet.kodeIuran());
        document.put("held", Stream.concat(heldRuns.of(blth, sheet.scheme()).stream(),
                heldArrivals.of(blth, schemes.ofStored(sheet.scheme())).stream()).toList());
        document.put("heldVoids", voids.held(blth, sheet.scheme()));
        document.put("refusedVoids", voids.of(blth, sheet.scheme()));
        unlisted.of(blth, schemes.ofStored(sheet.scheme()))
                .ifPresent(figure -> document.put("unlistedOpds", unlisted(figure)));
        var due = new DueDates(law.holidays()).of(schemes.ofStored(sheet.scheme()), blth);
        document.put("due", due.day().toString());
        document.put("holidaysKnown", due.holidaysKnown());
        return document;
    }

    private static Map<String, Object> unlisted(FigureCache.Figure<UnlistedOpds.Found> figure) {
        var document = new LinkedHashMap<String, Object>();
        document.put("current", figure.current());
        document.put("opds", figure.value() == null ? List.of() : figure.value().opds());
        return document;
    }

    /** Proves the balance of a month, row by row, and that nobody has altered the journal. */
    public Map<String, Object> verify(ApiRequest request) {
        Blth blth = Api.blth(request);
        var differences = new ArrayList<>(balance.differences(blth));
        var originals = archiveWatch.proof(blth);
        differences.addAll(originals.differences());
        var journal = hashChain.prove(request.parameter("journalHead").orElse(""));
        var faults = new ArrayList<>(journal.faults());
        faults.addAll(chainAnchor.faults());
        differences.addAll(faults);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("blth", blth.toString());
        answer.put("holds", differences.isEmpty());
        answer.put("schemes", balance.sheets(blth).stream().map(sheet -> sheet(sheet, blth)).toList());
        answer.put("differences", differences);
        answer.put("remarks", balance.remarks(blth));
        answer.put("originals", Map.of("compared", originals.compared(), "missing", originals.missing(),
                "removed", originals.removed()));
        var proof = new LinkedHashMap<String, Object>();
        proof.put("entries", journal.entries());
        proof.put("linked", journal.linked());
        proof.put("head", journal.head());
        proof.put("holds", faults.isEmpty());
        answer.put("journal", proof);
        return answer;
    }
}
