package id.iuranhub.assess;

import id.iuranhub.law.Charge;
import id.iuranhub.law.OnCutDifference;
import id.iuranhub.law.Tariff;
import id.iuranhub.model.Code;
import id.iuranhub.model.Finding;
import id.iuranhub.model.Iuran;
import id.iuranhub.model.Programme;
import id.iuranhub.model.Share;
import id.iuranhub.model.Value;
import id.iuranhub.payroll.Kind;
import id.iuranhub.payroll.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Rules 4 to 8 for rows that may owe an iuran. */
abstract class OwingRules extends Rules {

    private final Tariff tariff;
    private final LocalDate firstDay;
    private final LocalDate lastDay;
    private final boolean cutIsRemark;
    /** Rupiah, 0 where it is not known. */
    private final long minimumWage;

    OwingRules(Chunk chunk, Tariff tariff) {
        super(chunk);
        this.tariff = tariff;
        this.firstDay = chunk.blth().firstDay();
        this.lastDay = chunk.blth().lastDay();
        this.cutIsRemark = chunk.terms().filter(terms -> terms.onCutDifference() == OnCutDifference.REMARK).isPresent();
        this.minimumWage = tariff.minimumWage().orElse(0);
    }

    /** Rule 4: whether the row takes part at all. */
    abstract boolean takesPart(Reading reading, List<Enrolment> active);

    /** Rule 7: what was cut against what is owed. */
    abstract void compareCut(Entry entry, Iuran iuran, List<Finding> findings);

    @Override
    final Verdict owed(Entry entry) {
        Reading reading = entry.reading();
        List<Enrolment> known = chunk.enrolmentsOf(reading.nik());
        List<Enrolment> active = active(known);
        if (!takesPart(reading, active)) {
            return new Verdict.Skips("");
        }
        Charge charge = tariff.charge(new Pay(chunk.source(), entry.row(), reading.wage()), reading.birthDate());
        if (charge instanceof Charge.LawMissing missing) {
            return stops(
                    new ArrayList<>(
                    List.of(new Finding(Code.LAW_MISSING, "", missing.parameter(), missing.blth().toString()))), 0);
        }
        Iuran iuran = ((Charge.Owed) charge).iuran();
        var findings = new ArrayList<Finding>();
        compareEnrolment(reading, iuran, known, active, findings);
        var cut = new ArrayList<Finding>(2);
        compareCut(entry, iuran, cut);
        boolean remarked = cutIsRemark && !cut.isEmpty() && cut.stream().allMatch(OwingRules::isDifference);
        if (!remarked) {
            findings.addAll(cut);
        }
        lookForRivals(reading, findings);
        if (!findings.isEmpty()) {
            return stops(findings, iuran.total());
        }
        if (iuran.shares().isEmpty()) {
            return new Verdict.Skips("owes nothing");
        }
        return new Verdict.Owes(iuran, card(reading, active), remarks(entry, active, remarked ? cut.get(0) : null));
    }

    /** What is worth a look, but no reason to stop an iuran. */
    private String remarks(Entry entry, List<Enrolment> active, Finding cutOrNull) {
        Reading reading = entry.reading();
        String said = "";
        if (reading.attestation() != 0) {
            said = Remark.ATTESTED + reading.attestation();
        }
        if (cutOrNull != null) {
            said = Remark.and(said, Remark.cutDiffers(cutOrNull));
        }
        // The enrolled name stays with the insurer.
        if (!Names.same(reading.name(), active.get(0).name())) {
            said = Remark.and(said, Remark.NAME_DIFFERS);
        }
        if (reading.wage() > 0 && reading.wage() < minimumWage) {
            said = Remark.and(said, Remark.UNDER_MINIMUM + minimumWage);
        }
        if (chunk.units().isUnlisted(entry.opd())) {
            said = Remark.and(said, Remark.OPD_UNLISTED);
        }
        return said;
    }

    private static boolean isDifference(Finding finding) {
        return finding.code() == Code.DEDUCTION_MISSING || finding.code() == Code.DEDUCTION_MISMATCH;
    }

    /** Mostly there is one line, and it is active. */
    private List<Enrolment> active(List<Enrolment> known) {
        if (known.size() == 1) {
            return known.get(0).activeIn(firstDay, lastDay) ? known : List.of();
        }
        return known.stream().filter(line -> line.activeIn(firstDay, lastDay)).toList();
    }

    /** Rule 6. Several lines of one person count together: any of their cards, all of their programmes. */
    private void compareEnrolment(Reading reading, Iuran iuran, List<Enrolment> known, List<Enrolment> active,
                                  List<Finding> findings) {
        if (known.isEmpty()) {
            findings.add(new Finding(Code.NOT_ENROLLED, field(Kind.NIK), new Value.Text(chunk.npp()),
                    new Value.PersonNumber(reading.nik(), Value.Of.NIK)));
            return;
        }
        if (active.isEmpty()) {
            findings.add(new Finding(Code.ENROLMENT_INACTIVE, field(Kind.NIK), new Value.Text(chunk.blth().toString()),
                    lastKnown(known)));
            return;
        }
        if (!anyLine(active, line -> line.birthDate().equals(reading.birthDate()))) {
            findings.add(Finding.of(Code.IDENTITY_MISMATCH, field(Kind.BIRTH_DATE),
                    new Value.Day(reading.birthDate())));
        }
        if (reading.kpj() != null && !anyLine(active, line -> line.kpj().equals(reading.kpj()))) {
            findings.add(new Finding(Code.IDENTITY_MISMATCH, field(Kind.KPJ), toldCard(reading, active),
                    new Value.PersonNumber(reading.kpj(), Value.Of.KPJ)));
        }
        compareProgrammes(iuran, active, findings);
    }

    /** A stream for each row would be a large part of its price. */
    private static boolean anyLine(List<Enrolment> lines, Predicate<Enrolment> holds) {
        for (Enrolment line : lines) {
            if (holds.test(line)) {
                return true;
            }
        }
        return false;
    }

    private void compareProgrammes(Iuran iuran, List<Enrolment> active, List<Finding> findings) {
        for (Share share : iuran.shares()) {
            if (!anyLine(active, line -> line.programmes().contains(share.programme()))) {
                Set<Programme> covered = EnumSet.noneOf(Programme.class);
                active.forEach(line -> covered.addAll(line.programmes()));
                Set<Programme> owed = iuran.shares().stream().map(Share::programme)
                        .collect(Collectors.toCollection(TreeSet::new));
                findings.add(new Finding(Code.PROGRAMME_NOT_ENROLLED, field(Kind.NIK), joined(owed), joined(covered)));
                return;
            }
        }
    }

    private static String joined(Set<Programme> programmes) {
        return programmes.stream().map(Programme::name).collect(Collectors.joining("+"));
    }

    private static Value lastKnown(List<Enrolment> known) {
        Enrolment last = known.get(known.size() - 1);
        return new Value.Span(last.active(), last.from(), last.to());
    }

    /** Rule 8. */
    private void lookForRivals(Reading reading, List<Finding> findings) {
        Set<String> rivals = chunk.rivalsOf(reading.nik());
        if (!rivals.isEmpty()) {
            findings.add(Finding.of(Code.ALREADY_CONTRIBUTED, field(Kind.NIK), String.join(", ", rivals)));
        }
    }

    private static String card(Reading reading, List<Enrolment> active) {
        return reading.kpj() != null ? reading.kpj() : active.get(0).kpj();
    }

    /**
     * The card is told to who knows the person: whose NIK, birth date and name are the insurer's. Else nothing of the
     * enrolment is.
     */
    private static Value toldCard(Reading reading, List<Enrolment> active) {
        for (Enrolment line : active) {
            if (line.birthDate().equals(reading.birthDate()) && Names.same(reading.name(), line.name())) {
                return new Value.PersonNumber(line.kpj(), Value.Of.KPJ);
            }
        }
        return Value.NOTHING;
    }

    /** The cut equals what is to be cut, but for a rupiah of rounding in each programme that is cut. */
    static boolean differs(long cut, long due, long tolerance) {
        return Math.abs(cut - due) > tolerance;
    }

    final Finding difference(Kind kind, long cut, long due) {
        return new Finding(cut == 0 ? Code.DEDUCTION_MISSING : Code.DEDUCTION_MISMATCH, field(kind),
                new Value.Amount(due), new Value.Amount(cut));
    }
}
