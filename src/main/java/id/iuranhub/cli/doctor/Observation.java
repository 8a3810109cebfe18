package id.iuranhub.cli.doctor;

import java.util.Locale;

/**
 * What was seen of one thing.
 *
 * @param what   it is, one word for programs
 * @param found  what it is like
 * @param advice what to do, empty where nothing is
 */
record Observation(String what, State state, String found, String advice) {

    /** Whether somebody has to do something: {@code NOTE} is as it may be, and worth knowing. */
    enum State {
        OK, NOTE, FAULT;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Observation ok(String what, String found) {
        return new Observation(what, State.OK, found, "");
    }

    static Observation note(String what, String found, String advice) {
        return new Observation(what, State.NOTE, found, advice);
    }

    static Observation fault(String what, String found, String advice) {
        return new Observation(what, State.FAULT, found, advice);
    }
}
