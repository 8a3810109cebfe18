package id.iuranhub.assess;

import id.iuranhub.model.Code;
import id.iuranhub.model.Finding;
import id.iuranhub.model.Hint;
import id.iuranhub.payroll.Column;
import id.iuranhub.payroll.Kind;
import id.iuranhub.payroll.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The rules in order, as far as they are the same for every kind of source: 1 to 3 here, the others below. */
abstract class Rules {

    static final Comparator<Finding> BY_CODE = Comparator.comparing(Finding::code);

    final Chunk chunk;

    Rules(Chunk chunk) {
        this.chunk = chunk;
    }

    /** @param stands the row that stands for the same person already, null if this one does */
    final Verdict verdict(Entry entry, StandingRow stands) {
        Reading reading = entry.reading();
        if (reading.extraPay()) {
            return new Verdict.Skips("");
        }
        if (reading.findings().isEmpty() && stands == null) {
            return owed(entry);
        }
        var findings = new ArrayList<>(reading.findings());
        if (stands != null) {
            findings.add(Finding.of(Code.DUPLICATE_ROW, field(chunk.source().oncePer()), stands.seenFrom(entry.key()))
                    .with(proposed(entry, stands)));
        }
        findings.sort(BY_CODE);
        return new Verdict.Stops(findings, 0, stands != null);
    }

    /** Of two rows of different OPDs the one is proposed whose OPD the enrolment names; who decides is a person. */
    private Hint proposed(Entry entry, StandingRow stands) {
        if (entry.reading().nik() == null || sameUnit(entry.opd(), stands.opd())) {
            return Hint.NONE;
        }
        for (Enrolment line : chunk.enrolmentsOf(entry.reading().nik())) {
            if (sameUnit(line.division(), entry.opd())) {
                return Hint.HERE;
            }
            if (sameUnit(line.division(), stands.opd())) {
                return Hint.THERE;
            }
        }
        return Hint.NONE;
    }

    private boolean sameUnit(String one, String other) {
        return chunk.units().name(one).strip().equalsIgnoreCase(chunk.units().name(other).strip());
    }

    /** Rules 4 to 8 on a row that reads, of one person, who stands once. */
    abstract Verdict owed(Entry entry);

    final String field(Kind kind) {
        return chunk.source().column(kind).map(Column::name).orElse("");
    }

    static Verdict stops(List<Finding> findings, long amount) {
        findings.sort(BY_CODE);
        return new Verdict.Stops(findings, amount, false);
    }
}
