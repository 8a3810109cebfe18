package id.iuranhub.intake;

import id.iuranhub.enrolment.SnapshotGuard;
import id.iuranhub.enrolment.Snapshots;
import id.iuranhub.ledger.file.HeldArrivals.Arrival;
import id.iuranhub.ledger.file.HeldArrivals.Fate;
import id.iuranhub.ledger.file.HeldArrivals.Kind;
import id.iuranhub.ledger.file.HeldArrivals.Reason;
import id.iuranhub.ledger.file.HeldArrivals.Standing;
import id.iuranhub.ledger.file.HeldArrivals;
import id.iuranhub.ledger.file.IncomingFile;
import id.iuranhub.payroll.Content;
import id.iuranhub.store.Database;
import id.iuranhub.store.Home;
import id.iuranhub.store.OwnerOnly;
import id.iuranhub.store.Settings;
import id.iuranhub.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files that wait for somebody's release, in {@code data/held/<claim>/}. The state in the ledger says what becomes of
 * each; what is there is moved by it, now or after the next start: released ones are taken in again from their
 * beginning, rejected and lapsed ones go to the refused with the reason, and what nobody knows of goes back to where it
 * was dropped.
 */
public final class HeldFiles {

    private static final Logger LOG = LoggerFactory.getLogger(HeldFiles.class);
    private static final String SHRINK = "shrink-percent";
    private static final String SNAPSHOT = "snapshot-percent";
    private static final int OFF = -1;

    private final Home home;
    private final Database database;
    private final Claims claims;
    private final Refusals refusals;
    private final HeldArrivals arrivals;
    private final SnapshotGuard guard;
    private final Words words;
    private final int shrinkPercent;

    public HeldFiles(Home home, Database database, Claims claims, Refusals refusals, HeldArrivals arrivals,
            SnapshotGuard guard, Words words,
                     Settings settings) {
        this.guard = guard;
        this.home = home;
        this.database = database;
        this.claims = claims;
        this.refusals = refusals;
        this.arrivals = arrivals;
        this.words = words;
        this.shrinkPercent = settings.text("guard." + SHRINK).isEmpty() ? OFF
                : settings.number("guard." + SHRINK, 0, 100);
    }

    /** Why a file whose rows are all read has to wait; empty where it need not. */
    Optional<Arrival> mustWait(OpenPayrollFile openPayrollFile) {
        IncomingFile incomingFile = openPayrollFile.incoming();
        if (shrinkPercent == OFF || incomingFile.replaces() == 0) {
            return Optional.empty();
        }
        int rows = incomingFile.counts().rows();
        int sum = incomingFile.replaced().stream().mapToInt(file -> database.sql("ledger/rowsOf").param("file", file)
                .query(Integer.class)
                .optional().orElse(0)).sum();
        return Optional.of(sum)
                .filter(before -> rows * 100L < (long) before * shrinkPercent)
                .map(before -> new Arrival(Kind.FILE, incomingFile.source().name(), incomingFile.scheme().id(),
                incomingFile.blth(), incomingFile.opd(),
                        incomingFile.name(), openPayrollFile.sent().content().sha256(), openPayrollFile.claim().id(),
                        incomingFile.replaces(), List.of(),
                        new Reason(SHRINK, Integer.toString(shrinkPercent), rows + "/" + before)))
                .filter(arrival -> !arrivals.isReleased(arrival));
    }

    /** A snapshot that would end too many waits, and is not answered to anybody. */
    void hold(Claim claim, Snapshots.Waits waits) throws IOException {
        String found = waits.ended().stream().map(ended -> ended.npp() + " " + ended.people() + "/" + ended.pending())
                .collect(Collectors.joining(", "));
        hold(claim, snapshot(claim, waits.npps(), new Reason(SNAPSHOT, guard.limit(), found)));
    }

    /** Whether somebody let this very snapshot pass. */
    boolean isReleased(Claim claim) throws IOException {
        return guard.isOn() && arrivals.isReleased(snapshot(claim, List.of(), new Reason(SNAPSHOT, "", "")));
    }

    private static Arrival snapshot(Claim claim, List<String> npps, Reason reason) throws IOException {
        return new Arrival(Kind.SNAPSHOT, claim.folder(), "", null, "", claim.name(), Content.sha256(claim.file()),
                claim.id(), 0, npps, reason);
    }

    /** The file waits from now on; its sender is told beside where the answer would be. */
    void hold(Claim claim, Arrival arrival) throws IOException {
        arrivals.hold(arrival);
        if (arrival.kind() == Kind.FILE) {
            Path folder = OwnerOnly.foldersLikeTheirs(home.outgoing().resolve(arrival.source()));
            SenderNote.write(folder.resolve(LongName.with(arrival.name(), ".note.txt")), arrival.source(),
                    arrival.name(),
                    List.of(words.text("note.waiting", Map.of("reason", said(arrival.reason())))), words);
        }
        keep(claim);
        LOG.warn("Waits for release: {} ({})", claim.shown(), arrival.reason());
    }

    private String said(Reason reason) {
        String[] found = reason.found().split("/");
        return words.text("guard." + reason.what(),
                Map.of("found", found[0], "before", found[1], "limit", reason.limit()));
    }

    private void keep(Claim claim) throws IOException {
        OwnerOnly.folders(home.held());
        Files.move(home.claimed().resolve(claim.id()), home.held().resolve(claim.id()), StandardCopyOption.ATOMIC_MOVE);
    }

    /** What has been decided since is done. @return released ones, claimed again and to be taken in */
    public List<Claim> due() throws IOException {
        var released = new ArrayList<Claim>();
        for (String id : ids()) {
            Optional<Fate> fate = arrivals.fate(id);
            if (fate.filter(one -> one.state() == Standing.HELD).isEmpty()) {
                Files.move(home.held().resolve(id), home.claimed().resolve(id), StandardCopyOption.ATOMIC_MOVE);
                for (Claim claim : claims.under(home.claimed().resolve(id))) {
                    if (!settle(claim, fate)) {
                        released.add(claim);
                    }
                }
            }
        }
        return released;
    }

    private List<String> ids() throws IOException {
        if (!Files.isDirectory(home.held())) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(home.held())) {
            return folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()).sorted().toList();
        }
    }

    /** What a stop left among the claimed files, where it was held once. @return whether it was dealt with */
    boolean recover(Claim claim) throws IOException {
        Optional<Fate> fate = arrivals.fate(claim.id());
        return fate.isPresent() && settle(claim, fate);
    }

    /** @return false where it has to be taken in, or nobody knows of it */
    private boolean settle(Claim claim, Optional<Fate> fate) throws IOException {
        Standing state = fate.map(Fate::state).orElse(Standing.RELEASED);
        switch (state) {
            case HELD -> keep(claim);
            case REJECTED ->
                    decline(claim,
                    words.text("refusal.rejected", Map.of("by", fate.get().by(), "reason", fate.get().reason())));
            case LAPSED -> decline(claim, words.text("refusal.lapsed", Map.of()));
            case RELEASED -> LOG.info("Released: {}", claim.shown());
        }
        return state != Standing.RELEASED;
    }

    private void decline(Claim claim, String why) throws IOException {
        refusals.keepDeclined(claim, why);
        LOG.info("Not taken in after it waited: {}", claim.shown());
    }
}
