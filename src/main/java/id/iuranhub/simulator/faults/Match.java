package id.iuranhub.simulator.faults;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.iuranhub.model.Misconfigured;
import id.iuranhub.simulator.books.IuranRecord;
import id.iuranhub.simulator.http.Call;
import java.util.Optional;

/**
 * When a fault rule applies: to which requests, and to which ones of these by count.
 *
 * @param call      empty for every kind of call the effect fits
 * @param nikEnding digits the NIK of some record ends with; empty for any record or none
 * @param nth       only that one of the matching requests, from 1; 0 for any
 * @param every     only each so-many-th of them; 0 for any
 * @param times     at most so often; 0 for always
 * @param counting  whether requests are counted together or for each batch by itself
 */
public record Match(Optional<Call> call, Optional<String> scheme, String nikEnding, int nth, int every, int times,
        Counting counting) {

    enum Counting {
        @JsonProperty("all") TOGETHER,
        @JsonProperty("batch") BATCH
    }

    static final Match ALWAYS = new Match(Optional.empty(), Optional.empty(), "", 0, 0, 0, Counting.TOGETHER);

    public Match {
        if (!nikEnding.matches("\\d{0,16}")) {
            throw new Misconfigured("nik, nik-suffix: expected up to 16 digits, found '" + nikEnding + "'");
        }
        if (nth < 0 || every < 0 || times < 0) {
            throw new Misconfigured("nth, every and times count from 1");
        }
    }

    boolean fits(Occasion occasion) {
        return (call.isEmpty() || call.get() == occasion.call())
                && (scheme.isEmpty() || scheme.get().equals(occasion.scheme()))
                && (nikEnding.isEmpty() || occasion.records().stream().anyMatch(this::hits));
    }

    public boolean hits(IuranRecord record) {
        return nikEnding.isEmpty() || record.nik() % tenTo(nikEnding.length()) == Long.parseLong(nikEnding);
    }

    /** Whether the rule's turn is at the seen-th matching request, having applied so often already. */
    boolean due(long seen, long applied) {
        return (nth == 0 || seen == nth) && (every == 0 || seen % every == 0) && (times == 0 || applied < times);
    }

    private static long tenTo(int digits) {
        long power = 1;
        for (int i = 0; i < digits; i++) {
            power *= 10;
        }
        return power;
    }
}
