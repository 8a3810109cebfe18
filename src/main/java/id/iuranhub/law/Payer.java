package id.iuranhub.law;

/** Who carries the iuran of a scheme. */
public enum Payer {
    /** Employer and worker, each their part by law; wage earners only. */
    LAW,
    /** The worker carries both parts. */
    WORKER,
    /** The employer carries both parts. */
    EMPLOYER,
    /** A third person carries both parts; they stand on the worker's side. */
    SPONSOR;

    /** Whether part of the iuran is cut from somebody's pay. */
    public boolean cutsPay() {
        return this != EMPLOYER;
    }
}
