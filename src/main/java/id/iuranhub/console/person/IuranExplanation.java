package id.iuranhub.console.person;

import id.iuranhub.assess.Pay;
import id.iuranhub.law.Charge;
import id.iuranhub.law.Step;
import id.iuranhub.law.Tariff;
import id.iuranhub.ledger.batch.Tariffs;
import id.iuranhub.ledger.row.StoredRow;
import id.iuranhub.model.Disposition;
import id.iuranhub.model.Iuran;
import id.iuranhub.model.Programme;
import id.iuranhub.model.Share;
import id.iuranhub.payroll.Reading;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How iuran came about: what was accepted by what it was accepted with, all else by what its month charges. */
public final class IuranExplanation {

    /**
     * One way to come to an amount.
     *
     * @param digest        of the tariff; empty where it is not known
     * @param reconstructed nobody wrote the tariff down when it was used
     * @param explains      whether what is told by the steps is what was sent; always so but for what was reconstructed
     * @param npp           under which the iuran goes
     * @param base          rupiah before any ceiling
     * @param total         rupiah
     * @param steps         none where the row does not read
     */
    public record By(String digest, boolean reconstructed, boolean explains, String npp, long base, long total,
            List<Step> steps) {

        /** Whether it comes to the same, step by step. */
        boolean comesTo(By other) {
            return base == other.base && total == other.total && steps.stream().map(IuranExplanation::amount).toList()
                    .equals(other.steps.stream().map(IuranExplanation::amount).toList());
        }
    }

    /**
     * How one row's iuran came about.
     *
     * @param shown        what is told first: what it was accepted with, else what the month charges
     * @param acceptedWith of what the insurer has accepted
     * @param today        what configuration would make of it now
     */
    public record Reckoning(By shown, Optional<By> acceptedWith, By today) {

        public boolean differsToday() {
            return acceptedWith.isPresent() && !acceptedWith.get().comesTo(today);
        }
    }

    /** What the ledger has of a row. @param tariff the digest of its batch's; null where it has none */
    public record Stored(boolean accepted, Iuran iuran, String tariff) {

        /** Nothing is accepted of it. */
        public static final Stored NOTHING = new Stored(false, new Iuran(0, List.of()), null);


        /** From columns {@code disposition} and {@code tariff}, and the base and shares of a row. */
        public static Stored of(ResultSet row) throws SQLException {
            return new Stored(Disposition.ACCEPTED.word().equals(row.getString("disposition")), iuran(row),
                    row.getString("tariff"));
        }

        private static Iuran iuran(ResultSet row) throws SQLException {
            var shares = new ArrayList<Share>();
            for (Programme programme : Programme.values()) {
                String column = programme.name().toLowerCase(Locale.ROOT);
                var share = new Share(programme, row.getLong(column + "_employer"), row.getLong(column + "_worker"));
                if (share.total() > 0) {
                    shares.add(share);
                }
            }
            return new Iuran(row.getLong("base"), shares);
        }
    }

    private final Tariffs tariffs;

    public IuranExplanation(Tariffs tariffs) {
        this.tariffs = tariffs;
    }

    /** By what months charge. */
    public Tariffs tariffs() {
        return tariffs;
    }

    /** @param row as it is judged; @param stored what the ledger has of it */
    public Reckoning of(Tariffs.OfMonth month, StoredRow row, Stored stored) {
        var reading = row.reading();
        var pay = new Pay(row.source(), row.cells(), reading.wage());
        boolean reads = reading.findings().isEmpty() && !reading.extraPay();
        By today = by(month.today(), reading, pay, reads);
        By now = month.now() == month.today() ? today : by(month.now(), reading, pay, reads);
        if (!stored.accepted) {
            return new Reckoning(now, Optional.empty(), today);
        }
        By accepted = Optional.ofNullable(stored.tariff).flatMap(tariffs::kept)
                .map(kept -> accepted(kept, reading, pay, stored))
                .orElseGet(() -> new By("", true, false, "", stored.iuran.base(), stored.iuran.total(), List.of()));
        return new Reckoning(accepted, Optional.of(accepted), today);
    }

    /** The base is the one that was sent, the amount too: what explains them is the tariff that was kept. */
    private static By accepted(Tariffs.Kept kept, Reading reading, Pay pay, Stored stored) {
        long base = stored.iuran.base();
        boolean explains = kept.tariff().charge(base, pay, reading.birthDate()).equals(new Charge.Owed(stored.iuran));
        return new By(kept.digest(), kept.reconstructed(), explains, kept.tariff().npp(), base, stored.iuran.total(),
                kept.tariff().explain(base, pay, reading.birthDate()));
    }

    private static By by(Tariffs.Kept kept, Reading reading, Pay pay, boolean reads) {
        Tariff tariff = kept.tariff();
        if (!reads) {
            return new By(kept.digest(), false, true, tariff.npp(), 0, 0, List.of());
        }
        var owed = tariff.charge(pay, reading.birthDate()) instanceof Charge.Owed charge ? Optional.of(charge.iuran())
                : Optional.<Iuran>empty();
        return new By(kept.digest(), kept.reconstructed(), true, tariff.npp(), owed.map(Iuran::base).orElse(0L),
                owed.map(Iuran::total).orElse(0L), tariff.explain(pay, reading.birthDate()));
    }

    private static String amount(Step step) {
        return step instanceof Step.Counted counted ? counted.programme() + " " + counted.side() + " "
                + counted.rounded() : step.programme().name();
    }
}
