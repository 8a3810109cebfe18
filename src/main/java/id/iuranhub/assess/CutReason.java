package id.iuranhub.assess;

import id.iuranhub.law.Base;
import id.iuranhub.law.Charge;
import id.iuranhub.law.Tariff;
import id.iuranhub.model.Hint;
import id.iuranhub.model.Iuran;
import id.iuranhub.payroll.Reading;
import java.util.function.Supplier;

/** Why a cut is not the worker's share, where figures that were right once, or for others, explain it to the rupiah. */
final class CutReason {

    private final Chunk chunk;
    private final Tariff tariff;
    private final Supplier<Tariff> aYearAgo;
    private Tariff old;

    /** @param aYearAgo how the scheme charged then; asked for once a difference is met */
    CutReason(Chunk chunk, Tariff tariff, Supplier<Tariff> aYearAgo) {
        this.chunk = chunk;
        this.tariff = tariff;
        this.aYearAgo = aYearAgo;
    }

    Hint of(Entry entry) {
        Reading reading = entry.reading();
        var pay = new Pay(chunk.source(), entry.row(), reading.wage());
        if (explains(tariff.charge(pay, null), reading.cut())) {
            return Hint.PENSION;
        }
        if (old == null) {
            old = aYearAgo.get();
        }
        if (explains(old.charge(pay, reading.birthDate()), reading.cut())) {
            return chunk.terms().filter(terms -> terms.levy().base() instanceof Base.Wage).isPresent() ? Hint.CEILING
                    : Hint.AMOUNT;
        }
        return Hint.NONE;
    }

    private static boolean explains(Charge charge, long cut) {
        return cut > 0 && charge instanceof Charge.Owed owed && isNear(owed.iuran(), cut);
    }

    private static boolean isNear(Iuran iuran, long cut) {
        return Math.abs(cut - iuran.workerShare()) <= iuran.programmesCut();
    }
}
