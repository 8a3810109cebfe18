package id.iuranhub.simulation;

import java.util.List;
import java.util.Random;
import java.util.Set;

/** How the insurer may behave for a while. */
final class InsurerMoods {

    /** Codes with which it refuses single records as it pleases. */
    static final Set<String> REFUSALS = Set.of("NIK_UNKNOWN");

    private static final List<String> FAULTS = List.of(
            "- match: {path: batch, every: 2}\n  drop: after\n",
            "- match: {path: batch, every: 3}\n  drop: before\n",
            "- match: {path: batch}\n  drop: after\n- match: {path: ask}\n  status: 500\n",
            "- match: {path: batch, every: 2}\n  error-after: true\n",
            "- match: {path: batch}\n  error-after: true\n- match: {path: ask, every: 2}\n  drop: before\n",
            "- match: {path: batch}\n  processing: 1\n",
            "- match: {path: batch, every: 2}\n  processing: 9\n",
            "- match: {path: batch}\n  status: 503\n",
            "- match: {path: batch, every: 2}\n  status: 429\n  retry-after: 0\n",
            "- match: {path: batch, every: 2}\n  status: 422\n  code: BLTH_CLOSED\n",
            "- match: {path: batch}\n  status: 422\n  code: BLTH_CLOSED\n",
            "- match: {path: batch, every: 3}\n  status: 409\n  code: KEY_REUSED\n",
            "- status: 401\n",
            "- match: {path: batch, every: 2}\n  wrong-receipt: rupiah\n",
            "- match: {path: batch}\n  wrong-receipt: unknown-record\n- match: {path: ask}\n  wrong-receipt: records\n",
            "- match: {path: batch, every: 2}\n  wrong-receipt: garbled\n- match: {path: ask}\n  status: 500\n",
            "- match: {path: batch}\n  wrong-receipt: batch\n",
            "- match: {nik-suffix: \"%d\"}\n  refuse: {code: NIK_UNKNOWN, field: nik, message: nobody}\n",
            "- match: {nik-suffix: \"%d\"}\n  refuse: {code: NIK_UNKNOWN, field: nik, message: nobody}\n- match: "
            + "{path: batch, every: 2}\n  drop: after\n",
            "- match: {path: batch}\n  delay: 60ms\n",
            "- match: {path: batch, every: 4}\n  delay: 600ms\n");

    private InsurerMoods() { }

    private static final List<String> WILLING = FAULTS.stream()
            .filter(fault -> !fault.matches("(?s).*(status: 4(09|22)|refuse:).*")).toList();

    /**
     * A list of faults, to be parsed by whoever starts or changes the insurer. @param willing whether it never refuses
     * what it was told
     */
    static String any(Random random, boolean willing) {
        var faults = willing ? WILLING : FAULTS;
        return faults.get(random.nextInt(faults.size())).formatted(random.nextInt(10));
    }
}
