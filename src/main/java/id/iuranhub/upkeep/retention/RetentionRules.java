package id.iuranhub.upkeep.retention;

import id.iuranhub.model.Blth;
import id.iuranhub.store.Settings;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How long is kept what: months after the end of the year of a BLTH, of which there may be none. */
public record RetentionRules(Map<Kind, Integer> months) {

    private static final int MOST = 1200;

    /** What has a rule of its own. */
    public enum Kind {
        /** Originals, answers and refused files. */
        FILES,
        /** Rows of the ledger with all that is kept of their people. */
        ROWS,
        /** Entries of the journal. */
        JOURNAL,
        /** Lines of the security log. */
        LOGS;

        public String setting() {
            return "retention." + name().toLowerCase(Locale.ROOT);
        }
    }

    public RetentionRules {
        months = Map.copyOf(months);
    }

    /** As a site has set them; 0 keeps for ever. */
    public static RetentionRules of(Settings settings) {
        var months = new EnumMap<Kind, Integer>(Kind.class);
        for (Kind kind : Kind.values()) {
            months.put(kind, settings.number(kind.setting(), 0, MOST));
        }
        return new RetentionRules(months);
    }

    /** Whether anything goes by itself. */
    public boolean areAny() {
        return months.values().stream().anyMatch(number -> number > 0);
    }

    /** The last BLTH of a kind that is past on a day, December of its year; empty where nothing is. */
    public Optional<Blth> last(Kind kind, LocalDate today) {
        int number = months.get(kind);
        return number == 0 ? Optional.empty()
                : Optional.of(Blth.of((today.minusMonths(number).getYear() - 1) * 100 + 12));
    }

    /** The same as a moment: what happened before it is past. */
    public Optional<OffsetDateTime> before(Kind kind, LocalDate today, ZoneId zone) {
        return last(kind, today).map(last -> LocalDate.of(last.number() / 100 + 1, 1, 1).atStartOfDay(zone)
                .toOffsetDateTime());
    }

    /** As the journal names it, {@code retention.rows=60}. */
    public String named(Kind kind) {
        return kind.setting() + "=" + months.get(kind);
    }
}
