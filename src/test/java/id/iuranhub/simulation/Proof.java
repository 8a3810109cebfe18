package id.iuranhub.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.simulation.Expected.Stands;
import id.iuranhub.simulation.Expected.Told;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.testing.MortalHub.Died;
import id.iuranhub.testing.MortalHub;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What has to hold: always, and once everything has settled. Hub and insurer are asked, and the hub's database past the
 * hub.
 */
final class Proof {

    private final MortalHub hub;
    private final Simulator insurer;
    private final World world;
    private final Expected expected;
    private final Whereabouts whereabouts;
    private final Amounts amounts;

    Proof(MortalHub hub, Simulator insurer, World world, Expected expected, Whereabouts whereabouts, Amounts amounts) {
        this.amounts = amounts;
        this.hub = hub;
        this.world = world;
        this.insurer = insurer;
        this.expected = expected;
        this.whereabouts = whereabouts;
    }

    /** What holds after every step. */
    void always() throws Died {
        for (String blth : World.MONTHS) {
            for (JsonNode sheet : hub.get("/status", Map.of("blth", blth)).get("schemes")) {
                conserved(blth, sheet);
            }
        }
        demand("batches do not add up to their rows", hub.look("""
                select b.batch_id, b.records, b.rupiah, count(r.line) as row_records, coalesce(sum(r.total), 0) as \
                row_rupiah
                from batch b left join payroll_row r on r.batch_id = b.batch_id
                group by b.batch_id, b.records, b.rupiah
                having b.records <> count(r.line) or b.rupiah <> coalesce(sum(r.total), 0)"""));
        demand("files", whereabouts.complaints(hub.listing()));
        onceOnly();
        refusedByTheInsurerAlone();
        theSameAtBothEnds();
        for (PayFile file : expected.filesInForce()) {
            told(file, file.rows).forEach((row, is) -> {
                if (expected.isTwin(row)) {
                    // Another was preferred, and has been accepted in its place.
                    row.accepted = false;
                }
                row.accepted |= is.disposition().equals("accepted");
                if (row.accepted && !is.disposition().equals("accepted")) {
                    throw new AssertionError(row + " was accepted and is " + is + " now");
                }
            });
        }
    }

    /** What the hub itself proves, counted anew row by row, and its journal. */
    void byItself() throws Died {
        for (String blth : World.MONTHS) {
            JsonNode proof = hub.get("/verify", Map.of("blth", blth));
            if (!proof.get("holds").asBoolean()) {
                throw new AssertionError("the books of " + blth + " do not balance: " + proof.get("differences"));
            }
        }
    }

    /** Nothing is on its way, and all that can be tried has been: the model says what has to be. */
    void settled() throws Died {
        var told = new HashMap<PayRow, Told>();
        expected.taken().forEach(file -> told.putAll(told(file, file.rows)));
        demand("settled, but", expected.differences(told, atTheInsurer()));
        asItWasSent();
    }

    /** Of everybody who stands at the insurer the hub can say how it came about, and it comes to what was sent. */
    private void asItWasSent() throws Died {
        for (String blth : World.MONTHS) {
            if (amounts.standing(blth).size() > 1) {
                throw new AssertionError("people of Sorong stand by several amounts in " + blth + ": "
                        + amounts.standing(blth));
            }
        }
        for (var stands : atTheInsurer().entrySet()) {
            JsonNode why = hub.why(stands.getKey().blth(), stands.getKey().nik());
            boolean told = false;
            for (JsonNode iuran : why.get("iurans")) {
                JsonNode accepted = iuran.path("acceptedWith");
                told |= iuran.get("scheme").asText().equals(stands.getKey().scheme())
                        && accepted.path("total").asLong() == stands.getValue()
                        && accepted.path("explains").asBoolean();
            }
            if (!told) {
                throw new AssertionError(stands + " stands at the insurer; the hub says " + why);
            }
        }
    }

    private static void demand(String what, List<?> wrong) {
        if (!wrong.isEmpty()) {
            throw new AssertionError(what + ":" + wrong.stream().map(one -> "\n  " + one).reduce("", String::concat));
        }
    }

    private Map<Stands, Long> atTheInsurer() {
        Map<Stands, Long> ledger = new HashMap<>();
        insurer.ledger()
                .forEach(record -> ledger.put(new Stands(record.scheme(), record.blth().toString(), record.nik()),
                record.total()));
        return ledger;
    }

    /** What the sender of a file was answered. */
    private Map<PayRow, Told> told(PayFile file, List<PayRow> rows) {
        var told = new HashMap<PayRow, Told>();
        try {
            for (String line
                    : Files.readAllLines(hub.home().resolve("outgoing").resolve(file.source.folder)
                    .resolve(file.name + ".ack.csv"))) {
                String[] cells = line.split(";", -1);
                if (cells[0].matches("[0-9]+")) {
                    told.put(rows.get(Integer.parseInt(cells[0]) - 2), new Told(cells[3], cells[4]));
                }
            }
        } catch (IOException missing) {
            throw new AssertionError("no answer for " + file.name, missing);
        }
        if (told.size() != rows.size()) {
            throw new AssertionError(file.name + " has " + rows.size() + " rows, answered are " + told.size());
        }
        return told;
    }

    private void conserved(String blth, JsonNode sheet) {
        long sum = 0;
        for (String disposition : List.of("pending", "accepted", "dead", "skipped", "superseded")) {
            sum += sheet.get("rows").get(disposition).asLong();
        }
        long read = expected.read(blth).getOrDefault(sheet.get("scheme").asText(), 0L);
        if (sheet.get("rows").get("read").asLong() != read || sum != read) {
            throw new AssertionError("of " + sheet.get("scheme") + " " + blth + " " + read + " rows were dropped: "
                    + sheet);
        }
    }

    /** The insurer never had to refuse what it has already, and nobody's month stands under two schemes. */
    private void onceOnly() {
        var refusals = new HashMap<>(insurer.ledger().refusals());
        refusals.keySet().removeAll(InsurerMoods.REFUSALS);
        if (!refusals.isEmpty()) {
            throw new AssertionError("the insurer had to refuse " + refusals);
        }
        var stands = new HashMap<String, String>();
        insurer.ledger().forEach(record -> {
            String other = stands.put(record.blth() + " " + record.nik(), record.scheme());
            if (other != null) {
                throw new AssertionError(record.nik() + " stands in " + record.blth() + " under " + record.scheme()
                        + " and " + other);
            }
        });
    }

    /** Whatever comes over the network, where the insurer refuses nothing nobody is refused. */
    private void refusedByTheInsurerAlone() {
        if (world.willing) {
            demand("the insurer refused nothing, and yet refused are", hub.look("""
                    select cast(batch_id as varchar(20)) as what, code, message from batch where code = 'BATCH_REFUSED'
                    union all select nik, code, findings from letter l join payroll_row r on r.file_id = l.file_id \
                    and r.line = l.line
                    where l.code in ('BATCH_REFUSED', 'INSURER_REFUSED')"""));
        }
    }

    /** To the rupiah, for everybody of whom the hub does not say that something is on its way. */
    private void theSameAtBothEnds() {
        var atTheInsurer = atTheInsurer();
        var atTheHub = new HashMap<Stands, Long>();
        hub.look("""
                select b.scheme, r.blth, r.nik, sum(r.total) as total,
                       max(case when b.state = 'sent' or (b.state = 'stuck' and b.code = 'OUTCOME_UNKNOWN') then 1 \
                else 0 end) as on_its_way
                from payroll_row r join batch b on b.batch_id = r.batch_id
                where r.state = 'B'
                  and case when b.kind = 'VOID' then b.state <> 'accepted'
                           else b.state in ('sent', 'accepted') or (b.state = 'stuck' and b.code = \
                'OUTCOME_UNKNOWN') end
                group by b.scheme, r.blth, r.nik""").forEach(row -> {
                    String blth = row.get("blth").toString();
                    var stands = new Stands((String) row.get("scheme"), blth.substring(0, 4) + "-" + blth.substring(4),
                            (String) row.get("nik"));
                    if (((Number) row.get("on_its_way")).intValue() == 1) {
                        atTheInsurer.remove(stands);
                    } else {
                        atTheHub.put(stands, ((Number) row.get("total")).longValue());
                    }
                });
        if (!atTheHub.equals(atTheInsurer)) {
            var ours = new HashMap<>(atTheHub);
            ours.entrySet().removeAll(atTheInsurer.entrySet());
            atTheInsurer.entrySet().removeAll(atTheHub.entrySet());
            throw new AssertionError("by the hub's word stand " + ours + ", at the insurer " + atTheInsurer);
        }
    }
}
