package id.iuranhub.deadletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.testing.Caller;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.RunningHub;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters that have a text: without a month those of the latest two are read, and the page says so. */
@OnBothDatabases
class DeadLettersWithTextTest {

    private static final Pattern FILE = Pattern.compile("upah_(\\d{6})_DAMKAR\\.csv");
    private static final String SAID = "Teks dicari sejak";

    @TempDir
    Path home;

    @Test
    void olderMonthsAreLookedThroughWhereTheyAreNamed() {
        try (var hub = new RunningHub(home)) {
            for (int month = 1; month <= 4; month++) {
                hub.drop("inbox/kendari-skpd", "upah_20260%d_DAMKAR.csv".formatted(month),
                        MadeUp.kendariFile(MadeUp.people(1, 2), 3_000_000));
            }
            var caller = new Caller(hub.port()).enters("admin", hub.hub().firstPassword().orElseThrow());
            String lately = caller.post("/surat", "q", "damkar").body();
            assertEquals(List.of("202603", "202604"), months(lately));
            assertTrue(lately.contains(SAID), lately);
            String named = caller.post("/surat?blth=2026-01", "q", "damkar").body();
            assertEquals(List.of("202601"), months(named));
            assertFalse(named.contains(SAID));
            assertEquals(List.of(), months(caller.post("/surat", "q", "satpol").body()));
            assertEquals(List.of("202603", "202604"),
                    months(caller.post("/surat?code=NOT_ENROLLED", "q", "damkar").body()));
            String byName = caller.post("/surat?blth=2026-01", "q", MadeUp.person(2).name().toLowerCase(Locale.ROOT))
                    .body();
            assertTrue(byName.contains("id=\"perlu\">1</span>"), byName);
        }
    }

    private static List<String> months(String page) {
        return FILE.matcher(page).results().map(found -> found.group(1)).distinct().sorted().toList();
    }
}
