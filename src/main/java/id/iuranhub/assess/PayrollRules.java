package id.iuranhub.assess;

import id.iuranhub.law.Tariff;
import id.iuranhub.law.Terms;
import id.iuranhub.model.Finding;
import id.iuranhub.model.Iuran;
import id.iuranhub.payroll.Kind;
import id.iuranhub.payroll.Reading;
import java.util.List;
import java.util.function.Supplier;

/** A payroll row: the person it pays is the participant. */
final class PayrollRules extends OwingRules {

    private final boolean cutsPay;
    private final boolean optIn;

    private final CutReason reason;

    PayrollRules(Chunk chunk, Tariff tariff, Supplier<Tariff> aYearAgo) {
        super(chunk, tariff);
        reason = new CutReason(chunk, tariff, aYearAgo);
        cutsPay = chunk.terms().map(Terms::cutsPay).orElse(false) && chunk.source().column(Kind.CUT).isPresent();
        optIn = chunk.terms().map(Terms::optIn).orElse(false);
    }

    @Override
    boolean takesPart(Reading reading, List<Enrolment> active) {
        return !optIn || reading.cut() > 0 || !active.isEmpty();
    }

    @Override
    void compareCut(Entry entry, Iuran iuran, List<Finding> findings) {
        if (cutsPay && differs(entry.reading().cut(), iuran.workerShare(), iuran.programmesCut())) {
            findings.add(difference(Kind.CUT, entry.reading().cut(), iuran.workerShare()).with(reason.of(entry)));
        }
    }
}
