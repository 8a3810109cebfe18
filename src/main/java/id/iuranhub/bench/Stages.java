package id.iuranhub.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** What the steps of the routes took, as the flight recorder saw them, put together by stage. */
final class Stages implements AutoCloseable {

    private static final String STEP = "id.iuranhub.RouteStepEvent";

    /** Of the steps of a route those that belong to a stage; the steps below them are in it. */
    /** How batches ended is written down. */
    static final String RECORDED = "batch-group outbox recordOutcomes";
    static final Map<String, String> BY_STEP = Map.ofEntries(
            Map.entry("load ledgerLookup standingBefore", "assess"), Map.entry("load enrolments lookUp", "assess"),
            Map.entry("load assessor judge", "assess"), Map.entry("load rows load", "store"),
            Map.entry("take-in intake putInForce", "store"), Map.entry("take-in direct:carry", "reconcile"),
            Map.entry("intake direct:recheck", "reconcile"), Map.entry("seal-month direct:carry", "reconcile"),
            Map.entry("seal-month direct:recheck", "reconcile"),
            Map.entry("seal-month direct:recheck-month", "reconcile"),
            Map.entry("seal-month fileReplacement correctAccepted", "reconcile"),
            Map.entry("seal-month outbox seal", "reconcile"),
            Map.entry("deliver insurer request", "assemble"), Map.entry("deliver direct:insurer", "push"),
            Map.entry("deliver insurer answer", "push"), Map.entry(RECORDED, "settle"));
    static final List<String> NAMES = List.of("read", "assess", "store", "reconcile", "assemble", "push", "settle");

    private final Recording recording = new Recording();

    Stages() {
        recording.enable(STEP).withoutThreshold().withoutStackTrace();
        recording.start();
    }

    /** What has been recorded since the beginning. */
    Recorded stop() throws IOException {
        recording.stop();
        Path file = Files.createTempFile("iuran-hub-bench", ".jfr");
        try {
            recording.dump(file);
            return new Recorded(RecordingFile.readAllEvents(file).stream()
                    .filter(event -> event.getEventType().getName().equals(STEP)).toList());
        } finally {
            Files.delete(file);
        }
    }

    @Override
    public void close() {
        recording.close();
    }

    /** The steps that were taken. */
    record Recorded(List<RecordedEvent> events) {

        /** Seconds by stage; what several lanes do at once counts once for each. */
        Map<String, Double> seconds() {
            var sums = new HashMap<String, Double>();
            for (RecordedEvent event : events) {
                String stage = BY_STEP.get(name(event));
                if (stage != null) {
                    sums.merge(stage, seconds(event.getDuration()), Double::sum);
                }
            }
            // The splitter's own time, which is the reading of the file, is what is left of it.
            sums.put("read", Math.max(0, sum("take-in split") - sum("take-in direct:load")));
            var ordered = new LinkedHashMap<String, Double>();
            NAMES.forEach(stage -> ordered.put(stage, sums.getOrDefault(stage, 0.0)));
            return ordered;
        }

        double sum(String step) {
            return events.stream().filter(event -> name(event).equals(step))
                    .mapToDouble(event -> seconds(event.getDuration())).sum();
        }

        /** When the last of some steps ended. */
        Instant end(String step) {
            return times(name -> name.equals(step)).stream().max(Instant::compareTo)
                    .orElseThrow(() -> new IllegalStateException("nothing went through " + step + ", but "
                    + events.stream().map(Recorded::name).distinct().toList()));
        }

        /** When the first of some steps ended. */
        Instant first(String step) {
            return times(name -> name.equals(step)).stream().min(Instant::compareTo)
                    .orElseThrow(() -> new IllegalStateException("nothing went through " + step));
        }

        long count(String step) {
            return times(name -> name.equals(step)).size();
        }

        private List<Instant> times(Predicate<String> step) {
            return events.stream().filter(event -> step.test(name(event))).map(RecordedEvent::getEndTime).toList();
        }

        private static String name(RecordedEvent event) {
            return event.getString("route") + " " + event.getString("step");
        }

        private static double seconds(Duration duration) {
            return duration.toNanos() / 1e9;
        }
    }
}
