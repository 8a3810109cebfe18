package id.iuranhub.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.simulation.Simulation.Afterwards;
import id.iuranhub.testing.MortalHub.Died;
import id.iuranhub.testing.MortalHub;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Bills are paid by the treasury, by chance; what the hub is told of it, by a list or by hand, counts once. */
final class PaymentDeeds {

    private static final String DAY = "2026-06-05";

    private final Simulation simulation;
    private final MortalHub hub;
    private final World world;
    private final Whereabouts whereabouts;
    /** Kode iuran to what was told of it first: rupiah and reference. */
    private final Map<String, String> paid = new TreeMap<>();

    PaymentDeeds(Simulation simulation, MortalHub hub, World world, Whereabouts whereabouts) {
        this.simulation = simulation;
        this.hub = hub;
        this.world = world;
        this.whereabouts = whereabouts;
    }

    private record Bill(String kode, long rupiah) { }

    void pay() throws Died {
        simulation.peace();
        var bills = new ArrayList<Bill>();
        for (JsonNode bill : hub.get("/bills", Map.of("blth", world.anyOf(World.MONTHS))).get("bills")) {
            if (!bill.get("status").asText().equals("reissued") && !bill.get("kodeIuran").asText().isEmpty()) {
                bills.add(new Bill(bill.get("kodeIuran").asText(), bill.get("rupiah").asLong()));
            }
        }
        if (world.oneIn(3)) {
            simulation.mayDie(6);
        }
        if (world.oneIn(3) && !bills.isEmpty()) {
            byHand(world.anyOf(bills));
        } else {
            byList(bills.stream().filter(bill -> world.oneIn(2)).toList());
        }
    }

    /** Whoever is not sure whether it was noted says it again. */
    private void byHand(Bill bill) {
        String reference = "SP2D " + world.number();
        boolean right = !world.oneIn(5);
        simulation.act("pay " + bill + " by hand" + (right ? "" : ", another sum"), Afterwards.AGAIN,
                any -> hub.ask("POST", "/bills/" + bill.kode + "/pay", Map.of(), Map.of("on", DAY, "rupiah",
                        Long.toString(right ? bill.rupiah : bill.rupiah + 1), "reference", reference)));
        if (right) {
            note(bill, reference);
        }
    }

    private void note(Bill bill, String reference) {
        paid.putIfAbsent(bill.kode, bill.rupiah + " " + reference);
    }

    /** In it may stand what is paid already, another sum, and what nobody billed. */
    private void byList(List<Bill> bills) {
        String name = "bank" + world.number() + ".csv";
        var list = new StringBuilder("tanggal;kode_iuran;rupiah;referensi\n");
        for (Bill bill : bills) {
            String reference = "NTPN" + world.number();
            boolean right = !world.oneIn(5);
            list.append(String.join(";", DAY, bill.kode, Long.toString(right ? bill.rupiah : bill.rupiah + 1),
                    reference)).append('\n');
            if (right) {
                note(bill, reference);
            }
        }
        list.append(DAY + ";990000000000001;1;x\n");
        simulation.act("payments " + name + " " + bills, Afterwards.LEFT,
                any -> hub.drop("payments", name, list.toString()));
        whereabouts.archive("payments/" + name);
    }

    /** What the hub holds for paid is what it was told first. */
    void prove() {
        var noted = new TreeMap<String, String>();
        hub.look("select kode_iuran, rupiah, reference from payment").forEach(row ->
                noted.put((String) row.get("kode_iuran"), row.get("rupiah") + " " + row.get("reference")));
        if (!noted.equals(paid)) {
            throw new AssertionError("paid are " + paid + ", the hub holds " + noted);
        }
    }
}
