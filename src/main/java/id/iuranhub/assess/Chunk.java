package id.iuranhub.assess;

import id.iuranhub.law.Scheme;
import id.iuranhub.law.Tariff;
import id.iuranhub.law.Terms;
import id.iuranhub.model.Blth;
import id.iuranhub.payroll.Source;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Some rows of one source and BLTH that go through the rules together. Each room on the way adds what it knows of the
 * people in it, so that nothing is asked row by row; then the rules give their verdicts.
 */
public final class Chunk {

    private final Source source;
    private final Scheme scheme;
    private final Blth blth;
    private final List<Entry> entries;
    private final Units units;
    private Tariff tariff;
    private String tariffDigest;
    private boolean judgedOtherwise;
    private Map<String, StandingRow> standing = Map.of();
    private Function<String, List<Enrolment>> enrolments = nik -> List.of();
    private Map<String, Sponsorship> sponsorships;
    private Map<String, Set<String>> rivals = Map.of();
    private boolean listClosed;
    private List<Verdict> verdicts = List.of();

    public Chunk(Source source, Scheme scheme, Blth blth, List<Entry> entries) {
        this.source = source;
        this.scheme = scheme;
        this.blth = blth;
        this.units = new Units(scheme, blth);
        this.entries = units.areListed() ? entries.stream().map(entry -> entry.under(units.name(entry.opd()))).toList()
                : List.copyOf(entries);
    }

    public Source source() {
        return source;
    }

    public Scheme scheme() {
        return scheme;
    }

    /** What the scheme says of the month; empty where it does not say all of it. */
    public Optional<Terms> terms() {
        return scheme.at(blth);
    }

    /** Other rows in place of these, or the same read otherwise; whatever is known of their month stays. */
    public Chunk with(List<Entry> others) {
        var chunk = new Chunk(source, scheme, blth, others);
        chunk.tariff = tariff;
        chunk.tariffDigest = tariffDigest;
        chunk.judgedOtherwise = judgedOtherwise;
        return chunk;
    }

    /**
     * How the month charges, where something of it holds already; else what configuration says now. @param digest under
     * which it is kept
     */
    public Chunk tariff(Tariff ofMonth, String digest) {
        tariff = ofMonth;
        tariffDigest = digest;
        return this;
    }

    /** Of what the rows are judged by; null as long as that is not said. */
    public String tariffDigest() {
        return tariffDigest;
    }

    Tariff tariffOr(Supplier<Tariff> ofConfiguration) {
        if (tariff == null) {
            tariff = ofConfiguration.get();
        }
        return tariff;
    }

    /**
     * The rows were judged by another tariff before: shares and who pays them may be others where the total is the
     * same.
     */
    public Chunk judgedOtherwise() {
        judgedOtherwise = true;
        return this;
    }

    public boolean wasJudgedOtherwise() {
        return judgedOtherwise;
    }

    /** Under which the rows' people are enrolled; empty where the scheme does not say it for the month. */
    public String npp() {
        return tariff != null ? tariff.npp() : scheme.npp(blth).orElse("");
    }

    public Blth blth() {
        return blth;
    }

    /** Each under the own name of its OPD, whatever that is called in the file. */
    public List<Entry> entries() {
        return entries;
    }

    Units units() {
        return units;
    }

    /** The distinct readable NIKs of the rows. */
    public Object[] niks() {
        return distinct(entry -> entry.reading().nik());
    }

    /** The distinct readable NIPs of the rows. */
    public Object[] nips() {
        return distinct(entry -> entry.reading().nip());
    }

    private Object[] distinct(Function<Entry, String> key) {
        var keys = new LinkedHashSet<String>(entries.size() * 2);
        entries.stream().map(key).filter(Objects::nonNull).forEach(keys::add);
        return keys.toArray();
    }

    /** Rule 3: who stands already in this source and BLTH, by the source's key, and where. */
    public void standing(Map<String, StandingRow> byKey) {
        standing = byKey;
    }

    Map<String, StandingRow> standing() {
        return standing;
    }

    /** Rule 6: the enrolments of the rows' NIKs under the scheme's NPP. */
    public void enrolments(Function<String, List<Enrolment>> byNik) {
        enrolments = byNik;
    }

    List<Enrolment> enrolmentsOf(String nik) {
        return enrolments.apply(nik);
    }

    /**
     * Rule 7 of sponsored schemes. Until both files can be looked at together nothing is known, and nothing concluded.
     */
    public void sponsorships(Map<String, Sponsorship> byNip) {
        sponsorships = byNip;
    }

    boolean sponsorshipsKnown() {
        return sponsorships != null;
    }

    Sponsorship sponsorshipOf(String nip) {
        return sponsorships.getOrDefault(nip, Sponsorship.NONE);
    }

    /** From the run on a sponsor without a TPP row is no longer waited for. */
    public void listClosed(boolean closed) {
        listClosed = closed;
    }

    boolean listClosed() {
        return listClosed;
    }

    /**
     * Rule 8: for a NIK the other schemes under which it has been or is being contributed, with a programme in common.
     */
    public void rivals(Map<String, Set<String>> schemesByNik) {
        rivals = schemesByNik;
    }

    Set<String> rivalsOf(String nik) {
        return rivals.getOrDefault(nik, Set.of());
    }

    void verdicts(List<Verdict> given) {
        verdicts = List.copyOf(given);
    }

    /** Rule 3, of rows that have been judged: which of them stands for whom, by the source's key. */
    public Map<String, StandingRow> standingFirst() {
        var first = new HashMap<String, StandingRow>(entries.size() * 2);
        for (int i = 0; i < entries.size(); i++) {
            if (!(verdicts.get(i) instanceof Verdict.Stops stops && stops.twin())) {
                first.put(source.key(entries.get(i).reading()),
                        new StandingRow(entries.get(i).key(), "", entries.get(i).opd()));
            }
        }
        return first;
    }

    /** One for each entry, in their order. */
    public List<Verdict> verdicts() {
        return verdicts;
    }
}
