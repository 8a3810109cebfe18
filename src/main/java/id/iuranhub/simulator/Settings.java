package id.iuranhub.simulator;

import id.iuranhub.model.Blth;
import id.iuranhub.simulator.faults.Faults;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/**
 * How an insurer is set up.
 *
 * @param port       0 picks a free one
 * @param consId     the one caller it knows
 * @param faults     how it misbehaves; the counters are its own, so a Faults serves one simulator
 * @param clock      against which timestamps are checked
 * @param npps       the employers it knows; empty means any
 * @param closedBlths months it takes no batch for
 * @param enrolling  what becomes of an enrolment request
 * @param enrolments a snapshot file of who is enrolled at the start
 */
public record Settings(int port, String consId, String secret, Faults faults, Clock clock, Set<String> npps,
        Set<Blth> closedBlths, Enrolling enrolling, Optional<Path> enrolments) {

    /** What becomes of an enrolment request: it is put on a pile, or the workers get their cards at once. */
    public enum Enrolling { NOTED, ENROLLED }

    public Settings {
        npps = Set.copyOf(npps);
        closedBlths = Set.copyOf(closedBlths);
    }

    /** A well-behaved insurer on a free port that knows every employer. */
    public static Settings of(String consId, String secret) {
        return new Settings(0, consId, secret, Faults.none(), Clock.systemUTC(), Set.of(), Set.of(), Enrolling.NOTED,
                Optional.empty());
    }

    public Settings withPort(int other) {
        return new Settings(other, consId, secret, faults, clock, npps, closedBlths, enrolling, enrolments);
    }

    public Settings withFaults(Faults other) {
        return new Settings(port, consId, secret, other, clock, npps, closedBlths, enrolling, enrolments);
    }

    public Settings withClock(Clock other) {
        return new Settings(port, consId, secret, faults, other, npps, closedBlths, enrolling, enrolments);
    }

    public Settings withNpps(Set<String> other) {
        return new Settings(port, consId, secret, faults, clock, other, closedBlths, enrolling, enrolments);
    }

    public Settings withClosedBlths(Set<Blth> other) {
        return new Settings(port, consId, secret, faults, clock, npps, other, enrolling, enrolments);
    }

    public Settings withEnrolling(Enrolling other) {
        return new Settings(port, consId, secret, faults, clock, npps, closedBlths, other, enrolments);
    }

    public Settings withEnrolments(Path snapshot) {
        return new Settings(port, consId, secret, faults, clock, npps, closedBlths, enrolling, Optional.of(snapshot));
    }

    public boolean knows(String npp) {
        return npps.isEmpty() || npps.contains(npp);
    }
}
