package id.iuranhub.console.today;

import id.iuranhub.console.access.Action;
import id.iuranhub.console.access.Login;
import id.iuranhub.model.Trouble;
import id.iuranhub.outbox.run.RunGuard;
import id.iuranhub.store.Condition;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which banners stand above a page, for whoever looks at it. While no run is held the database is not asked. */
public final class Banners {

    /** What only those who keep the hub can do something about; the others have their work, not this. */
    private static final Set<Trouble.Kind> OF_THE_HOUSE = EnumSet.of(Trouble.Kind.BACKUP, Trouble.Kind.DISK,
            Trouble.Kind.STRANDED, Trouble.Kind.EXPOSED, Trouble.Kind.ANCHOR, Trouble.Kind.PLAIN,
            Trouble.Kind.LOGINS, Trouble.Kind.NOTIFY, Trouble.Kind.WATCH, Trouble.Kind.CONFIGURATION,
            Trouble.Kind.TARIFF, Trouble.Kind.FORGOTTEN);

    private final Condition condition;
    private final RunGuard guard;
    private final Clock clock;

    public Banners(Condition condition, RunGuard guard, Clock clock) {
        this.condition = condition;
        this.guard = guard;
        this.clock = clock;
    }

    /** The most urgent first; nothing where nobody has logged in. */
    public List<Banner> of(Login login) {
        if (login == null || login.hasDuty()) {
            return List.of();
        }
        var urgent = new ArrayList<Banner>();
        var others = new ArrayList<Banner>();
        for (Trouble trouble : condition.troubles()) {
            if (trouble.kind() != Trouble.Kind.HELD && concerns(trouble, login)) {
                var banner = new Banner.Troubled(trouble, since(trouble.kind()), address(trouble.kind(), login));
                (banner.isUrgent() ? urgent : others).add(banner);
            }
        }
        if (login.may(Action.SEE_ALL)) {
            guard.held().forEach(held -> urgent.add(new Banner.HeldRun(held, login.may(Action.RELEASE))));
        }
        urgent.addAll(others);
        return urgent;
    }

    private OffsetDateTime since(Trouble.Kind kind) {
        Instant since = condition.since(kind).orElse(clock.instant());
        return since.atZone(clock.getZone()).toOffsetDateTime();
    }

    private static boolean concerns(Trouble trouble, Login login) {
        return trouble.kind().stopsWork() || trouble.kind() == Trouble.Kind.INSURER
                || login.may(OF_THE_HOUSE.contains(trouble.kind()) ? Action.SETTINGS : Action.SEE_ALL);
    }

    private static String address(Trouble.Kind kind, Login login) {
        return switch (kind) {
            case DUE -> "/bulan";
            case BILL -> "/tagihan";
            case LOGINS -> login.may(Action.JOURNAL) ? "/keamanan" : "";
            default -> login.may(Action.SETTINGS) ? "/kesehatan" : "";
        };
    }
}
