package id.iuranhub.assess;

import id.iuranhub.model.Finding;
import id.iuranhub.model.Iuran;
import java.util.List;

/** What the rules make of a row. */
public sealed interface Verdict {

    /** Worth knowing, no fault; empty mostly. */
    String note();

    /**
     * An iuran is owed and may go.
     *
     * @param kpj the enrolled card it goes under
     */
    record Owes(Iuran iuran, String kpj, String note) implements Verdict { }

    /** Nothing is owed, by rule. */
    record Skips(String note) implements Verdict { }

    /**
     * A person has to look.
     *
     * @param findings every fault, in the order of the codes; the first is the row's
     * @param amount   rupiah that would be owed, 0 where that is not known
     * @param twin     the same person stands before it in this source and BLTH
     */
    record Stops(List<Finding> findings, long amount, boolean twin) implements Verdict {

        public Stops {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("a row stops for a reason");
            }
        }

        public Finding first() {
            return findings.get(0);
        }

        @Override
        public String note() {
            return "";
        }
    }
}
