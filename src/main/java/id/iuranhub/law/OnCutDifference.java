package id.iuranhub.law;

/** What a difference between the cut and the worker's share does to an iuran. */
public enum OnCutDifference {
    /** The row is dead until somebody has looked. */
    STOP,
    /** The iuran goes as it was computed, and the difference is told to finance. */
    REMARK
}
