package id.iuranhub.cli;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.testing.Patience;
import id.iuranhub.testing.Shell;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher, with a Java and a Maven that only say how they were called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    @TempDir
    private Path folder;
    private Path installation;

    @BeforeEach
    void install() throws IOException {
        installation = folder.resolve("city of Palu/hub");
        Files.createDirectories(installation.resolve("src/main"));
        Files.createDirectories(installation.resolve("target"));
        Files.writeString(installation.resolve("pom.xml"), "");
        Files.copy(Path.of("hub"), installation.resolve("hub"));
        runnable(installation.resolve("hub"));
        program("java", "for a in \"$@\"; do echo \"[$a]\"; done");
        program("mvn", "echo built; touch '" + jar() + "'");
        Files.writeString(jar(), "");
        age(installation.resolve("src/main"));
        age(installation.resolve("pom.xml"));
        Files.writeString(archive(), "");
        Files.setLastModifiedTime(archive(), FileTime.from(Instant.now().plusSeconds(60)));
    }

    @Test
    void argumentsReachTheHubAsTheyWereTyped() throws Exception {
        var said = run(installation.resolve("hub"), "dead", "edit", "1-2", "nama=BUDI  'S", "--reason", "*", "").out()
                .lines().toList();
        assertEquals(List.of("[dead]", "[edit]", "[1-2]", "[nama=BUDI  'S]", "[--reason]", "[*]", "[]"),
                said.subList(said.indexOf("[id.iuranhub.cli.Main]") + 1, said.size()));
        assertTrue(said.contains("[-Diuranhub.install=" + installation.toRealPath() + "]"), said.toString());
    }

    @Test
    void itFindsTheInstallationThroughLinksFromAnywhere() throws Exception {
        Path first = Files.createSymbolicLink(folder.resolve("first link"), installation.resolve("hub"));
        Path second = Files.createSymbolicLink(folder.resolve("second"), first.getFileName());
        assertTrue(run(second, "status").out().contains("[-Diuranhub.install=" + installation.toRealPath() + "]"));
    }

    @Test
    void aSiteMayHaveTheBetterCompiler() throws Exception {
        String said = run(installation.resolve("hub"), Map.of("IURAN_HUB_JAVA_OPTS", "-XX:TieredStopAtLevel=4"), "run")
                .out();
        assertTrue(said.indexOf("[-XX:TieredStopAtLevel=1]") < said.indexOf("[-XX:TieredStopAtLevel=4]"),
                "the last one counts: " + said);
    }

    @Test
    void aJarThatIsNewerThanItsSourcesIsNotBuiltAgain() throws Exception {
        assertEquals("", run(installation.resolve("hub"), "status").err());
    }

    @Test
    void aMissingJarIsBuiltAndTheBuildStaysOffStandardOutput() throws Exception {
        Files.delete(jar());
        var ran = run(installation.resolve("hub"), "status");
        assertTrue(ran.err().contains("built"), ran.err());
        assertFalse(ran.out().contains("built"), ran.out());
    }

    @Test
    void aNewerSourceIsBuiltOnce() throws Exception {
        program("mvn", "echo built");
        age(jar());
        Files.writeString(installation.resolve("src/main/New.java"), "");
        assertTrue(run(installation.resolve("hub"), "status").err().contains("built"));
        assertEquals("", run(installation.resolve("hub"), "status").err());
    }

    @Test
    void classesAreKeptForLaterStartsOnceTheFirstCommandIsOver() throws Exception {
        program("java",
                "case $* in *-Xshare:dump*) for a in \"$@\"; do case $a in -XX:SharedArchiveFile=*) echo > \"${a#*=}\" "
                + ";; "
                + "esac; done ;; esac\n"
                + "for a in \"$@\"; do echo \"[$a]\"; done");
        Files.delete(archive());
        String shared = "[-XX:SharedArchiveFile=" + installation.toRealPath().resolve("target/iuran-hub.jsa") + "]";
        assertFalse(run(installation.resolve("hub"), "status").out().contains(shared));
        await().atMost(Patience.LONG).until(() -> Files.exists(archive()));
        assertTrue(run(installation.resolve("hub"), "status").out().contains(shared));
        assertTrue(run(installation.resolve("hub"), "run").out().contains(shared));
        String inPlace = "[-XX:ArchiveRelocationMode=0]";
        assertTrue(run(installation.resolve("hub"), "status").out().contains(inPlace));
        assertFalse(run(installation.resolve("hub"), "run").out().contains(inPlace));
        age(archive());
        assertFalse(run(installation.resolve("hub"), "run").out().contains("SharedArchiveFile"), "of an older jar");
        await().atMost(Patience.LONG).until(() -> Files.getLastModifiedTime(archive())
                .compareTo(Files.getLastModifiedTime(jar())) > 0);
    }

    @Test
    void whereClassesCannotBeKeptItIsTriedOnce() throws Exception {
        program("java", "case $* in *-Xshare:dump*) exit 1 ;; esac\nfor a in \"$@\"; do echo \"[$a]\"; done");
        Files.delete(archive());
        run(installation.resolve("hub"), "status");
        await().atMost(Patience.LONG).until(() -> Files.exists(archive()));
        var tried = Files.getLastModifiedTime(archive());
        var ran = run(installation.resolve("hub"), "status");
        assertEquals(new Shell.Ran(0, ran.out(), ""), ran);
        assertFalse(ran.out().contains("SharedArchiveFile"), ran.out());
        assertEquals(tried, Files.getLastModifiedTime(archive()));
    }

    @Test
    void aBuildThatFailsIsLoudAndEndsWithThree() throws Exception {
        Files.delete(jar());
        program("mvn", "echo 'no such symbol'; exit 1");
        var ran = run(installation.resolve("hub"), "status");
        assertEquals(Exit.CANNOT, ran.exit());
        assertEquals("", ran.out());
        assertTrue(ran.err().contains("no such symbol") && ran.err().contains("the build failed"), ran.err());
    }

    @Test
    void anInstallationIsNeverBuiltWhateverLiesBesideIt() throws Exception {
        Files.createDirectories(installation.resolve("lib"));
        Files.writeString(installation.resolve("lib/iuran-hub.jar"), "");
        age(installation.resolve("lib/iuran-hub.jar"));
        Files.writeString(installation.resolve("src/main/New.java"), "");
        Files.delete(jar());
        var ran = run(installation.resolve("hub"), "status");
        assertEquals(new Shell.Ran(0, ran.out(), ""), ran);
        Path lib = installation.toRealPath().resolve("lib");
        assertTrue(ran.out().contains("[" + lib.resolve("iuran-hub.jar") + ":" + lib + "/*]"), ran.out());
    }

    @ParameterizedTest
    @CsvSource({"1.8.0_402, 8", "11.0.22, 11", "16, 16"})
    void aJavaThatIsTooOldIsNamed(String version, String release) throws Exception {
        Files.writeString(folder.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        var ran = run(installation.resolve("hub"), "status");
        assertEquals(Exit.CANNOT, ran.exit());
        assertTrue(ran.err().contains("is of release " + release + "; it takes Java 17 or newer"), ran.err());
    }

    @Test
    void aJavaWithoutItsNoteIsAsked() throws Exception {
        program("java", "echo 'Picked up something'; echo 'openjdk version \"11.0.2\" 2019' >&2");
        assertTrue(run(installation.resolve("hub"), "status").err().contains("is of release 11"));
    }

    @ParameterizedTest
    @CsvSource({"17.0.12, false", "21.0.4, false", "21-ea, false", "24, true", "25.0.1, true"})
    void onlyANewerJavaIsToldWhatTheNetworkLibraryMayDo(String version, boolean told) throws Exception {
        Files.writeString(folder.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        String said = run(installation.resolve("hub"), "status").out();
        assertEquals(told, said.contains("[--sun-misc-unsafe-memory-access=allow]"), said);
        assertEquals(told, said.contains("[--enable-native-access=ALL-UNNAMED]"), said);
    }

    private Path archive() {
        return installation.resolve("target/iuran-hub.jsa");
    }

    private Path jar() {
        return installation.resolve("target/iuran-hub.jar");
    }

    private static void age(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
    }

    private void program(String name, String does) throws IOException {
        Path program = folder.resolve("bin").resolve(name);
        Files.createDirectories(program.getParent());
        Files.writeString(program, "#!/bin/sh\n" + does + "\n");
        runnable(program);
    }

    private static void runnable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Shell.Ran run(Path launcher, String... arguments) throws Exception {
        return run(launcher, Map.of(), arguments);
    }

    private Shell.Ran run(Path launcher, Map<String, String> variables, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        Path err = Files.createTempFile(folder, "err", "");
        var process = new ProcessBuilder(command).directory(new File("/")).redirectError(err.toFile());
        process.environment().remove("JAVA_HOME");
        process.environment().put("PATH", folder.resolve("bin") + File.pathSeparator + System.getenv("PATH"));
        process.environment().putAll(variables);
        var running = process.start();
        String out = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Shell.Ran(running.waitFor(), out, Files.readString(err));
    }
}
