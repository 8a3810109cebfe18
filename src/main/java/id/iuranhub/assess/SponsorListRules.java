package id.iuranhub.assess;

import id.iuranhub.law.Tariff;
import id.iuranhub.model.Code;
import id.iuranhub.model.Finding;
import id.iuranhub.model.Iuran;
import id.iuranhub.model.Value;
import id.iuranhub.payroll.Kind;
import id.iuranhub.payroll.Reading;
import java.util.List;

/** A line of a sponsor's list: the worker is the participant, the money comes out of the sponsor's TPP. */
final class SponsorListRules extends OwingRules {

    SponsorListRules(Chunk chunk, Tariff tariff) {
        super(chunk, tariff);
    }

    /** A line that does not touch the BLTH owes nothing in it. */
    @Override
    boolean takesPart(Reading reading, List<Enrolment> active) {
        return Sponsorship.touches(reading, chunk.blth());
    }

    @Override
    void compareCut(Entry entry, Iuran iuran, List<Finding> findings) {
        if (!chunk.sponsorshipsKnown()) {
            return;
        }
        Sponsorship sponsorship = chunk.sponsorshipOf(entry.reading().nip());
        String sponsor = field(Kind.SPONSOR_NIP);
        if (sponsorship.pay() == null) {
            if (chunk.listClosed()) {
                findings.add(Finding.of(Code.DEDUCTION_SHORT, sponsor, Value.NOTHING));
            }
            return;
        }
        long workers = Math.max(1, sponsorship.workers());
        long due = Math.multiplyExact(workers, iuran.workerShare());
        if (differs(sponsorship.pay().cut(), due, workers * iuran.programmesCut())) {
            findings.add(difference(Kind.SPONSOR_NIP, sponsorship.pay().cut(), due));
        }
        if (sponsorship.pay().net() < 0) {
            findings.add(new Finding(Code.DEDUCTION_SHORT, sponsor, new Value.Amount(0),
                    new Value.Amount(sponsorship.pay().net())));
        }
    }
}
