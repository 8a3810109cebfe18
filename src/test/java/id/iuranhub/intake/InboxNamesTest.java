package id.iuranhub.intake;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.testing.KendariFile;
import id.iuranhub.testing.Patience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Names of files as people and programs make them, in the inbox of a running hub: taken, refused under one that is
 * seen, or left alone.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InboxNamesTest extends RunningInbox {

    @ParameterizedTest
    @ValueSource(strings = {"kutip \"dalam\" 'nama'", "titik..titik", "a..", "100%", "%41%zz", "a+b", "#1",
            "{{insurer.secret}}",
        "{{tidak.ada}}", "${body}", "${exchangeProperty.claim}", "Kötü Müdürlük 東京", "\uD83D\uDE00", "a;b,c|d",
        "$(touch x)", "a?b=c&d",
        " spasi ", "-rf", "~", "*", "RAW(x)", "a:b"})
    void aStrangeNameIsANameLikeAnyOther(String odd) throws IOException {
        String name = odd + "_202605_ANEH " + ++serial + ".csv";
        put("kendari-skpd", name, KendariFile.ofRows(1, 5000 + serial));
        awaitTaken("kendari-skpd", name, 1);
        assertTrue(Files.exists(home.resolve("archive/2026-05/kendari-skpd").resolve(name)));
        String bad = odd + "_tanpa " + serial + ".csv";
        put("kendari-skpd", bad, KendariFile.ofRows(1, 5000));
        awaitRefused("kendari-skpd", bad, "FILE_NO_PERIOD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dua\nbaris", "tab\tdi sini", "\u202ekebalik", "baris\u2028baru", "paragraf\u2029baru",
            "baris\u0085lain", "lebar\u200bnol",
        "lunak\u00adtanda", "\u2066terpisah"})
    void aNameWithWhatNoEyeSeesIsRefusedUnderOneThatIsSeen(String odd) throws IOException {
        String name = odd + "_202605_ANEH " + ++serial + ".csv";
        put("kendari-skpd", name, KendariFile.ofRows(1, 5000 + serial));
        String shown = odd.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "_") + "_202605_ANEH " + serial + ".csv";
        awaitRefused("kendari-skpd", shown, "FILE_UNREADABLE");
        String why = Files.readString(home.resolve("refused/kendari-skpd").resolve(shown + ".why.txt"));
        assertTrue(why.lines()
                .noneMatch(line -> line.chars().anyMatch(c -> c > 127 && Character.getType(c) == Character.FORMAT)),
                why);
    }

    @Test
    void theHubsOwnAnswersAreNoPayrollAndNothingSpeaksForTheHub() throws IOException {
        for (String ending : new String[] {".why.txt", ".note.txt", ".ack.csv", ".ack.xlsx", ".ACK.CSV"}) {
            String name = "upah_202605_TIRU " + ++serial + ".csv" + ending;
            put("kendari-skpd", name, KendariFile.ofRows(1, 5000));
            awaitRefused("kendari-skpd", name + "_", "FILE_UNREADABLE");
            assertFalse(Files.exists(home.resolve("refused/kendari-skpd").resolve(name)), name);
        }
    }

    @Test
    void whatUploadersAndDesktopsLeaveIsLeftAloneAndNotCounted() throws Exception {
        int refused = hub.scheme("2026-05", "kendari-nonasn").at("/files/refused").asInt();
        var names = List.of("upah_202605_X.csv.part", "upah_202605_X.csv.filepart", "upah_202605_X.tmp",
                "upah_202605_X.csv.crdownload",
                "upah_202605_X.PARTIAL", ".upah_202605_X.csv.swp", "~$upah_202605_X.xlsx", ".upah_202605_X.csv",
                "desktop.ini", "Thumbs.db");
        for (String name : names) {
            Files.writeString(home.resolve("inbox/kendari-skpd").resolve(name), KendariFile.ofRows(1, 5000));
        }
        put("kendari-skpd", "upah_202605_SAMPING.csv", KendariFile.ofRows(1, 7400));
        awaitTaken("kendari-skpd", "upah_202605_SAMPING.csv", 1);
        await().during(Duration.ofSeconds(1)).atMost(Patience.LONG).until(() -> names.stream().allMatch(name ->
                Files.exists(home.resolve("inbox/kendari-skpd").resolve(name))));
        for (String name : names) {
            Files.delete(home.resolve("inbox/kendari-skpd").resolve(name));
        }
        assertEquals(refused, hub.scheme("2026-05", "kendari-nonasn").at("/files/refused").asInt());
    }

    @Test
    void aNameMayBeAsLongAsTheDiskAllows() throws IOException {
        for (int length : new int[] {231, 240, 247, 250, 255}) {
            String name = "x".repeat(length - 11) + "_202605.csv";
            put("kendari-skpd", name, KendariFile.ofRows(1, 6000 + length));
            await(name).atMost(Patience.LONG)
                    .until(() -> Files.exists(home.resolve("archive/2026-05/kendari-skpd").resolve(name)));
            String bad = "y".repeat(length - 4) + ".csv";
            put("kendari-skpd", bad, KendariFile.ofRows(1, 6000));
            await(bad).atMost(Patience.LONG)
                    .until(() -> Files.exists(home.resolve("refused/kendari-skpd").resolve(bad)));
            put("kendari-skpd", bad, KendariFile.ofRows(1, 6000));
            await(bad + " again").atMost(Patience.LONG).until(() -> isEmpty("inbox/kendari-skpd")
                    && isEmpty("data/claimed"));
        }
        hub.awaitQuiet();
        try (Stream<Path> answers = Files.list(home.resolve("outgoing/kendari-skpd"))) {
            assertEquals(5, answers.filter(file -> file.getFileName().toString().matches("xxx.*\\.ack\\.csv")).count(),
                    "acknowledgements");
        }
        try (Stream<Path> whys = Files.list(home.resolve("refused/kendari-skpd"))) {
            assertEquals(10, whys.filter(file -> file.getFileName().toString().matches("yyy.*\\.why\\.txt")).count(),
                    "reasons");
        }
    }

    @Test
    void aNameWhoseBytesAreNoTextDoesNotStopTheOthers() throws Exception {
        var shell = new ProcessBuilder("bash", "-c", "printf 'x' > $'" + home.resolve("inbox/kendari-skpd")
                + "/rusak\\xff\\xfe_202605.csv'").start();
        assertEquals(0, shell.waitFor());
        put("kendari-skpd", "C:\\gaji\\upah_202605.csv", KendariFile.ofRows(1, 7000));
        put("kendari-skpd", "upah_202605_SESUDAH.csv", KendariFile.ofRows(1, 7001));
        try {
            awaitTaken("kendari-skpd", "upah_202605_SESUDAH.csv", 1);
        } finally {
            new ProcessBuilder("bash", "-c", "rm -f '" + home.resolve("inbox/kendari-skpd") + "'/rusak* '"
                    + home.resolve("inbox/kendari-skpd") + "'/C*").start().waitFor();
        }
    }
}
