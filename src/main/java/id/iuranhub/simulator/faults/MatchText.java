package id.iuranhub.simulator.faults;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.iuranhub.model.Misconfigured;
import id.iuranhub.simulator.http.Call;
import java.util.Optional;

/** When a rule applies, as it is written; what is not there is null or 0. */
record MatchText(Call path, String scheme, String nik, @JsonProperty("nik-suffix") String nikSuffix, int nth, int every,
        int times, Match.Counting per) {

    Match match() {
        if (nik != null && nikSuffix != null) {
            throw new Misconfigured("nik or nik-suffix, not both");
        }
        if (nik != null && nik.length() != 16) {
            throw new Misconfigured("nik: expected 16 digits, found '" + nik + "'");
        }
        String ending = nik != null ? nik : nikSuffix != null ? nikSuffix : "";
        return new Match(Optional.ofNullable(path), Optional.ofNullable(scheme), ending, nth, every, times,
                per == null ? Match.Counting.TOGETHER : per);
    }
}
