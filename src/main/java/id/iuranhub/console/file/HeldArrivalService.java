package id.iuranhub.console.file;

import id.iuranhub.console.http.Api;
import id.iuranhub.law.Scheme;
import id.iuranhub.law.Schemes;
import id.iuranhub.ledger.file.HeldArrivals.Held;
import id.iuranhub.ledger.file.HeldArrivals.Kind;
import id.iuranhub.ledger.file.HeldArrivals.Standing;
import id.iuranhub.ledger.file.HeldArrivals;
import id.iuranhub.ledger.review.Deed;
import id.iuranhub.ledger.review.FourEyes;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Trouble;
import id.iuranhub.store.Database;
import id.iuranhub.words.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.ProducerTemplate;

/** Files and snapshots that wait for somebody to release or reject them, and what people decide. */
public final class HeldArrivalService {

    private static final Duration A_WHILE = Duration.ofMinutes(1);

    private final Database database;
    private final HeldArrivals arrivals;
    private final Schemes schemes;
    private final FourEyes eyes;
    private final ProducerTemplate routes;
    private final Clock clock;

    public HeldArrivalService(Database database, HeldArrivals arrivals, Schemes schemes, FourEyes eyes,
            ProducerTemplate routes, Clock clock) {
        this.clock = clock;
        this.eyes = eyes;
        this.database = database;
        this.arrivals = arrivals;
        this.schemes = schemes;
        this.routes = routes;
    }

    /**
     * A file or snapshot that waits.
     *
     * @param scheme of a snapshot all whose NPP it has, parted by commas
     */
    public record Waiting(Held held, String scheme, List<Cause> causes) { }

    /** Why it waits. @param found {@code 4/10}, or {@code KDRI0001 4/5} */
    public record Cause(String what, String limit, String found) {

        public String in(Words words) {
            String figures = found.substring(found.indexOf(' ') + 1);
            String[] parts = figures.split("/");
            String npp = found.substring(0, Math.max(found.indexOf(' '), 0));
            return words.text("guard." + what, Map.of("found", parts[0], "before", parts[parts.length - 1],
                    "limit", limit, "npp", npp));
        }
    }

    /** Of whatever month. */
    public List<Waiting> all() {
        return arrivals.all().stream().map(this::waiting).toList();
    }

    /** The waiting files of a scheme's month, and snapshots of its NPP. */
    public List<Waiting> of(Blth blth, Scheme scheme) {
        return arrivals.all().stream().filter(held -> held.arrival().kind() == Kind.SNAPSHOT
                ? scheme.npp(blth).filter(held.arrival().npps()::contains).isPresent()
                : held.arrival().scheme().equals(scheme.id()) && held.arrival().blth().equals(blth))
                .map(this::waiting).toList();
    }

    private Waiting waiting(Held held) {
        var arrival = held.arrival();
        var reason = arrival.reason();
        return new Waiting(held, arrival.kind() == Kind.FILE ? arrival.scheme()
                : String.join(", ", schemesOf(arrival.npps())), Arrays.stream(reason.found().split(", "))
                .map(found -> new Cause(reason.what(), reason.limit(), found)).toList());
    }

    private List<String> schemesOf(List<String> npps) {
        return schemes.all().stream().filter(scheme -> scheme.npps().stream().anyMatch(npps::contains))
                .map(Scheme::id).toList();
    }

    /** Whether anything waits, runs too and files that still go on, as a trouble. */
    public Optional<Trouble> waiting() {
        long goneOn = database.sql("console/file/goneOn").param("before", OffsetDateTime.now(clock).minus(A_WHILE))
                .query(Long.class).single();
        var waiting = database.sql("console/file/waiting")
                .query((row, number) -> new Figures(row.getLong("files") + goneOn,
                row.getLong("snapshots"), row.getLong("runs"))).single();
        return waiting.isNothing() ? Optional.empty()
                : Optional.of(Trouble.of(Trouble.Kind.HELD, "waiting").with("files", waiting.files)
                .with("snapshots", waiting.snapshots).with("runs", waiting.runs));
    }

    private record Figures(long files, long snapshots, long runs) {
        boolean isNothing() {
            return files + snapshots + runs == 0;
        }
    }

    /** Somebody's word; a released file is taken in before this answers. */
    public Waiting decide(String id, Standing decision, String reason, String who) {
        if (reason.isBlank()) {
            throw Api.Refused.wrong("a reason is needed").said("reason", Map.of());
        }
        Held held = arrivals.all().stream().filter(one -> Long.toString(one.id()).equals(id)).findFirst()
                .orElseThrow(() -> notHeld(id));
        if (decision == Standing.RELEASED) {
            requireAnother(held, who);
        }
        if (!arrivals.decide(held, decision, reason, who)) {
            throw notHeld(id);
        }
        routes.requestBody("direct:settle-held", (Object) null);
        return waiting(held);
    }

    /**
     * Whoever handed a file in does not let it pass, where a second person is asked for; what was dropped is nobody's.
     */
    private void requireAnother(Held held, String who) {
        String subject = held.arrival().source() + "/" + held.arrival().name();
        var uploaded = database.sql("ledger/uploadedBy").param("subject", subject).param("until", held.since())
                .query((row, number) -> Map.entry(row.getString("who"), row.getObject("at_time", OffsetDateTime.class)))
                .optional()
                .orElse(Map.entry("hub", held.since()));
        eyes.requireAnother(Deed.RELEASE, subject, uploaded.getKey(), uploaded.getValue(), who);
    }

    private static Api.Refused notHeld(String id) {
        return new Api.Refused(409, "NOT_HELD", "no file or snapshot " + id + " is held");
    }
}
