package id.iuranhub.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.iuranhub.testing.Fast;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@Fast
class ZonesTest {

    /** The simulator stands for another house, which counts by itself; a complaint shows how a zone is written. */
    @Test
    void aZoneIsNamedInOnePlace() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            var named = files.filter(file -> file.toString().endsWith(".java")
                    && !file.toString().contains("/simulator/"))
                    .filter(file -> read(file).contains("ZoneId.of(\"Asia/"))
                    .map(file -> file.getFileName().toString()).toList();
            assertEquals(List.of("Zones.java"), named);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
