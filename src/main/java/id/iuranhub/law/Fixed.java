package id.iuranhub.law;

import id.iuranhub.model.Programme;
import id.iuranhub.model.Share;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The same rupiah for everybody, all on one side.
 *
 * @param base      what the amount stands for, in rupiah; 0 where for nothing
 * @param unrounded the exact amount
 * @param rupiah    what is owed of it
 */
record Fixed(Side side, long base, BigDecimal unrounded, Rounding rounding, long rupiah, String source)
        implements Amount {

    /** The side of a payer who carries the whole amount. */
    static Side sideOf(Payer payer) {
        return payer == Payer.EMPLOYER ? Side.EMPLOYER : Side.WORKER;
    }

    @Override
    public Share share(Programme programme, long wage) {
        return side == Side.EMPLOYER ? new Share(programme, rupiah, 0) : new Share(programme, 0, rupiah);
    }

    @Override
    public List<Step> steps(Programme programme, long wage) {
        return List.of(new Step.Counted(programme, side, base, Optional.empty(), Optional.empty(), unrounded, rounding,
                rupiah, source));
    }
}
