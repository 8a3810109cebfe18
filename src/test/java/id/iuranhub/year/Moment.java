package id.iuranhub.year;

import id.iuranhub.simulator.faults.Faults;

/** How far a month has come when the configuration changes: between drop, seal, sending and answer. */
enum Moment {
    DROPPED, UNREACHABLE, UNKNOWN, ANSWERED;

    /** What the insurer does so that it comes so far and no further. */
    Faults faults() {
        return Faults.parse(switch (this) {
            case UNREACHABLE -> "- match: {path: batch}\n  status: 503\n";
            case UNKNOWN -> "- match: {path: batch}\n  drop: after\n- match: {path: ask}\n  status: 500\n";
            default -> "[]";
        });
    }
}
