package id.iuranhub.model;

/** Whether what is wrong with a cell can be mended, and from what. */
public enum Mending {
    /** What is meant still stands there, only not written as agreed. */
    REWRITE,
    /** What is meant is not in the file: it has to be looked up in the records it was made from. */
    LOOK_UP,
    /** The cell is not what has to be mended. */
    ELSEWHERE
}
