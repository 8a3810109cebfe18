package id.iuranhub.intake;

import id.iuranhub.enrolment.SnapshotGuard;
import id.iuranhub.enrolment.Snapshots;
import id.iuranhub.law.Schemes;
import id.iuranhub.ledger.LedgerBeans;
import id.iuranhub.ledger.bill.Payments;
import id.iuranhub.model.Trouble;
import id.iuranhub.payroll.Limits;
import id.iuranhub.payroll.Sources;
import id.iuranhub.portal.PortalAnswers;
import id.iuranhub.store.Condition;
import id.iuranhub.store.Database;
import id.iuranhub.store.Home;
import id.iuranhub.store.Settings;
import id.iuranhub.words.Words;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;

/** The beans of this room, by the names under which the routes know them. */
public record IntakeBeans(Intake intake, Snapshots snapshots, ArchiveWatch watch, Map<String, Object> byName,
        Function<PortalAnswers, PortalFiles> portalFiles) {

    /** What the room needs. */
    public record Needs(Home home, Settings settings, Database database, Sources sources, Schemes schemes,
            LedgerBeans ledger, Payments payments, Condition condition,
                        Words words, Clock clock) { }

    public IntakeBeans {
        byName = Map.copyOf(byName);
    }

    public static IntakeBeans of(Needs needs) {
        var settings = needs.settings;
        var ledger = needs.ledger;
        var settled = new StableFileFilter(settings.duration("inbox.stable-for"), needs.condition, needs.clock);
        var claims = new Claims(needs.home, settled, settings.bytes("inbox.max-bytes"));
        var refusals = new Refusals(needs.home, needs.sources, needs.schemes, claims, needs.words, needs.clock);
        var limits = Limits.DEFAULT.withMaxBytes(settings.bytes("inbox.max-bytes"));
        var guard = new SnapshotGuard(needs.database, settings);
        var held = new HeldFiles(needs.home, needs.database, claims, refusals, ledger.held(), guard, needs.words,
                settings);
        var intake = new Intake(needs.home, needs.sources, needs.schemes, ledger.files(), claims, refusals, held,
                ledger.originals(), limits,
                settings.number("inbox.chunk", 1, 10_000));
        var snapshots = new Snapshots(needs.database, ledger.journal(), guard, ledger.held(), needs.clock);
        var watch = new ArchiveWatch(needs.home, ledger.originals(), claims, settings.duration("inbox.stable-for"),
                needs.clock);
        var forgotten = new ForgottenFiles(needs.home, settings.duration("inbox.forgotten-after"), needs.clock);
        needs.condition.watch(Trouble.Kind.FORGOTTEN, forgotten::look);
        return new IntakeBeans(intake, snapshots, watch,
                Map.of("archiveWatch", watch, "stableFileFilter", settled, "claims", claims, "intake", intake,
                "heldFiles", held,
                "snapshotFiles", new SnapshotFiles(needs.home, claims, refusals, snapshots, held, ledger.originals(),
                ledger.journal(),
                needs.condition, limits),
                "paymentFiles", new PaymentFiles(needs.home, claims, refusals, needs.payments, ledger.journal(),
                needs.words, limits),
                "acknowledgements", new Acknowledgements(needs.home, needs.database, ledger.stored(), needs.words),
                "routeFailures", new RouteFailures(needs.condition, claims, settled, refusals, ledger.files(),
                settings.duration("inbox.retry-after"),
                        needs.clock)),
                answers -> new PortalFiles(needs.home, claims, refusals, answers, ledger.journal(), needs.words));
    }
}
