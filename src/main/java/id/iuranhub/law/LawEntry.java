package id.iuranhub.law;

import id.iuranhub.model.Blth;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A value of law as the hub uses it, for people to look at.
 *
 * @param key     of {@code config/law}; of a minimum wage with its region
 * @param value   as it is written there: {@code 0.24 %}, rupiah, years
 * @param from    the first BLTH it is used for
 * @param until   the last one; empty where it holds until another follows
 * @param source  the text of law
 * @param checked the day somebody last compared the two
 * @param ofSite  whether the site entered it, not the release
 * @param release what the release says in its place, where that differs
 */
public record LawEntry(String key, String value, Blth from, Optional<Blth> until, String source, LocalDate checked,
        boolean ofSite, Optional<String> release) {

    /** Whether it is used for a month. */
    public boolean at(Blth blth) {
        return from.compareTo(blth) <= 0 && (until.isEmpty() || until.get().compareTo(blth) >= 0);
    }
}
