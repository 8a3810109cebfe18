package id.iuranhub.law;

import id.iuranhub.model.Programme;

/** One programme of a tariff. */
sealed interface Line {

    Programme programme();

    /** The age that ends it. Whoever has reached that owes nothing, even where the amount is not known. */
    Pension pension();

    record Known(Programme programme, Pension pension, Amount amount) implements Line {
    }

    record Missing(Pension pension, Charge.LawMissing what) implements Line {

        @Override
        public Programme programme() {
            return what.programme();
        }
    }
}
