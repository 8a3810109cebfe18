package id.iuranhub.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** The figures of a measurement, completed with what follows from them, and as a person reads them. */
public final class Report {

    private Report() { }

    static void complete(ObjectNode figures) {
        double rows = figures.get("rows").asDouble();
        JsonNode seconds = figures.get("seconds");
        double endToEnd = seconds.get("intake").asDouble() + seconds.get("run").asDouble();
        var speed = figures.putObject("rowsPerSecond");
        speed.put("intake", Math.round(rows / seconds.get("intake").asDouble()));
        speed.put("run", Math.round(rows / seconds.get("run").asDouble()));
        speed.put("endToEnd", Math.round(rows / endToEnd));
        figures.get("floors").properties()
                .forEach(floor -> speed.put("floor-" + floor.getKey(), Math.round(rows / floor.getValue().asDouble())));
        figures.put("timesTheWriteFloor",
                Math.round(10 * endToEnd / figures.get("floors").get("write").asDouble()) / 10.0);
    }

    /** The same for a person. */
    public static void tell(JsonNode figures, PrintStream out) {
        double rows = figures.get("rows").asDouble();
        out.printf(Locale.ROOT,
                "%s: %,d rows (%d MB) in %d files, %d months before; %d cores, heap %d MB, Java %s, %s%n",
                figures.get("db").asText(),
                figures.get("rows").asLong(), figures.get("inputBytes").asLong() / 1_000_000,
                figures.get("files").asInt(),
                figures.get("monthsBefore").asInt(), figures.get("cores").asInt(),
                figures.get("heapMegabytes").asLong(),
                figures.get("java").asText(), figures.get("at").asText().substring(0, 10));
        double busy = 0;
        for (String stage : Stages.NAMES) {
            busy += figures.get("stages").get(stage).asDouble();
        }
        out.println("stage (those of the run as all lanes together)");
        for (String stage : Stages.NAMES) {
            double seconds = figures.get("stages").get(stage).asDouble();
            out.printf(Locale.ROOT, "  %-34s %9.2f s %11.0f rows/s %5.1f %%%n", stage, seconds, rows / seconds,
                    100 * seconds / busy);
        }
        JsonNode seconds = figures.get("seconds");
        line(out, "intake: file to reconciled rows", seconds.get("intake").asDouble(), rows);
        line(out, "run: order to last receipt", seconds.get("run").asDouble(), rows);
        line(out, "file to receipts", seconds.get("intake").asDouble() + seconds.get("run").asDouble(), rows);
        line(out, "beside it: snapshot", figures.get("snapshotSeconds").asDouble(), rows);
        line(out, "beside it: answer to the sender", seconds.get("answer").asDouble(), rows);
        line(out, "beside it: who is missing, answer", seconds.get("close").asDouble(), rows);
        for (String floor : List.of("parse", "write", "send")) {
            line(out, "floor: " + floor + " alone", figures.get("floors").get(floor).asDouble(), rows);
        }
        JsonNode cpu = figures.get("cpuSeconds");
        out.printf(Locale.ROOT,
                "CPU: the hub %.1f s in the intake with its answer and %.1f s in the run, the insurer %.1f s in the "
                + "run%n",
                cpu.get("intakeAndAnswer").asDouble(), cpu.get("run").asDouble(), cpu.get("insurer").asDouble());
        out.printf(Locale.ROOT,
                "%.1f times the write floor; peak resident %d MB; %d MB written by the hub; the books %s%n",
                figures.get("timesTheWriteFloor").asDouble(), figures.get("peakResidentMegabytes").asLong(),
                figures.get("bytesWritten").asLong() / 1_000_000, figures.get("balanced").asBoolean() ? "balance"
                : "DO NOT balance");
    }

    private static void line(PrintStream out, String what, double seconds, double rows) {
        out.printf(Locale.ROOT, "%-36s %9.2f s %11.0f rows/s%n", what, seconds, rows / seconds);
    }
}
