package id.iuranhub.law;

import id.iuranhub.model.Iuran;
import id.iuranhub.model.Programme;
import id.iuranhub.model.Share;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** A levy under the law of one BLTH, resolved once and then applied to each participant. */
public final class Tariff {

    private final List<Line> lines;
    private final boolean ofWage;
    private final long statedBase;

    /**
     * @param lines      one for each programme of the levy, in its order
     * @param statedBase the base in rupiah where it is not the wage
     */
    Tariff(List<Line> lines, OptionalLong statedBase) {
        this.lines = List.copyOf(lines);
        this.ofWage = statedBase.isEmpty();
        this.statedBase = statedBase.orElse(0);
    }

    /**
     * What one participant owes.
     *
     * @param wage            rupiah, before any ceiling; without meaning where the base is not the wage
     * @param birthDateOrNull decides the pension age; without it JP is owed
     */
    public Charge charge(long wage, LocalDate birthDateOrNull) {
        return charge(lines, wage, birthDateOrNull);
    }

    /** What one programme alone costs; it may be known where the whole is not. Nothing, if the levy has no such programme. */
    public Charge charge(Programme programme, long wage, LocalDate birthDateOrNull) {
        return charge(lines.stream().filter(line -> line.programme() == programme).toList(), wage, birthDateOrNull);
    }

    private Charge charge(List<Line> charged, long wage, LocalDate birthDateOrNull) {
        requireWage(wage);
        var shares = new ArrayList<Share>(charged.size());
        for (Line line : charged) {
            if (line.pension().reachedBy(birthDateOrNull)) {
                continue;
            }
            if (line instanceof Line.Missing missing) {
                return missing.what();
            }
            if (line instanceof Line.Known known) {
                addIfOwed(shares, known.amount().share(known.programme(), wage));
            }
        }
        return new Charge.Owed(new Iuran(ofWage ? wage : statedBase, shares));
    }

    private static void addIfOwed(List<Share> shares, Share share) {
        if (share.employer() > 0 || share.worker() > 0) {
            shares.add(share);
        }
    }

    /** How the charge comes about, programme by programme and side by side. */
    public List<Step> explain(long wage, LocalDate birthDateOrNull) {
        requireWage(wage);
        var steps = new ArrayList<Step>();
        for (Line line : lines) {
            if (line.pension().reachedBy(birthDateOrNull)) {
                steps.add(new Step.PensionAge(line.programme(), line.pension().bornBy(), line.pension().source()));
            } else if (line instanceof Line.Missing missing) {
                steps.add(new Step.Unknown(missing.what()));
            } else if (line instanceof Line.Known known) {
                steps.addAll(known.amount().steps(known.programme(), wage));
            }
        }
        return List.copyOf(steps);
    }

    private void requireWage(long wage) {
        if (ofWage && wage < 0) {
            throw new IllegalArgumentException("a wage is never negative: " + wage);
        }
    }
}
