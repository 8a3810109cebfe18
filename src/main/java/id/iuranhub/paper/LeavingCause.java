package id.iuranhub.paper;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why somebody is in no payroll row any more. Who died is no leaver: heirs claim, and nobody ends the enrolment. */
enum LeavingCause {
    MENGUNDURKAN_DIRI, HABIS_KONTRAK, PHK, PENSIUN, PINDAH, MENINGGAL;

    /** As people write it: {@code habis kontrak}. */
    String word() {
        return this == PHK ? name() : name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static Optional<LeavingCause> of(String written) {
        String plain = written.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s_]+", "_");
        return Arrays.stream(values()).filter(cause -> cause.name().equals(plain)).findFirst();
    }

    static String every() {
        return Arrays.stream(values()).map(LeavingCause::word).collect(Collectors.joining(", "));
    }
}
