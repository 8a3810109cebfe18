package id.iuranhub.outbox.run;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.testing.MadeUp.Person;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.RunningHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A city whose people come, move and go, at a running hub. */
abstract class LivesAtPalu {

    static final String PALU_ASN = "PALU0001";
    static final long WAGE = 4_000_000;

    @TempDir
    Path home;

    RunningHub hub;

    /**
     * Palu's contract staff as a city sets it up that lists its units and lets a difference of the cut pass as a
     * remark.
     */
    @BeforeEach
    void start() throws IOException {
        Path schemes = Files.createDirectories(home.resolve("config/schemes"));
        Files.writeString(schemes.resolve("palu-kontrak.yaml"), Files.readString(Path.of("config/schemes/palu-kont"
                + "rak.yaml")) + """

                on-cut-difference: [{from: 2023-01, value: stop}, {from: 2026-07, value: remark}]
                region: Kota Palu
                opds:
                  - name: DINAS SOSIAL
                    aliases: [DINSOS, {name: DINAS SOSIAL DAN PEMBERDAYAAN, until: 2026-06}]
                  - DINAS PERTANIAN
                """);
        Path law = Files.createDirectories(home.resolve("config/law"));
        Files.writeString(law.resolve("minimum-wage.yaml"), """
                minimum-wage:
                  Kota Palu:
                    - {from: 2026-01, until: 2026-12, value: 3000000, source: Keputusan rekaan, checked: 2025-12-20}
                """);
        hub = new RunningHub(home);
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    void enrol(String... lines) {
        hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(lines));
    }

    static String palu(Person person) {
        return MadeUp.enrolled(MadeUp.PALU, person);
    }

    void drop(String month, String opd, String... rows) {
        hub.drop("inbox/palu-kontrak", "upah_" + month + "_" + opd + ".csv", MadeUp.paluFile(rows));
    }

    List<String> told(String month, String opd) {
        return hub.told("palu-kontrak", "upah_" + month + "_" + opd + ".csv");
    }

    String answer(String month, String opd, int line) {
        return hub.acknowledgement("palu-kontrak", "upah_" + month + "_" + opd + ".csv").get(line);
    }

    static List<String> each(JsonNode list, String... fields) {
        var said = new ArrayList<String>();
        list.forEach(one -> {
            var text = new StringBuilder();
            for (String field : fields) {
                text.append(one.get(field).asText()).append('|');
            }
            said.add(text.toString());
        });
        return said;
    }

    /** An NI PPPK without a cut. */
    static String pppk(Person person) {
        return String.join(";", person.born().toString().replace("-", "") + "2026" + "21" + "1" + "001", person.name(),
                person.nik(),
                person.born().format(java.time.format.DateTimeFormatter.ofPattern("dd-MM-yyyy")), "2",
                "DINAS PENDIDIKAN", "3000000", "");
    }
}
