package id.iuranhub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The blocks of docs/operations.md, "Step by step", run in their order by an account that is not root: what does not do
 * what the page says ends with an error or a figure that is not there.
 */
@DisabledOnOs(OS.WINDOWS)
class HandbookIT {

    private static final String RELEASE = System.getProperty("release");
    private static final Path ZIP = Path.of("target/iuran-hub-" + RELEASE + ".zip");
    private static final Pattern BLOCK = Pattern.compile("(?s)```sh\n(.*?)```");
    private static final long LONGEST_MINUTES = 15;

    @TempDir
    Path folder;

    @Test
    void everyBlockDoesWhatThePageSays() throws Exception {
        for (String needed : List.of("unzip", "curl", "openssl")) {
            assumeTrue(new ProcessBuilder("sh", "-c", "command -v " + needed).start().waitFor() == 0, "no " + needed);
        }
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.copy(ZIP, folder.resolve(ZIP.getFileName()));
        var blocks = blocks();
        assertTrue(blocks.size() >= 9, "the page has its steps");
        Path script = Files.writeString(folder.resolve("steps.sh"), script(blocks));
        var process = new ProcessBuilder(command(script)).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile());
        process.environment().keySet().removeIf(name -> name.startsWith("IURAN_HUB_"));
        process.environment().put("JAVA_HOME", System.getProperty("packages.java", System.getProperty("java.home")));
        var running = process.start();
        try {
            assertTrue(running.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES), this::said);
            assertEquals(0, running.exitValue(), said());
        } finally {
            running.descendants().forEach(ProcessHandle::destroyForcibly);
            running.destroyForcibly();
        }
        // Two rows read and accepted: in the first month, after the disk was lost, beside the new city.
        assertEquals(5, Pattern.compile("(?m)^kendari-nonasn +1 +0 +2 +0 +2 +0 ").matcher(said()).results().count(),
                this::said);
        assertTrue(said().contains("ambon-nonasn") && said().contains("jp.ceiling"), said());
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("said"));
        } catch (IOException nothing) {
            return "";
        }
    }

    private static List<String> blocks() throws IOException {
        String page = Files.readString(Path.of("docs/operations.md"));
        int from = page.indexOf("\n## Step by step\n");
        String section = page.substring(from, page.indexOf("\n## ", from + 1));
        return new ArrayList<>(BLOCK.matcher(section).results().map(block -> block.group(1)).toList());
    }

    /** In one shell, as somebody at a terminal has it; each said with its number. Ports are whatever is free here. */
    private static String script(List<String> blocks) throws IOException {
        var script = new StringBuilder("set -eu\ntrap 'kill $(jobs -p) 2>/dev/null || true' EXIT\n");
        for (int number = 1; number <= blocks.size(); number++) {
            script.append("echo '--- block ").append(number).append("'\n").append(blocks.get(number - 1));
        }
        String text = script.toString().replace("1.0.0", RELEASE);
        try (var first = new ServerSocket(0); var second = new ServerSocket(0)) {
            return text.replace(":8080", ":" + first.getLocalPort()).replace("port=8080", "port="
                    + first.getLocalPort()).replace(":9080", ":" + second.getLocalPort())
                    .replace("--port 9080", "--port " + second.getLocalPort());
        }
    }

    /** By nobody, where the test itself is root. */
    private static List<String> command(Path script) {
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name")) && new File("/usr/bin/setpriv").canExecute()) {
            command.addAll(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
        }
        command.addAll(List.of("bash", script.toString()));
        return command;
    }
}
