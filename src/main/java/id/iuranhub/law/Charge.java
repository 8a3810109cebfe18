package id.iuranhub.law;

import id.iuranhub.model.Blth;
import id.iuranhub.model.Iuran;
import id.iuranhub.model.Programme;

/** What the law says of one participant and BLTH. */
public sealed interface Charge {

    /** What is owed; without shares if nothing is. */
    record Owed(Iuran iuran) implements Charge {
    }

    /**
     * No amount may be computed.
     *
     * @param programme the first programme that owes and cannot be computed
     * @param parameter the figure of law that is not known, by its key in {@code config/law}
     */
    record LawMissing(Programme programme, String parameter, Blth blth) implements Charge {

        /** {@code JP: jp.ceiling is not known for 2027-03}. */
        @Override
        public String toString() {
            return programme + ": " + parameter + " is not known for " + blth;
        }
    }
}
