package id.iuranhub.ledger.bill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.testing.RunningHub;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One wage of the sample month changes by a hundred rupiah: everybody else's bill stays as it is. */
class SampleBillsTest {

    private static final String BLTH = "2026-05";
    private static final Path DEMO = Path.of("src/main/resources/demo/2026-05");

    @TempDir
    Path home;

    private static Map<String, Long> bills(RunningHub hub) {
        var bills = new HashMap<String, Long>();
        hub.get("/bills", "blth", BLTH, "scheme", "kendari-nonasn").get("bills").forEach(bill ->
                bills.put(bill.get("kodeIuran").asText(), bill.get("rupiah").asLong()));
        return bills;
    }

    private static long sum(JsonNode entries) {
        var rupiah = new ArrayList<Long>();
        entries.forEach(entry -> rupiah.add(entry.get("rupiah").asLong()));
        return rupiah.stream().mapToLong(Long::longValue).sum();
    }

    @Test
    void unchangedPeopleKeepReceiptAndKodeIuran() throws Exception {
        try (var hub = new RunningHub(home)) {
            hub.drop(DEMO.resolve("enrolment"), "enrolment");
            hub.drop(DEMO.resolve("inbox/kendari-skpd"), "inbox/kendari-skpd");
            hub.send(BLTH);
            hub.awaitQuiet();
            assertEquals(722_609, hub.scheme(BLTH, "kendari-nonasn").get("rupiah").get("accepted").asLong());
            var before = bills(hub);
            assertEquals(722_609, before.values().stream().mapToLong(Long::longValue).sum());
            String file = Files.readString(DEMO.resolve("inbox/kendari-skpd/kendari_202605_DAMKAR.csv"));
            assertTrue(file.contains(",2714050,"), "the wage of line 2");
            hub.drop("inbox/kendari-skpd", "baru_202605_DAMKAR.csv", file.replace(",2714050,", ",2714150,"));
            hub.send(BLTH);
            hub.awaitQuiet();
            long accepted = hub.scheme(BLTH, "kendari-nonasn").get("rupiah").get("accepted").asLong();
            assertTrue(accepted >= 722_609 && accepted <= 722_611, "what 0.54 % of a hundred rupiah come to: "
                    + accepted);
            var after = bills(hub);
            before.forEach((kode, rupiah) -> assertEquals(rupiah, after.get(kode), "bill " + kode));
            var sheet = hub.get("/bills", "blth", BLTH, "scheme", "kendari-nonasn");
            assertEquals(accepted, sum(sheet.get("bills")) - sum(sheet.get("credits")));
            hub.assertSettled(BLTH);
            assertEquals(List.of(), new ArrayList<>(before.keySet()).stream().filter(kode -> !after.containsKey(kode))
                    .toList());
        }
    }
}
