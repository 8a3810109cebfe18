package id.iuranhub.cli.doctor;

import id.iuranhub.HubConfiguration;
import id.iuranhub.Installation;
import id.iuranhub.NextMonthCheck;
import id.iuranhub.network.PemKeyManager;
import id.iuranhub.law.Scheme;
import id.iuranhub.model.Misconfigured;
import id.iuranhub.model.Trouble;
import id.iuranhub.outbox.run.RunSchedule;
import id.iuranhub.store.DiskSpace;
import id.iuranhub.store.Settings;
import id.iuranhub.upkeep.BackupFolder;
import id.iuranhub.upkeep.UpkeepBeans;
import id.iuranhub.words.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the site has decided, and whether it is there in time: law, runs, paper, messages, backups, TLS. */
record SiteLooks(HubConfiguration site, Installation installation, Clock clock) {

    private static final Duration ENDS_SOON = Duration.ofDays(30);
    private static final String HERE = "localhost|127\\.\\d+\\.\\d+\\.\\d+|::1|\\[::1]";

    List<Observation> all() {
        var seen = new ArrayList<Observation>();
        seen.add(disk());
        seen.add(of("law", new NextMonthCheck(site, clock).unknown(), "all is known that the next month needs"));
        seen.add(ownLaw());
        seen.add(schedule());
        seen.add(letterhead());
        seen.add(told());
        seen.add(backup());
        seen.add(tls());
        return seen;
    }

    private static Observation of(String what, Optional<Trouble> trouble, String well) {
        return trouble.map(one -> Observation.fault(what, Words.whatInBoth(one), Words.fixInBoth(one)))
                .orElseGet(() -> Observation.ok(what, well));
    }

    private Observation disk() {
        long least = settings().bytes("health.least-free");
        return of("disk", new DiskSpace(site.home(), least).look(), "more than " + (least >> 20) + " MB free");
    }

    private Observation schedule() {
        var off = new ArrayList<String>();
        Instant next = null;
        for (Scheme scheme : site.schemes().all()) {
            var run = RunSchedule.next(scheme, settings().runCron(scheme.id(), scheme.run().cron()), clock.instant());
            if (run.isEmpty()) {
                off.add(scheme.id());
            } else if (next == null || run.get().isBefore(next)) {
                next = run.get();
            }
        }
        String found = next == null ? "no run comes by itself" : "the next run is due " + next;
        return off.isEmpty() ? Observation.ok("schedule", found)
                : Observation.note("schedule", found + "; off: " + String.join(", ", off),
                "somebody has to give hub send for them");
    }

    /** A value that the site entered early, and that a later release says otherwise. */
    private Observation ownLaw() {
        var differing = site.law().entries().stream().filter(entry -> entry.release().isPresent())
                .map(entry -> entry.key() + " from " + entry.from()).toList();
        return differing.isEmpty() ? Observation.ok("own law", "no value of the site differs from the release's")
                : Observation.note("own law", "the site says otherwise than the release: "
                + String.join(", ", differing), "hub law check shows both; one of the two is wrong");
    }

    private Observation letterhead() {
        int heads = installation.configured("letterhead", site.home().config()).size();
        return heads > 0 ? Observation.ok("letterhead", heads + " in config/letterhead")
                : Observation.note("letterhead", "none: papers go out without a head and names to sign",
                "docs/operations.md, Paper");
    }

    private Observation told() {
        boolean nobody = settings().text("notify.to").isEmpty() && settings().text("notify.to.trouble").isEmpty();
        return nobody ? Observation.fault("notify", "nobody is told of troubles",
                "set notify.to, then give hub notify test") : Observation.ok("notify", "troubles are told to people");
    }

    private Observation backup() {
        Path folder = UpkeepBeans.folder(site.home(), settings());
        boolean scheduled = !settings().text("backup.cron").isEmpty();
        Duration stale = settings().duration("backup.stale-after");
        Optional<BackupFolder> newest = newest(folder);
        if (newest.isEmpty()) {
            return Observation.fault("backup", "none in " + folder, scheduled ? "give hub backup once"
                    : "set backup.cron, best with backup.folder on another disk");
        }
        String found = newest.get().folder() + " of " + newest.get().at()
                + (newest.get().isSealed() ? ", sealed" : ", not encrypted (backup.key-file)");
        if (newest.get().begun().plus(stale).isBefore(clock.instant())) {
            return Observation.fault("backup", found + ", older than " + settings().text("backup.stale-after"),
                    "give hub backup, and look into the log for why none came");
        }
        return scheduled ? Observation.ok("backup", found)
                : Observation.note("backup", found, "no other comes by itself: set backup.cron");
    }

    private static Optional<BackupFolder> newest(Path folder) {
        try {
            return Files.isDirectory(folder) ? Optional.of(BackupFolder.find(folder)) : Optional.empty();
        } catch (Misconfigured none) {
            return Optional.empty();
        }
    }

    private Observation tls() {
        String host = settings().text("http.host");
        var own = PemKeyManager.configured(settings());
        if (own.isPresent()) {
            Instant ends = own.get().ends();
            String found = "of the hub's own, its certificate ends " + ends;
            return ends.minus(ENDS_SOON).isBefore(clock.instant())
                    ? Observation.fault("tls", found, "renew " + settings().text("http.tls.certificate")
                    + "; no restart is needed") : Observation.ok("tls", found);
        }
        if (settings().text("http.behind-tls").equals("yes")) {
            return Observation.ok("tls", "of a proxy in front");
        }
        return host.matches(HERE) ? Observation.note("tls", "the console is for this machine only (" + host + ")",
                "for others see docs/deployment.md, TLS")
                : Observation.fault("tls", "passwords go over the network in the clear (" + host + ")",
                "set http.tls.certificate and http.tls.key, or a proxy and http.behind-tls=yes");
    }

    private Settings settings() {
        return site.settings();
    }
}
