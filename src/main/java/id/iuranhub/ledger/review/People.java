package id.iuranhub.ledger.review;

import java.util.List;
import java.util.Locale;

/** Names under which deeds are done: logins, people at the shell, and what is nobody. */
public final class People {

    /** What no login may be called: the hub's own doings are recorded under these names. */
    public static final List<String> RESERVED = List.of("hub", "schedule", "demo", "system");

    private static final String SHELL = " (shell)";
    /** A person in the journal's column. */
    private static final int LONGEST = 60;

    private People() { }

    /** Somebody at the shell, as the journal names them: {@code budi (shell)}. Counts as the person {@code budi}. */
    public static String atTheShell(String account) {
        String plain = account.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]", "-");
        return plain.substring(0, Math.min(plain.length(), LONGEST)) + SHELL;
    }

    /** Whether a deed is of somebody at the machine's own shell. */
    public static boolean isAtTheShell(String who) {
        return who.endsWith(SHELL);
    }

    /** The person behind a name; empty for one who did not say, and for what is nobody. */
    static String person(String who) {
        String name = who.strip().toLowerCase(Locale.ROOT);
        String bare = name.endsWith(SHELL) ? name.substring(0, name.length() - SHELL.length()) : name;
        return isNobody(bare) ? "" : bare;
    }

    private static boolean isNobody(String name) {
        return name.isEmpty() || name.equals(SHELL.strip()) || RESERVED.contains(name);
    }
}
