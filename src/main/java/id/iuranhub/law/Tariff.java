package id.iuranhub.law;

import id.iuranhub.model.Blth;
import id.iuranhub.model.Iuran;
import id.iuranhub.model.Programme;
import id.iuranhub.model.Share;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** A levy under the law of one BLTH, resolved once and then applied to each participant. */
public final class Tariff {

    private final String npp;
    private final Basis basis;
    private final List<Line> lines;
    private final Transport transport;
    private final List<Line> transportLines;

    /**
     * @param npp            under which its iuran go
     * @param lines          one for each programme of the levy, in its order
     * @param transport      for whom the other lines hold
     * @param transportLines of those
     */
    Tariff(String npp, Basis basis, List<Line> lines, Transport transport, List<Line> transportLines) {
        this.npp = npp;
        this.basis = basis;
        this.lines = List.copyOf(lines);
        this.transport = transport;
        this.transportLines = transport.values().isEmpty() ? List.of() : List.copyOf(transportLines);
    }

    Tariff(String npp, Basis basis, List<Line> lines) {
        this(npp, basis, lines, Transport.NOBODY, List.of());
    }

    /**
     * Of a month for which the scheme itself does not say what it needs to. @param programmes that it may charge for
     */
    static Tariff unknown(Set<Programme> programmes, String value, Blth blth) {
        return new Tariff("", Basis.stated(0), programmes.stream().<Line>map(programme ->
                new Line.Missing(Pension.NEVER, new Charge.LawMissing(programme, value, blth))).toList());
    }

    /** The employer number its iuran go under; empty where the scheme does not say it for the month. */
    public String npp() {
        return npp;
    }

    /** The region's minimum wage in the BLTH, in rupiah, where it is known. */
    public OptionalLong minimumWage() {
        return basis.minimumWage();
    }

    /** The columns of a source that it adds up, by their names. */
    public Set<String> added() {
        return basis.ofPay() ? basis.counted().added() : Set.of();
    }

    Basis basis() {
        return basis;
    }

    List<Line> lines() {
        return lines;
    }

    Transport transport() {
        return transport;
    }

    List<Line> transportLines() {
        return transportLines;
    }

    /** The tariff in a text from which {@link #read} makes it again; the same tariff gives the same text. */
    public String document() {
        return TariffDocument.of(this);
    }

    /** @param document as {@link #document} wrote it */
    public static Tariff read(String document) {
        return TariffDocument.read(document);
    }

    /** Whether everybody owes the same under both, by whatever texts of law, and to the same employer's account. */
    public boolean chargesLike(Tariff other) {
        return TariffDocument.amountsOf(this).equals(TariffDocument.amountsOf(other));
    }

    /**
     * This tariff, but what it does not know is taken from another: a figure of law that was published later, mostly.
     */
    public Tariff completedBy(Tariff other) {
        if (missing().isEmpty() || !basis.equals(other.basis)) {
            return this;
        }
        return new Tariff(npp, basis, completed(lines, other.lines), transport,
                completed(transportLines, other.transportLines));
    }

    private static List<Line> completed(List<Line> lines, List<Line> others) {
        return lines.stream().map(line -> line instanceof Line.Known ? line : others.stream()
                .filter(other -> other.programme() == line.programme()).findFirst().orElse(line)).toList();
    }

    /**
     * How an iuran comes about whose base is known already. @param earnings tell whose work is transport; the base is
     * not looked for there
     */
    public List<Step> explain(long base, Earnings earnings, LocalDate birthDateOrNull) {
        return explain(linesOf(earnings), base, birthDateOrNull);
    }

    /** The first figure that is not known, so that somebody who owes it cannot be charged. */
    public Optional<Charge.LawMissing> missing() {
        return Stream.concat(lines.stream(), transportLines.stream())
                .filter(Line.Missing.class::isInstance).map(line -> ((Line.Missing) line).what()).findFirst();
    }

    /**
     * What one participant owes.
     *
     * @param earnings        rupiah before any ceiling
     * @param birthDateOrNull decides the pension age; without it JP is owed
     */
    public Charge charge(Earnings earnings, LocalDate birthDateOrNull) {
        return charge(linesOf(earnings), earnings, birthDateOrNull);
    }

    /** The same of a row that states nothing but a wage. */
    public Charge charge(long wage, LocalDate birthDateOrNull) {
        return charge(Earnings.of(wage), birthDateOrNull);
    }

    /**
     * What one programme alone costs; it may be known where the whole is not. Nothing, if the levy has no such
     * programme.
     */
    public Charge charge(Programme programme, Earnings earnings, LocalDate birthDateOrNull) {
        return charge(linesOf(earnings).stream().filter(line -> line.programme() == programme).toList(), earnings,
                birthDateOrNull);
    }

    public Charge charge(Programme programme, long wage, LocalDate birthDateOrNull) {
        return charge(programme, Earnings.of(wage), birthDateOrNull);
    }

    private List<Line> linesOf(Earnings earnings) {
        return transport.isWorkOf(earnings) ? transportLines : lines;
    }

    private Charge charge(List<Line> charged, Earnings earnings, LocalDate birthDateOrNull) {
        return charge(charged, base(earnings), birthDateOrNull);
    }

    /**
     * The same of somebody whose base is known already. @param earnings tell whose work is transport; the base is not
     * looked for there
     */
    public Charge charge(long base, Earnings earnings, LocalDate birthDateOrNull) {
        return charge(linesOf(earnings), base, birthDateOrNull);
    }

    private static Charge charge(List<Line> charged, long base, LocalDate birthDateOrNull) {
        var shares = new ArrayList<Share>(charged.size());
        for (Line line : charged) {
            if (line.pension().reachedBy(birthDateOrNull)) {
                continue;
            }
            if (line instanceof Line.Missing missing) {
                return missing.what();
            }
            if (line instanceof Line.Known known) {
                addIfOwed(shares, known.amount().share(known.programme(), base));
            }
        }
        return new Charge.Owed(new Iuran(base, shares));
    }

    private static void addIfOwed(List<Share> shares, Share share) {
        if (share.employer() > 0 || share.worker() > 0) {
            shares.add(share);
        }
    }

    /** How the charge comes about, programme by programme and side by side. */
    public List<Step> explain(Earnings earnings, LocalDate birthDateOrNull) {
        return explain(linesOf(earnings), base(earnings), birthDateOrNull);
    }

    public List<Step> explain(long wage, LocalDate birthDateOrNull) {
        return explain(Earnings.of(wage), birthDateOrNull);
    }

    private static List<Step> explain(List<Line> charged, long base, LocalDate birthDateOrNull) {
        var steps = new ArrayList<Step>();
        for (Line line : charged) {
            if (line.pension().reachedBy(birthDateOrNull)) {
                steps.add(new Step.PensionAge(line.programme(), line.pension().bornBy(), line.pension().source()));
            } else if (line instanceof Line.Missing missing) {
                steps.add(new Step.Unknown(missing.what()));
            } else if (line instanceof Line.Known known) {
                steps.addAll(known.amount().steps(known.programme(), base));
            }
        }
        return List.copyOf(steps);
    }

    private long base(Earnings earnings) {
        long base = basis.of(earnings);
        if (base < 0) {
            throw new IllegalArgumentException("a wage is never negative: " + base);
        }
        return base;
    }
}
