package id.iuranhub.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy between file systems takes plain files only, as they are when they are open. */
class TransferTest {

    @TempDir
    Path folder;

    @Test
    void aPlainFileGoesWholeWithItsTime() throws IOException {
        Path from = Files.writeString(folder.resolve("a.csv"), "isi");
        var changed = Files.getLastModifiedTime(from);
        Path to = folder.resolve("b.csv");
        FileTransfer.across(from, to, 3, new LateBytes(Long.MAX_VALUE));
        assertEquals("isi", Files.readString(to));
        assertEquals(changed, Files.getLastModifiedTime(to));
        assertFalse(Files.exists(from));
    }

    @Test
    void whatIsNoPlainFileStays() throws Exception {
        Path secret = Files.writeString(folder.resolve("rahasia"), "rahasia");
        Path link = Files.createSymbolicLink(folder.resolve("tautan.csv"), secret);
        Path device = Files.createSymbolicLink(folder.resolve("nol.csv"), Path.of("/dev/zero"));
        Path pipe = folder.resolve("pipa.csv");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        Path inner = Files.createDirectory(folder.resolve("folder.csv"));
        for (Path from : new Path[] {link, device, pipe, inner}) {
            Path to = folder.resolve("hasil");
            assertThrows(IOException.class,
                    () -> FileTransfer.across(from, to, Long.MAX_VALUE, new LateBytes(Long.MAX_VALUE)));
            assertFalse(Files.exists(to, LinkOption.NOFOLLOW_LINKS));
            assertTrue(Files.exists(from, LinkOption.NOFOLLOW_LINKS));
        }
    }

    @Test
    void whatIsTooLargeIsNotCopied() throws IOException {
        Path from = Files.writeString(folder.resolve("a.csv"), "isi");
        assertThrows(FileTransfer.TooLarge.class,
                () -> FileTransfer.across(from, folder.resolve("b.csv"), 2, new LateBytes(Long.MAX_VALUE)));
        assertTrue(Files.exists(from));
        try (var inside = Files.list(folder)) {
            assertEquals(1, inside.count());
        }
    }
}
