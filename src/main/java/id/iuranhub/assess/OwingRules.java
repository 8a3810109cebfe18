package id.iuranhub.assess;

import id.iuranhub.law.Charge;
import id.iuranhub.law.Tariff;
import id.iuranhub.model.Code;
import id.iuranhub.model.Finding;
import id.iuranhub.model.Iuran;
import id.iuranhub.model.Programme;
import id.iuranhub.model.Share;
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

    static final String NAME_DIFFERS = "NAME_DIFFERS";
    static final String ATTESTED = "NIK and birth date by attestation ";

    private final Tariff tariff;
    private final LocalDate firstDay;
    private final LocalDate lastDay;

    OwingRules(Chunk chunk, Tariff tariff) {
        super(chunk);
        this.tariff = tariff;
        this.firstDay = chunk.blth().firstDay();
        this.lastDay = chunk.blth().lastDay();
    }

    /** Rule 4: whether the row takes part at all. */
    abstract boolean takesPart(Reading reading, List<Enrolment> active);

    /** Rule 7: what was cut against what is owed. */
    abstract void compareCut(Reading reading, Iuran iuran, List<Finding> findings);

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
            return stops(new ArrayList<>(List.of(new Finding(Code.LAW_MISSING, "", missing.parameter(), missing.blth().toString()))), 0);
        }
        Iuran iuran = ((Charge.Owed) charge).iuran();
        var findings = new ArrayList<Finding>();
        compareEnrolment(reading, iuran, known, active, findings);
        compareCut(reading, iuran, findings);
        lookForRivals(reading, findings);
        if (!findings.isEmpty()) {
            return stops(findings, iuran.total());
        }
        if (iuran.shares().isEmpty()) {
            return new Verdict.Skips("owes nothing");
        }
        return new Verdict.Owes(iuran, card(reading, active), remark(reading, active));
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
            findings.add(new Finding(Code.NOT_ENROLLED, field(Kind.NIK), chunk.npp(), reading.nik()));
            return;
        }
        if (active.isEmpty()) {
            findings.add(new Finding(Code.ENROLMENT_INACTIVE, field(Kind.NIK), chunk.blth().toString(), lastKnown(known)));
            return;
        }
        if (!anyLine(active, line -> line.birthDate().equals(reading.birthDate()))) {
            findings.add(Finding.of(Code.IDENTITY_MISMATCH, field(Kind.BIRTH_DATE), reading.birthDate().toString()));
        }
        if (reading.kpj() != null && !anyLine(active, line -> line.kpj().equals(reading.kpj()))) {
            findings.add(new Finding(Code.IDENTITY_MISMATCH, field(Kind.KPJ), toldCard(reading, active), reading.kpj()));
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
                Set<Programme> owed = iuran.shares().stream().map(Share::programme).collect(Collectors.toCollection(TreeSet::new));
                findings.add(new Finding(Code.PROGRAMME_NOT_ENROLLED, field(Kind.NIK), joined(owed), joined(covered)));
                return;
            }
        }
    }

    private static String joined(Set<Programme> programmes) {
        return programmes.stream().map(Programme::name).collect(Collectors.joining("+"));
    }

    private static String lastKnown(List<Enrolment> known) {
        Enrolment last = known.get(known.size() - 1);
        LocalDate to = last.to();
        return (last.active() ? "A " : "N ") + last.from() + ".." + (to == null ? "" : to);
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

    /** The card is told to who knows the person: whose NIK, birth date and name are the insurer's. Else nothing of the enrolment is. */
    private static String toldCard(Reading reading, List<Enrolment> active) {
        for (Enrolment line : active) {
            if (line.birthDate().equals(reading.birthDate()) && Names.same(reading.name(), line.name())) {
                return line.kpj();
            }
        }
        return "";
    }

    /** A name that differs is worth a look, but no reason to stop an iuran; the enrolled one stays with the insurer. */
    private static String remark(Reading reading, List<Enrolment> active) {
        String name = Names.same(reading.name(), active.get(0).name()) ? "" : NAME_DIFFERS;
        return reading.attestation() == 0 ? name : joined(ATTESTED + reading.attestation(), name);
    }

    private static String joined(String one, String other) {
        return other.isEmpty() ? one : one + "; " + other;
    }

    /** The cut equals what is to be cut, but for a rupiah of rounding in each programme that is cut. */
    final void compareCut(Kind kind, long cut, long due, long tolerance, List<Finding> findings) {
        if (Math.abs(cut - due) <= tolerance) {
            return;
        }
        Code code = cut == 0 ? Code.DEDUCTION_MISSING : Code.DEDUCTION_MISMATCH;
        findings.add(new Finding(code, field(kind), Long.toString(due), Long.toString(cut)));
    }
}
