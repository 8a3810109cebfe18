package id.iuranhub.cli.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.HubConfiguration;
import id.iuranhub.cli.RunningHub;
import id.iuranhub.law.Scheme;
import id.iuranhub.outbox.insurer.InsurerLook;
import id.iuranhub.store.DatabaseLook;
import id.iuranhub.words.Words;
import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What answers and what does not: the hub itself, the database, the insurer. */
record ConnectionLooks(HubConfiguration site, Clock clock) {

    List<Observation> all() throws IOException {
        var seen = new ArrayList<Observation>();
        var running = RunningHub.on(site.home());
        running.ifPresentOrElse(hub -> seen.addAll(health(hub)),
                () -> seen.add(Observation.note("hub", "none runs on this home", "hub run")));
        boolean embedded = site.settings().text("db.url").isEmpty();
        seen.add(embedded && running.isPresent()
                ? Observation.ok("database", "embedded, open in the running hub: its health tells of it") : database());
        seen.add(insurer());
        return seen;
    }

    /** What the hub says of itself, each trouble with its own words. */
    private static List<Observation> health(RunningHub hub) {
        Optional<JsonNode> health = hub.health();
        if (health.isEmpty()) {
            return List.of(Observation.fault("hub", hub + " holds this home, but does not answer",
                    "look into its log; restart it"));
        }
        var seen = new ArrayList<Observation>();
        String status = health.get().path("status").asText();
        seen.add(Observation.ok("hub", hub + ": " + status));
        health.get().path("troubles").properties().forEach(trouble ->
                seen.add(Observation.fault("health." + trouble.getKey(), trouble.getValue().asText(), "")));
        return seen;
    }

    private Observation database() throws IOException {
        if (!site.settings().text("db.url").isEmpty() || Files.notExists(site.home().data())) {
            return database(DatabaseLook.at(site.home(), site.settings()));
        }
        Optional<FileLock> lock = site.home().lock();
        if (lock.isEmpty()) {
            return Observation.note("database", "embedded, and somebody is at it: a hub that starts or ends, a command",
                    "look again in a moment");
        }
        try {
            return database(DatabaseLook.at(site.home(), site.settings()));
        } finally {
            lock.get().acquiredBy().close();
        }
    }

    private static Observation database(DatabaseLook look) {
        return look.complaints().isEmpty() ? Observation.ok("database", look.found())
                : Observation.fault("database", look.found() + ": " + String.join("; ", look.complaints()),
                "docs/operations.md says how it is set up");
    }

    private Observation insurer() {
        var settings = site.settings();
        String found = settings.text("insurer.url") + " (" + settings.text("insurer.environment") + ")";
        Optional<String> npp = site.schemes().all().stream().map(Scheme::npps).flatMap(java.util.Set::stream)
                .findFirst();
        if (npp.isEmpty()) {
            return Observation.note("insurer", found, "no scheme has an NPP to ask it about");
        }
        return InsurerLook.at(settings, npp.get(), clock)
                .map(trouble -> Observation.fault("insurer", found + ": " + Words.whatInBoth(trouble),
                Words.fixInBoth(trouble)))
                .orElseGet(() -> Observation.ok("insurer", found + " answers, lets this hub in, and its clock agrees"));
    }
}
