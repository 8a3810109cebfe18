package id.iuranhub.ledger.batch;

import id.iuranhub.assess.Chunk;
import id.iuranhub.law.Law;
import id.iuranhub.law.Scheme;
import id.iuranhub.law.Schemes;
import id.iuranhub.law.Tariff;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Trouble;
import id.iuranhub.store.Database;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * By what each month charges. As long as nothing of it stands at the insurer that is what configuration says; from then
 * on it is what the first of it was sealed with, whatever configuration says since: a corrected file of an old month is
 * judged by that month's values. What was not known then is taken from configuration once it is.
 */
public final class Tariffs {

    /**
     * A tariff and the digest it is kept under.
     *
     * @param reconstructed nobody wrote it down when it was used: it is what configuration said at the migration
     */
    public record Kept(String digest, Tariff tariff, boolean reconstructed) { }

    /**
     * What a month charges by.
     *
     * @param standing what something of the month stands by at the insurer; empty where nothing does
     * @param now      by which its rows are judged
     * @param today    what configuration says of the month
     */
    public record OfMonth(Optional<Kept> standing, Kept now, Kept today) {

        /**
         * Configuration was changed after something of the month had been accepted, so that it would come out otherwise
         * today.
         */
        public boolean isOverruled() {
            return !now.tariff.chargesLike(today.tariff);
        }
    }

    private record Month(String scheme, Blth blth) { }

    private static final int MOST_KEPT = 10_000;

    private final Database database;
    private final Law law;
    private final Schemes schemes;
    private final Clock clock;
    /** Configuration holds as long as the process. */
    private final Map<Month, Kept> configured = new ConcurrentHashMap<>();
    private final Map<String, Kept> known = new ConcurrentHashMap<>();

    public Tariffs(Database database, Law law, Schemes schemes, Clock clock) {
        this.database = database;
        this.law = law;
        this.schemes = schemes;
        this.clock = clock;
    }

    /**
     * Adds to a chunk by what its month charges, unless whoever made it has looked already: what belongs together is
     * judged by one look.
     */
    public Chunk lookUp(Chunk chunk) {
        if (chunk.tariffDigest() != null) {
            return chunk;
        }
        Kept now = of(chunk.scheme(), chunk.blth()).now();
        return chunk.tariff(now.tariff, now.digest);
    }

    /** By what some months charge, asked at once. */
    public final class OfMonths {

        private final Map<Month, List<Kept>> standing = new HashMap<>();

        private OfMonths(String scheme, Object[] months) {
            database.sql("ledger/batch/tariffsOfMonths").param("scheme", scheme)
                    .param("months", database.numbers(months)).query((row, number) ->
                    Map.entry(new Month(row.getString("scheme"), Blth.of(row.getInt("blth"))), row.getString("tariff")))
                            .list()
                    .forEach(found -> kept(found.getValue()).ifPresent(kept ->
                            standing.computeIfAbsent(found.getKey(), month -> new ArrayList<>(1)).add(kept)));
        }

        public OfMonth of(Scheme scheme, Blth blth) {
            return Tariffs.this.of(standing.getOrDefault(new Month(scheme.id(), blth), List.of()),
                    configured(scheme, blth));
        }
    }

    /** @param months as numbers: 202605 */
    public OfMonths of(List<Integer> months) {
        return new OfMonths("", months.toArray());
    }

    public OfMonth of(Scheme scheme, Blth blth) {
        return new OfMonths(scheme.id(), new Object[] {blth.number()}).of(scheme, blth);
    }

    private OfMonth of(List<Kept> standing, Kept today) {
        if (standing.isEmpty()) {
            return new OfMonth(Optional.empty(), today, today);
        }
        Kept first = standing.stream().filter(kept -> kept.tariff.missing().isEmpty()).findFirst()
                .orElse(standing.get(0));
        Tariff whole = first.tariff.completedBy(today.tariff);
        Kept now = whole.chargesLike(today.tariff) ? today : whole == first.tariff ? first : made(whole, false);
        return new OfMonth(Optional.of(first), now, today);
    }

    private Kept configured(Scheme scheme, Blth blth) {
        return configured.computeIfAbsent(new Month(scheme.id(), blth), month -> made(law.tariff(scheme, blth), false));
    }

    private static Kept made(Tariff tariff, boolean reconstructed) {
        return new Kept(digest((reconstructed ? "reconstructed " : "") + tariff.document()), tariff, reconstructed);
    }

    /** The tariff of a digest; empty for one that nobody has kept. */
    public Optional<Kept> kept(String digest) {
        Kept cached = known.get(digest);
        if (cached != null) {
            return Optional.of(cached);
        }
        var found = database.sql("ledger/batch/tariff").param("digest", digest).query((row, number) ->
                new Kept(digest, Tariff.read(row.getString("document")), row.getBoolean("reconstructed"))).optional();
        if (known.size() < MOST_KEPT) {
            found.ifPresent(kept -> known.put(digest, kept));
        }
        return found;
    }

    /** By what rows of a month are judged at present, kept so that it can be named. */
    public Kept keep(Scheme scheme, Blth blth) {
        return keep(of(scheme, blth).now());
    }

    private Kept keep(Kept kept) {
        database.sql("ledger/batch/keepTariff").param("digest", kept.digest).param("document", kept.tariff.document())
                .param("reconstructed", kept.reconstructed).param("now", OffsetDateTime.now(clock)).update();
        return kept;
    }

    /**
     * The files of a month whose rows have to be judged again whole by what holds now: they were by what charged
     * otherwise.
     */
    public List<Long> judgedOtherwise(Scheme scheme, Blth blth, Kept now) {
        var files = new ArrayList<Long>();
        database.sql("ledger/batch/judgedOtherwise").param("scheme", scheme.id()).param("blth", blth.number())
                .param("tariff", now.digest)
                .query(row -> {
                    String before = row.getString("tariff");
                    if (before == null || kept(before).filter(kept -> kept.tariff.chargesLike(now.tariff)).isEmpty()) {
                        files.add(row.getLong("file_id"));
                    }
                });
        return files;
    }

    /**
     * All files of a month have been judged by this one, whatever holds by now: an answer of the insurer takes no turn.
     */
    public void judged(Scheme scheme, Blth blth, Kept by) {
        database.sql("ledger/batch/judgedBy").param("scheme", scheme.id()).param("blth", blth.number())
                .param("tariff", keep(by).digest).update();
    }

    /**
     * What was sealed before tariffs were kept is taken to have been so by what configuration says at this first look,
     * and is marked as that. May be repeated: a month that has been looked at has one.
     */
    public void reconstruct() {
        for (Month month : months("ledger/batch/monthsWithoutTariff")) {
            Kept kept = made(configured(schemes.named(month.scheme), month.blth).tariff, true);
            database.inTransaction(() -> {
                keep(kept);
                database.sql("ledger/batch/reconstruct").param("tariff", kept.digest).param("scheme", month.scheme)
                        .param("blth", month.blth.number()).update();
            });
        }
    }

    /**
     * Accepted months of which configuration says something else by now: nothing of them changes, but somebody should
     * know.
     */
    public Optional<Trouble> overruled() {
        var accepted = months("ledger/batch/acceptedMonths");
        var standing = of(accepted.stream().map(month -> month.blth.number()).distinct().toList());
        var overruled = accepted.stream()
                .filter(month -> standing.of(schemes.named(month.scheme), month.blth).isOverruled()).toList();
        return overruled.isEmpty() ? Optional.empty() : Optional.of(Trouble.of(Trouble.Kind.TARIFF, "changed")
                .with("count", overruled.size()).with("month", overruled.get(overruled.size() - 1).scheme + " "
                + overruled.get(overruled.size() - 1).blth));
    }

    /** A scheme that is gone from configuration is passed over. */
    private List<Month> months(String statement) {
        return database.sql(statement)
                .query((row, number) -> new Month(row.getString("scheme"), Blth.of(row.getInt("blth")))).list()
                .stream().filter(month -> schemes.all().stream().anyMatch(scheme -> scheme.id().equals(month.scheme)))
                .toList();
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
