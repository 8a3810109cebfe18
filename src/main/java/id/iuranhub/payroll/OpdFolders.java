package id.iuranhub.payroll;

/** Whether the files of a source lie in folders of their OPD, {@code inbox/<source>/<opd>/}. */
public enum OpdFolders {
    /** They may; files beside such folders are taken too. */
    ALLOWED,
    /** They must: rights on its folder are all that tells an OPD's files. */
    REQUIRED
}
