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

    private final Directory directory;
    private final BitSet present;

    RollCall(Directory directory) {
        this.directory = directory;
        this.present = new BitSet(directory.lines());
    }

    public void present(String nik) {
        directory.lines(nik, present::set);
    }

    /** Each once, whatever number of lines they have: with their first card. */
    public void missing(Blth blth, Consumer<Missing> told) {
        for (int line = present.nextClearBit(0); line < directory.lines(); line = present.nextClearBit(line + 1)) {
            String nik = directory.nik(line);
            present(nik);
            var active = directory.of(nik).stream().filter(enrolment -> enrolment.activeIn(blth.firstDay(), blth.lastDay())).toList();
            if (!active.isEmpty()) {
                told.accept(new Missing(nik, active.get(0).kpj(),
                        active.stream().map(Enrolment::name).min(Comparator.naturalOrder()).orElseThrow()));
            }
        }
    }
}
