package id.iuranhub.ledger.review;

import id.iuranhub.store.Database;
import id.iuranhub.store.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The one place that says which deeds take a second person and who counts as one. Two names are one person where they
 * are the same (at the console or at the shell), and where one made the other's login, or reset it, less than
 * {@code guard.second-eye-after} before the deed: whoever did so knows its password. That holds through any number of
 * logins.
 */
public final class FourEyes {

    private static final String SETTING = "guard.four-eyes";
    private static final int MOST_ROWS = 1_000_000_000;

    /** What a site asks for. @param bulkRetryAbove rows; the most there can be where it is off */
    public record Rules(Set<Deed> asked, int bulkRetryAbove, Duration secondEyeAfter) {

        public static Rules of(Settings settings) {
            var asked = EnumSet.of(Deed.CORRECTION, Deed.ATTESTATION, Deed.ERASURE);
            String release = settings.oneOf(SETTING + ".release", List.of("", "true", "false"));
            if (release.isEmpty() ? isOn(settings, SETTING) : release.equals("true")) {
                asked.add(Deed.RELEASE);
            }
            for (Deed deed : List.of(Deed.EDIT, Deed.PAYMENT)) {
                if (isOn(settings, SETTING + "." + deed.word())) {
                    asked.add(deed);
                }
            }
            String above = SETTING + "." + Deed.BULK_RETRY.word();
            boolean bulk = !settings.text(above).isEmpty();
            if (bulk) {
                asked.add(Deed.BULK_RETRY);
            }
            return new Rules(asked, bulk ? settings.number(above, 0, MOST_ROWS) : MOST_ROWS,
                    settings.duration("guard.second-eye-after"));
        }

        private static boolean isOn(Settings settings, String key) {
            return settings.oneOf(key, List.of("true", "false")).equals("true");
        }
    }

    private record Origin(String by, OffsetDateTime at) { }

    private final Database database;
    private final Rules rules;
    private final Clock clock;

    public FourEyes(Database database, Rules rules, Clock clock) {
        this.database = database;
        this.rules = rules;
        this.clock = clock;
    }

    /** Whether a deed takes a second person here. */
    public boolean asks(Deed deed) {
        return rules.asked.contains(deed);
    }

    /** Whether a retry of so many rows does. */
    public boolean asksForRetryOf(long rows) {
        return asks(Deed.BULK_RETRY) && rows > rules.bulkRetryAbove;
    }

    /**
     * Whoever lets a deed through has to be another person than the one whose it is, where that is asked for.
     *
     * @param what   the deed in question, {@code correction 5}
     * @param first  who proposed or ordered it, and when; {@code hub} and {@code schedule} are nobody
     * @throws SameEyes they are one person, or the second does not say who they are
     */
    public void requireAnother(Deed deed, String what, String first, OffsetDateTime at, String second) {
        if (!asks(deed)) {
            return;
        }
        if (People.person(second).isEmpty()) {
            throw new SameEyes(what + " takes another person than " + first
                    + ", who says their name: log in, or use --as NAME");
        }
        var behindFirst = behind(first, at);
        var behindSecond = behind(second, OffsetDateTime.now(clock));
        if (behindFirst.stream().anyMatch(behindSecond::contains)) {
            throw new SameEyes(what + " was proposed by " + first + "; another person has to review it"
                    + (People.person(first).equals(People.person(second)) ? ""
                    : ". " + second + " is none yet: a login counts as"
                    + " the one who made or reset it for " + hours() + " hours (guard.second-eye-after)"));
        }
    }

    private long hours() {
        return Math.max(1, rules.secondEyeAfter.toHours());
    }

    /** Everybody who may have been the one that acted under a name at a time; empty for nobody. */
    private Set<String> behind(String who, OffsetDateTime at) {
        var people = new LinkedHashSet<String>();
        add(People.person(who), at, people);
        return people;
    }

    private void add(String person, OffsetDateTime at, Set<String> people) {
        if (person.isEmpty() || !people.add(person)) {
            return;
        }
        database.sql("ledger/review/loginOrigins").param("name", person).param("since", at.minus(rules.secondEyeAfter))
                .param("until", at)
                .query((row, number) -> new Origin(row.getString("by_whom"),
                row.getObject("at_time", OffsetDateTime.class))).list()
                .forEach(origin -> add(People.person(origin.by), origin.at, people));
    }

    /** Somebody made a login or gave it a new password; in the transaction in which they do. @param deed made, reset */
    public void noteOrigin(String name, String deed, String by) {
        database.sql("ledger/review/addLoginOrigin").param("name", name).param("deed", deed).param("by", by)
                .param("now", OffsetDateTime.now(clock)).update();
    }
}
