package id.iuranhub.law;

import id.iuranhub.model.Blth;
import java.util.List;
import java.util.Optional;

/**
 * What a scheme says of one BLTH.
 *
 * @param npp                the employer number at the insurer
 * @param optIn              rows without a cut whose person is not enrolled take no part
 * @param requestsEnrolment  people without a card are reported to the insurer for enrolment
 * @param onCutDifference    what a cut does that is not the worker's share
 * @param region             whose minimum wage is the one of this scheme, by its name in
 * {@code config/law/minimum-wage.yaml}
 * @param opds               its units; empty where any is taken for one
 * @param channel            how its iuran reach the insurer
 */
public record Terms(String npp, Levy levy, boolean optIn, boolean requestsEnrolment, OnCutDifference onCutDifference,
                    Optional<String> region, List<Opd> opds, Channel channel) {

    public Terms {
        if (!npp.matches("[A-Z0-9]{1,8}")) {
            throw new IllegalArgumentException("an NPP is 1-8 capital letters and digits, not " + npp);
        }
        opds = List.copyOf(opds);
        if (levy.base() instanceof Base.Wage wage && wage.counted().needsMinimumWage() && region.isEmpty()) {
            throw new IllegalArgumentException("a base with the minimum wage needs 'region', whose it is");
        }
    }

    /** Whether a cut is expected in somebody's pay. */
    public boolean cutsPay() {
        return levy.cutsPay();
    }

    /** The unit that goes by this name in a BLTH; empty where the scheme lists units and this is none of them. */
    public Optional<Opd> opd(String written, Blth blth) {
        return opds.stream().filter(opd -> opd.isCalled(written, blth)).findFirst();
    }
}
