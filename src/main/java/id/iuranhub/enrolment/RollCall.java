package id.iuranhub.enrolment;

import id.iuranhub.assess.Enrolment;
import id.iuranhub.model.Blth;
import java.util.BitSet;
import java.util.Comparator;
import java.util.function.Consumer;

/** Who of an NPP is there: everybody who is present is named, then the others are missing. */
public final class RollCall {

    /** Enrolled and active in a month, and not there. */
    public record Missing(String nik, String kpj, String name) { }

    private final PeopleOfNpp peopleOfNpp;
    private final BitSet present;

    RollCall(PeopleOfNpp peopleOfNpp) {
        this.peopleOfNpp = peopleOfNpp;
        this.present = new BitSet(peopleOfNpp.lines());
    }

    public void present(String nik) {
        peopleOfNpp.lines(nik, present::set);
    }

    /** Each once, whatever number of lines they have: with their first card. */
    public void missing(Blth blth, Consumer<Missing> told) {
        for (int line = present.nextClearBit(0); line < peopleOfNpp.lines(); line = present.nextClearBit(line + 1)) {
            String nik = peopleOfNpp.nik(line);
            present(nik);
            var active = peopleOfNpp.of(nik).stream()
                    .filter(enrolment -> enrolment.activeIn(blth.firstDay(), blth.lastDay())).toList();
            if (!active.isEmpty()) {
                told.accept(new Missing(nik, active.get(0).kpj(),
                        active.stream().map(Enrolment::name).min(Comparator.naturalOrder()).orElseThrow()));
            }
        }
    }
}
