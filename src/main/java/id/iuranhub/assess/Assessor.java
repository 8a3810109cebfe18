package id.iuranhub.assess;

import id.iuranhub.law.Law;
import id.iuranhub.law.Tariff;
import id.iuranhub.model.Code;
import id.iuranhub.model.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the rows of a chunk through the rules, in their order. */
public final class Assessor {

    private static final int A_YEAR = 12;

    private final Law law;

    public Assessor(Law law) {
        this.law = law;
    }

    /** Gives each row of the chunk its verdict. */
    public Chunk judge(Chunk chunk) {
        var tariff = chunk.tariffOr(() -> law.tariff(chunk.scheme(), chunk.blth()));
        var rules = switch (chunk.source().role()) {
            case PAYROLL ->
                    new PayrollRules(chunk, tariff, () -> law.tariff(chunk.scheme(), chunk.blth().plusMonths(-A_YEAR)));
            case SPONSOR_LIST -> new SponsorListRules(chunk, tariff);
            case SPONSOR_CUT -> new SponsorCutRules(chunk);
        };
        var first = new HashMap<String, StandingRow>((chunk.standing().size() + chunk.entries().size()) * 2);
        first.putAll(chunk.standing());
        var verdicts = new ArrayList<Verdict>(chunk.entries().size());
        for (Entry entry : chunk.entries()) {
            verdicts.add(whole(rules.verdict(entry, takenBefore(entry, chunk, first)), chunk, tariff));
        }
        chunk.verdicts(verdicts);
        return chunk;
    }

    /** A file that came before its columns were added up has not all of them: half a sum is no base. */
    private static Verdict whole(Verdict verdict, Chunk chunk, Tariff tariff) {
        if (tariff.added().isEmpty() || !(verdict instanceof Verdict.Owes)) {
            return verdict;
        }
        List<Finding> absent = tariff.added().stream().filter(column -> chunk.source().column(column).isEmpty())
                .map(column -> Finding.of(Code.FIELD_MISSING, column, "")).toList();
        return absent.isEmpty() ? verdict : new Verdict.Stops(absent, 0, false);
    }

    /** Rule 3: the row that stands for this person in the source and BLTH, if that is another one. */
    private static StandingRow takenBefore(Entry entry, Chunk chunk, Map<String, StandingRow> first) {
        String key = chunk.source().key(entry.reading());
        if (key == null || entry.reading().extraPay()) {
            return null;
        }
        StandingRow stands = first.putIfAbsent(key, new StandingRow(entry.key(), "", entry.opd()));
        return stands == null || stands.key().equals(entry.key()) ? null : stands;
    }
}
