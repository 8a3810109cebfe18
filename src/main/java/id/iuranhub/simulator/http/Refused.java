package id.iuranhub.simulator.http;

/** Leaves the reading of a request at the first thing that cannot be taken; becomes an answer, never a log line. */
public final class Refused extends RuntimeException {

    private final transient Problem problem;

    Refused(Problem problem) {
        super(problem.message(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
