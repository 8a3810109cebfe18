package id.iuranhub.law;

/** The risk classes of work, I the lowest (PP 44/2015 Lampiran I). */
public enum JkkClass {
    I(Parameter.JKK_CLASS_I),
    II(Parameter.JKK_CLASS_II),
    III(Parameter.JKK_CLASS_III),
    IV(Parameter.JKK_CLASS_IV),
    V(Parameter.JKK_CLASS_V);

    private final Parameter rate;

    JkkClass(Parameter rate) {
        this.rate = rate;
    }

    Parameter rate() {
        return rate;
    }
}
