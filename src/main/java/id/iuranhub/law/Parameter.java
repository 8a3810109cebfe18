package id.iuranhub.law;

import java.util.Arrays;
import java.util.List;

/** The dated figures of law, by the key they have in {@code config/law}. */
enum Parameter {
    JKK_CLASS_I("jkk.class-I", Unit.PERCENT),
    JKK_CLASS_II("jkk.class-II", Unit.PERCENT),
    JKK_CLASS_III("jkk.class-III", Unit.PERCENT),
    JKK_CLASS_IV("jkk.class-IV", Unit.PERCENT),
    JKK_CLASS_V("jkk.class-V", Unit.PERCENT),
    JKM("jkm", Unit.PERCENT),
    JHT_EMPLOYER("jht.employer", Unit.PERCENT),
    JHT_WORKER("jht.worker", Unit.PERCENT),
    JP_EMPLOYER("jp.employer", Unit.PERCENT),
    JP_WORKER("jp.worker", Unit.PERCENT),
    JP_CEILING("jp.ceiling", Unit.RUPIAH),
    JP_PENSION_AGE("jp.pension-age", Unit.YEARS),
    BPU_BAND_BASE("bpu.band-base", Unit.RUPIAH),
    BPU_JKK("bpu.jkk", Unit.RUPIAH),
    BPU_JKM("bpu.jkm", Unit.RUPIAH),
    /** The part still owed; applies to private money only. */
    BPU_RELIEF("bpu.relief", Unit.PERCENT),
    /** The same for those whose work is transport. */
    BPU_TRANSPORT_RELIEF("bpu.transport-relief", Unit.PERCENT),
    /** The part of the JKK that is the JKP's, of those who take part in it. */
    JKP_RECOMPOSED("jkp.recomposed", Unit.PERCENT);

    private final String key;
    private final Unit unit;

    Parameter(String key, Unit unit) {
        this.key = key;
        this.unit = unit;
    }

    String key() {
        return key;
    }

    Unit unit() {
        return unit;
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(Parameter::key).toList();
    }

    /** The parameter of a key that {@link #keys()} contains. */
    static Parameter of(String key) {
        return Arrays.stream(values()).filter(parameter -> parameter.key.equals(key)).findFirst().orElseThrow();
    }
}
