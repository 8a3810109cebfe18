package id.iuranhub.console.person;

import id.iuranhub.law.Schemes;
import id.iuranhub.ledger.journal.Journal;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Nik;
import id.iuranhub.outbox.run.Arrears;
import id.iuranhub.outbox.run.CutDifferences;
import id.iuranhub.outbox.run.MissingPeople;
import id.iuranhub.outbox.run.MovedPeople;
import java.util.List;

/**
 * Who is missing from a month, who moved, what was not cut or not paid as it is due; each look, and each list that is
 * kept, is on record. A NIK is masked.
 */
public final class PeopleService {

    private static final int MOST = 50_000;
    private static final List<String> KEPT_AS = List.of("csv", "xlsx");

    private final MissingPeople missing;
    private final MovedPeople moved;
    private final Arrears arrears;
    private final CutDifferences differences;
    private final Schemes schemes;
    private final Journal journal;

    /** @param scheme empty for all; @param as {@code csv} or {@code xlsx} where the list is kept, else anything */
    public record Asked(Blth blth, String scheme, String as, String who) { }

    /** @param wage rupiah; @param since a BLTH; @param became the word of what is known of them */
    public record Missing(String scheme, String nik, String kpj, String name, String opd, long wage, String since,
            String became, String where) { }

    public record Moved(String nik, String kpj, String fromScheme, String fromOpd, String scheme, String opd,
            String disposition) { }

    /** @param difference what is owed less what stands at the insurer, rupiah like both */
    public record Owed(String scheme, String nik, String kpj, String opd, String kind, long wage, long standing,
            long owed, long difference) { }

    public PeopleService(MissingPeople missing, MovedPeople moved, Arrears arrears, CutDifferences differences,
            Schemes schemes, Journal journal) {
        this.missing = missing;
        this.moved = moved;
        this.arrears = arrears;
        this.differences = differences;
        this.schemes = schemes;
        this.journal = journal;
    }

    public List<Missing> missing(Asked asked) {
        String scheme = noted("missing", asked);
        return missing.all(asked.blth, scheme, MOST).stream().map(one -> new Missing(one.scheme(),
                Nik.mask(one.nik()), text(one.kpj()), text(one.name()), text(one.opd()), one.wage(),
                one.since().toString(), one.became().word(), text(one.where()))).toList();
    }

    public List<Moved> moves(Asked asked) {
        String scheme = noted("moves", asked);
        return moved.of(asked.blth, scheme, MOST).stream().map(one -> new Moved(Nik.mask(one.nik()), text(one.kpj()),
                text(one.fromScheme()), text(one.fromOpd()), one.scheme(), one.opd(), one.disposition())).toList();
    }

    public List<Owed> arrears(Asked asked) {
        String scheme = noted("arrears", asked);
        return arrears.of(asked.blth, scheme, MOST).stream().map(one -> new Owed(one.scheme(), Nik.mask(one.nik()),
                text(one.kpj()), one.opd(), one.kind(), one.wage(), one.standing(), one.owed(),
                one.owed() - one.standing())).toList();
    }

    public CutDifferenceSheet differences(Asked asked) {
        String scheme = noted("differences", asked);
        return CutDifferenceSheet.of(differences.of(asked.blth, scheme, MOST));
    }

    /** @return the scheme by its ID */
    private String noted(String list, Asked asked) {
        String scheme = asked.scheme.isEmpty() ? "" : schemes.named(asked.scheme).id();
        String kept = KEPT_AS.contains(asked.as) ? asked.as : "";
        journal.write(asked.who, list + (kept.isEmpty() ? " seen" : " exported"), "month " + asked.blth,
                (scheme + " " + kept).strip());
        return scheme;
    }

    private static String text(String textOrNull) {
        return textOrNull == null ? "" : textOrNull;
    }
}
