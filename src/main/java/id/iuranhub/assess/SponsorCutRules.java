package id.iuranhub.assess;

import id.iuranhub.model.Code;
import id.iuranhub.model.Finding;
import id.iuranhub.model.Value;
import id.iuranhub.payroll.Kind;
import id.iuranhub.payroll.Reading;
import java.util.ArrayList;
import java.util.List;

/** A sponsor's own pay: it owes nothing, it carries the cut for the workers of the list. */
final class SponsorCutRules extends Rules {

    SponsorCutRules(Chunk chunk) {
        super(chunk);
    }

    @Override
    Verdict owed(Entry entry) {
        Reading reading = entry.reading();
        if (!chunk.sponsorshipsKnown()) {
            return new Verdict.Skips("");
        }
        int workers = chunk.sponsorshipOf(reading.nip()).workers();
        if (workers > 0) {
            return new Verdict.Skips("cut carried by " + workers + " workers");
        }
        if (reading.cut() == 0) {
            return new Verdict.Skips("");
        }
        return stops(new ArrayList<>(List.of(
                new Finding(Code.DEDUCTION_MISMATCH, field(Kind.CUT), new Value.Amount(0),
                new Value.Amount(reading.cut())))), 0);
    }
}
