package id.iuranhub.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.model.Blth;
import id.iuranhub.model.Misconfigured;
import id.iuranhub.testing.Fast;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of reasons is typed by people. */
@Fast
class LeavingReasonsTest {

    private static final String SCHEME = "palu-kontrak";
    private static final String JUNE = "2026-06";

    @Test
    void anyBytesAreReasonsOrAreRefused(@TempDir Path folder) throws IOException {
        var random = new java.util.Random(16);
        String pieces = "nik;sebab;tanggal\n\"=';,7471010101850001phk01-06-2026\u0000\uFEFF";
        for (int round = 0; round < 300; round++) {
            String text = IntStream.range(0, random.nextInt(60)).mapToObj(i -> {
                int from = random.nextInt(pieces.length());
                return pieces.substring(from, Math.min(pieces.length(), from + 1 + random.nextInt(12)));
            }).collect(Collectors.joining());
            Path file = folder.resolve(SCHEME + "_2026-06.csv");
            Files.writeString(file, text, random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16);
            try {
                new LeavingReasons(folder).of(SCHEME, Blth.of(JUNE)).keySet()
                        .forEach(nik -> assertEquals(16, nik.length()));
            } catch (Misconfigured said) {
                assertTrue(said.getMessage().contains("2026-06.csv"), said.getMessage());
            }
        }
        assertEquals(Map.of(), new LeavingReasons(folder).of(SCHEME, Blth.of("2026-05")), "of a later month");
        assertThrows(Misconfigured.class, () -> {
            Files.write(folder.resolve(SCHEME + "_2026-06.csv"), new byte[0]);
            new LeavingReasons(folder).of(SCHEME, Blth.of(JUNE));
        });
    }
}
