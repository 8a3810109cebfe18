package id.iuranhub.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.simulation.Simulation.Afterwards;
import id.iuranhub.testing.MortalHub.Died;
import id.iuranhub.testing.MortalHub;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people do about dead rows, by chance; the model is told of it. */
final class LetterDeeds {

    private final Simulation simulation;
    private final MortalHub hub;
    private final World world;
    private final Expected expected;

    LetterDeeds(Simulation simulation, MortalHub hub, World world, Expected expected) {
        this.simulation = simulation;
        this.hub = hub;
        this.world = world;
        this.expected = expected;
    }

    /** A dead row by its id, among the model's rows. */
    private record Dead(String id, PayRow row, String state) { }

    private List<Dead> dead(String blth) throws Died {
        simulation.peace();
        Map<String, PayRow> rows = new HashMap<>();
        expected.taken().forEach(file -> file.rows.forEach(row -> rows.put(row.toString(), row)));
        var found = new ArrayList<Dead>();
        for (JsonNode dead : hub.get("/dead", Map.of("blth", blth)).get("dead")) {
            found.add(new Dead(dead.get("id").asText(),
                    rows.get(dead.get("file").asText() + ":" + dead.get("line").asInt()), dead.get("state").asText()));
        }
        return found;
    }

    void edit() throws Died {
        var all = dead(world.anyOf(World.MONTHS));
        if (!all.isEmpty()) {
            var dead = world.anyOf(all);
            var fields = world.correction(dead.row);
            var named = new HashMap<String, String>();
            fields.forEach((column, cell) -> named.put(dead.row.file.source.columns.get(column),
                    column.equals("tanggal_lahir") ? dead.row.file.layout.day(cell) : cell));
            mayDie(8);
            simulation.act("edit " + dead + " " + fields, Afterwards.AGAIN, any -> {
                var answer = hub.ask("POST", "/dead/" + dead.id + "/edit", Map.of(),
                        Map.of("fields", named, "reason", "r"));
                if (answer.status() == 200) {
                    dead.row.edit(fields);
                }
            });
            if (world.oneIn(2)) {
                retry(List.of(dead), dead.row.file.blth);
            }
        }
    }

    private void mayDie(int within) {
        if (world.oneIn(3)) {
            simulation.mayDie(within);
        }
    }

    void retry() throws Died {
        String blth = world.anyOf(World.MONTHS);
        var all = dead(blth);
        if (all.isEmpty()) {
            return;
        }
        mayDie(world.oneIn(2) ? 8 : 40);
        if (world.oneIn(2)) {
            retry(all.stream().filter(dead -> world.oneIn(2)).toList(), blth);
        } else {
            retryAll(blth);
        }
    }

    private void retry(List<Dead> some, String blth) {
        if (!some.isEmpty()) {
            simulation.act("retry " + some, Afterwards.AGAIN, any -> hub.ask("POST", "/dead/retry", Map.of(),
                    Map.of("ids", some.stream().map(Dead::id).toList(), "blth", blth)));
            expected.retry(some.stream().map(Dead::row).toList(), true);
        }
    }

    void retryAll(String blth) {
        var rows = keepingNobodyOut(blth);
        simulation.act("retry all of " + blth, Afterwards.AGAIN,
                any -> hub.ask("POST", "/dead/retry", Map.of(), Map.of("all", "true", "blth", blth)));
        expected.retry(rows, false);
    }

    /** The rows that a retry of all takes. */
    private List<PayRow> keepingNobodyOut(String blth) {
        return hub.look(
                "select f.name, l.line from letter l join payroll_file f on f.file_id = l.file_id where f.blth = "
                + blth.replace("-", "")
                + " and f.state = 'taken' and l.state in ('new', 'fixed', 'refused') order by l.file_id, l.line")
                .stream()
                .map(letter -> row((String) letter.get("name"), ((Number) letter.get("line")).intValue())).toList();
    }

    private PayRow row(String file, int line) {
        return expected.taken().stream().filter(taken -> taken.name.equals(file)).findFirst().orElseThrow().rows
                .get(line - 2);
    }

    /** As a job that goes on by itself, in waves. */
    void retryMany() throws Died {
        String blth = world.anyOf(World.MONTHS);
        long many = dead(blth).stream().filter(dead -> !dead.state.equals("discarded")).count();
        if (many > 0) {
            var rows = keepingNobodyOut(blth);
            mayDie(40);
            simulation.act("retry " + many + " of " + blth + " in waves", Afterwards.AGAIN,
                    any -> hub.ask("POST", "/bulk-retries", Map.of(),
                    Map.of("blth", blth, "confirm", many, "reason", "r", "rate", 1_000_000, "limit", "100%")));
            expected.retry(rows, false);
        }
    }

    /** Of two rows about one person somebody prefers the one that does not stand. */
    void prefer() throws Died {
        var all = dead(world.anyOf(World.MONTHS)).stream()
                .filter(dead -> expected.isTwin(dead.row) && !dead.row.discarded && !dead.row.isFixed()).toList();
        if (all.isEmpty()) {
            return;
        }
        var dead = world.anyOf(all);
        long before = preferred(dead);
        mayDie(6);
        simulation.act("prefer " + dead, Afterwards.AGAIN,
                any -> hub.ask("POST", "/dead/" + dead.id + "/prefer", Map.of(), Map.of("reason", "r")));
        simulation.peace();
        if (preferred(dead) > before) {
            dead.row.preferred = true;
            expected.prefer(dead.row);
        }
    }

    private long preferred(Dead dead) {
        String[] key = dead.id.split("-");
        return hub.look("select 1 as one from preference where file_id = " + key[0] + " and line = " + key[1]).size();
    }

    /** Who is preferred is not given up: whether the other stands again then depends on how far that one was. */
    void discard() throws Died {
        var all = dead(world.anyOf(World.MONTHS)).stream().filter(dead -> !dead.row.preferred).toList();
        if (!all.isEmpty()) {
            var dead = world.anyOf(all);
            mayDie(4);
            simulation.act("discard " + dead, Afterwards.AGAIN, any -> {
                var answer = hub.ask("POST", "/dead/discard", Map.of(), Map.of("ids", List.of(dead.id), "reason", "r"));
                if (answer.status() == 200) {
                    dead.row.discarded = true;
                }
            });
        }
    }
}
