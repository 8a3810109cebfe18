package id.iuranhub.console.person;

import id.iuranhub.model.Nik;
import id.iuranhub.outbox.run.CutDifferences;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Differences of cuts, and their sums by OPD: what {@code hub differences --json} prints. */
public record CutDifferenceSheet(List<One> differences, List<Sum> byOpd) {

    /** @param nik masked; @param difference cut less due, negative where too little was cut */
    public record One(String scheme, String opd, boolean listed, String nik, String kpj, String file, int line,
            long due, long cut, long difference,
                      String reason) { }

    /** @param listed an OPD that the scheme does not list is summed apart */
    public record Sum(String scheme, String opd, boolean listed, int rows, long due, long cut, long difference) {

        private Sum and(Sum other) {
            return new Sum(scheme, opd, listed, rows + other.rows, Math.addExact(due, other.due),
                    Math.addExact(cut, other.cut),
                    Math.addExact(difference, other.difference));
        }
    }

    private record Unit(String scheme, String opd, boolean listed) { }

    static CutDifferenceSheet of(List<CutDifferences.Difference> differences) {
        var sums = new LinkedHashMap<Unit, Sum>();
        var all = new ArrayList<One>();
        for (var one : differences) {
            long difference = one.cut() - one.due();
            all.add(new One(one.scheme(), one.opd(), one.listed(), Nik.mask(one.nik()), one.kpj() == null ? ""
                    : one.kpj(), one.file(), one.line(),
                    one.due(), one.cut(), difference, one.reason()));
            sums.merge(new Unit(one.scheme(), one.opd(), one.listed()),
                    new Sum(one.scheme(), one.opd(), one.listed(), 1, one.due(), one.cut(), difference), Sum::and);
        }
        return new CutDifferenceSheet(all, List.copyOf(sums.values()));
    }
}
