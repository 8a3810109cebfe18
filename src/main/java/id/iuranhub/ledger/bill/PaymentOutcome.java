package id.iuranhub.ledger.bill;

import java.time.LocalDate;

/** What became of the word that a bill was paid. Only the first changes the books. */
public sealed interface PaymentOutcome {

    record Noted(long rupiah) implements PaymentOutcome { }

    /** The same was told before: the same day, sum and reference. */
    record KnownAlready() implements PaymentOutcome { }

    /** No bill has this kode iuran. */
    record NoBill() implements PaymentOutcome { }

    /** @param billed rupiah */
    record SumDiffers(long billed) implements PaymentOutcome { }

    /** It was paid before, otherwise. */
    record PaidBefore(LocalDate on, String reference) implements PaymentOutcome { }

    /** Another kode iuran took its place before. */
    record Reissued(String successor) implements PaymentOutcome { }
}
