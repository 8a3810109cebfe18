package id.iuranhub.assess;

import id.iuranhub.law.Opd;
import id.iuranhub.law.Scheme;
import id.iuranhub.law.Terms;
import id.iuranhub.model.Blth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The units of a scheme in one BLTH: whatever a unit is called in a file, under an old name or misspelt, it is one. */
public final class Units {

    private final Optional<Terms> terms;
    private final Blth blth;
    private final Map<String, Optional<Opd>> known = new HashMap<>();

    public Units(Scheme scheme, Blth blth) {
        this.blth = blth;
        this.terms = scheme.at(blth).filter(at -> !at.opds().isEmpty());
    }

    /** Whether the scheme lists its units at all. */
    public boolean areListed() {
        return terms.isPresent();
    }

    /** By its own name; as it is written where the scheme does not list it. */
    public String name(String written) {
        return found(written).map(Opd::name).orElse(written);
    }

    /** Whether the scheme lists units, and this is none of them. */
    public boolean isUnlisted(String written) {
        return areListed() && !written.isEmpty() && found(written).isEmpty();
    }

    private Optional<Opd> found(String written) {
        return terms.isEmpty() || written.isEmpty() ? Optional.empty()
                : known.computeIfAbsent(written, name -> terms.get().opd(name, blth));
    }
}
