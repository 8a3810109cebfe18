package id.iuranhub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.iuranhub.testing.KendariFile;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.RunningHub;
import id.iuranhub.testing.Statements;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of speed is not noise: nowhere a statement a row. */
@OnBothDatabases
class SpeedTest {

    private static final int CHUNK = 1000;
    private static final int BATCH = 500;

    @TempDir
    Path home;

    @Test
    void noStatementIsMadeForARow() {
        try (var hub =
                new RunningHub(home,
                id.iuranhub.simulator.Simulator.start(id.iuranhub.simulator.Settings.of("test-cons", "test-secret")),
                Map.of("inbox.chunk", Integer.toString(CHUNK), "insurer.batch-size", Integer.toString(BATCH)));
             var statements = new Statements()) {
            hub.drop("enrolment", "peserta.csv", snapshot(6 * CHUNK));
            assertGrowsByParts("snapshot", statements.take(), Map.of(), 6 * CHUNK / 1000);
            hub.drop("inbox/kendari-skpd", "upah_202605.csv", KendariFile.ofRows(2 * CHUNK, 1));
            var small = statements.take();
            hub.drop("inbox/kendari-skpd", "upah_202606.csv", KendariFile.ofRows(6 * CHUNK, 1));
            assertGrowsByParts("intake", statements.take(), small, 4);
            hub.send("2026-05");
            hub.awaitQuiet();
            var smallRun = statements.take();
            hub.send("2026-06");
            hub.awaitQuiet();
            assertGrowsByParts("run", statements.take(), smallRun, 4 * CHUNK / BATCH);
            assertEquals(6 * CHUNK, hub.rows("2026-06", "kendari-nonasn", "accepted"));
            hub.assertBalanced("2026-06");
        }
    }

    /**
     * @param parts by how many chunks or batches the larger job is larger; each may cost a statement of a kind twice
     */
    private static void assertGrowsByParts(String stage, Map<String, Integer> larger, Map<String, Integer> smaller,
            int parts) {
        assertFalse(larger.isEmpty(), stage);
        var tooMany = new TreeMap<String, String>();
        larger.forEach((statement, count) -> {
            int before = smaller.getOrDefault(statement, 0);
            // What is looked at again and again while a test waits has nothing to do with rows.
            boolean polls = statement.contains("'loading'") || statement.contains("unsettled");
            if (!polls && count > before + 2 * parts + 20) {
                tooMany.put(statement, before + " -> " + count);
            }
        });
        assertEquals(Map.of(), tooMany, stage);
    }

    private static String snapshot(int people) {
        var text = new StringBuilder("kpj;nik;nama;tanggal_lahir;npp;divisi;program;status;mulai;akhir\r\n");
        List<String> lines = KendariFile.ofRows(people, 1).lines().skip(1).toList();
        IntStream.range(0, lines.size()).forEach(i -> {
            String[] cells = lines.get(i).split(",", -1);
            text.append(cells[3].isEmpty() ? "%011d".formatted(i + 1) : cells[3]).append(';').append(cells[0])
                    .append(';').append(cells[1]).append(';')
                    .append(cells[2]).append(";KDRI0001;;JKK+JKM;A;2019-01-01;\r\n");
        });
        return text.toString();
    }
}
