package id.iuranhub.cli;

/** What the exit code of a command tells whoever called it. */
public final class Exit {

    public static final int DONE = 0;
    /** Done, but something needs a person. */
    public static final int ATTENTION = 1;
    /** Wrong usage or configuration. */
    public static final int USAGE = 2;
    /** It cannot work: the home is taken, the database or the hub is not to be reached. */
    static final int CANNOT = 3;

    private Exit() {
    }
}
