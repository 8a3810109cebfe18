package id.iuranhub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.iuranhub.store.Schema;
import id.iuranhub.testing.Patience;
import id.iuranhub.testing.Shell;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a site installs, taken as it comes out of the build: unpacked somewhere else and used by its own launcher, with
 * nothing of the clone and no Maven within reach.
 */
@DisabledOnOs(OS.WINDOWS)
class PackagesIT {

    private static final String RELEASE = System.getProperty("release");
    private static final Path ZIP = Path.of("target/iuran-hub-" + RELEASE + ".zip").toAbsolutePath();
    private static final Path DEB = Path.of("target/iuran-hub-" + RELEASE + ".deb").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void theZipIsAHubThatStartsWithoutAWordTooMuchAndNeverBuilds() throws Exception {
        Path installed = unzipped();
        var version = ran(installed, "--version");
        assertEquals(new Shell.Ran(0, "iuran-hub " + RELEASE + ", schema " + Schema.latest() + "\n", ""), version);
        assertEquals(0, ran(installed, "status").exit());

        Process hub = started(installed, "run", "--set", "http.port=0");
        try (var said = new BufferedReader(new InputStreamReader(hub.getInputStream(), StandardCharsets.UTF_8))) {
            String first = said.lines().limit(2).reduce("", (all, line) -> all + line + "\n");
            assertTrue(first.contains("http://127.0.0.1:"), first + Files.readString(folder.resolve("err")));
            var status = ran(installed, "status", "--json");
            assertEquals(0, status.exit(), status.err());
            assertEquals(6, status.document().path("schemes").size(), status.out());
        } finally {
            hub.destroy();
        }
        assertTrue(hub.waitFor(Patience.LONG.toSeconds(), TimeUnit.SECONDS), "it ends when told");
        String logged = Files.readString(folder.resolve("err"));
        assertFalse(logged.contains("WARN"), logged);
        assertFalse(Files.exists(installed.resolve("target")), "an installation builds nothing");
    }

    @Test
    void anInstallationThatIsNotWholeSaysSo() throws Exception {
        Path installed = folder.toRealPath();
        Files.copy(Path.of("hub"), installed.resolve("hub"));
        var ran = ran(installed, "status");
        assertEquals(3, ran.exit());
        assertTrue(ran.err().contains("is not whole: there is no " + installed), ran.err());
    }

    @Test
    void noLibraryIsOfAnEarlierBuild() throws Exception {
        var list = new File("target/iuran-hub.cdx.json");
        assumeTrue(list.lastModified() >= new File("target/iuran-hub.jar").lastModified(),
                "no list of parts of this build: mvn -o makes none");
        var parts = new ArrayList<String>();
        new ObjectMapper().readTree(list).path("components")
                .forEach(part -> parts.add(part.path("name").asText() + "-" + part.path("version").asText()));
        String listed = done("unzip", "-Z1", ZIP.toString());
        assertEquals(List.of(), listed.lines().filter(name -> name.contains("/lib/") && name.endsWith(".jar"))
                .map(name -> name.substring(name.lastIndexOf('/') + 1))
                .filter(name -> !name.equals("iuran-hub.jar") && parts.stream().noneMatch(name::startsWith)).toList(),
                "mvn clean takes them away");
    }

    @Test
    void theDebHasFoldersRightsAndAServiceOfItsOwn() throws Exception {
        assumeTrue(ran(List.of("dpkg-deb", "--version")).exit() == 0, "no dpkg on this machine");
        String files = done("dpkg-deb", "-c", DEB.toString());
        assertTrue(files.lines().anyMatch(line -> line.startsWith("-rw-r----- root/root")
                && line.endsWith(" ./etc/iuran-hub/iuran-hub.properties")), files);
        assertTrue(files.contains(" ./usr/share/iuran-hub/lib/iuran-hub.jar"), files);
        assertFalse(files.contains("/var/"), "books are no part of a package: " + files);
        done("dpkg-deb", "-e", DEB.toString(), folder.resolve("control").toString());
        assertEquals("/etc/iuran-hub/iuran-hub.properties",
                Files.readString(folder.resolve("control/conffiles")).strip());
        for (String script : List.of("postinst", "prerm", "postrm")) {
            done("sh", "-n", folder.resolve("control").resolve(script).toString());
        }
        done("dpkg-deb", "-x", DEB.toString(), folder.resolve("tree").toString());
        String unit = Files.readString(folder.resolve("tree/usr/lib/systemd/system/iuran-hub.service"));
        for (String line : List.of("User=iuran-hub", "UMask=0077", "ProtectSystem=strict", "NoNewPrivileges=yes",
                "CapabilityBoundingSet=", "ExecStart=/usr/share/iuran-hub/hub run", "RestartPreventExitStatus=2")) {
            assertTrue(unit.lines().anyMatch(line::equals), line + " in " + unit);
        }
        assertEquals(0, ran(folder.resolve("tree/usr/share/iuran-hub"), "--version").exit());
    }

    @Test
    void anUpgradeKeepsWhatTheSiteWroteAndARemovalTheBooks() throws Exception {
        assumeTrue(ran(List.of("dpkg-deb", "--version")).exit() == 0, "no dpkg on this machine");
        Path system = Files.createDirectory(folder.resolve("system"));
        for (String needed : List.of("var/lib/dpkg/info", "var/lib/dpkg/updates", "var/lib/dpkg/triggers")) {
            Files.createDirectories(system.resolve(needed));
        }
        Files.createFile(system.resolve("var/lib/dpkg/status"));
        dpkg(system, "-i", DEB.toString());
        Path settings = system.resolve("etc/iuran-hub/iuran-hub.properties");
        Path home = system.resolve("var/lib/iuran-hub");
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home)));
        assertEquals(Path.of("/etc/iuran-hub"), Files.readSymbolicLink(home.resolve("config")));
        Files.writeString(settings, "http.port=8181\n");
        Files.createDirectory(home.resolve("data"));
        Files.writeString(home.resolve("data/hub.script"), "books");

        dpkg(system, "-i", laterRelease().toString());
        assertEquals("http.port=8181\n", Files.readString(settings));
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(settings)));
        assertTrue(Files.readString(system.resolve("usr/share/iuran-hub/CHANGELOG.md")).startsWith("later"));

        dpkg(system, "--purge", "iuran-hub");
        assertFalse(Files.exists(settings));
        assertFalse(Files.exists(system.resolve("usr/share/iuran-hub/hub")));
        assertEquals("books", Files.readString(home.resolve("data/hub.script")));
    }

    /** The same with another number and other defaults. */
    private Path laterRelease() throws Exception {
        Path tree = folder.resolve("later");
        done("dpkg-deb", "-R", DEB.toString(), tree.toString());
        Path control = tree.resolve("DEBIAN/control");
        Files.writeString(control, Files.readString(control).replaceFirst("(?m)^Version: .*$", "Version: 9.0.0"));
        Files.writeString(tree.resolve("etc/iuran-hub/iuran-hub.properties"), "# newer defaults\n");
        Files.writeString(tree.resolve("usr/share/iuran-hub/CHANGELOG.md"), "later\n");
        // Its libraries are no matter of this.
        done("rm", "-r", tree.resolve("usr/share/iuran-hub/lib").toString());
        done("dpkg-deb", "--root-owner-group", "-Znone", "-b", tree.toString(), folder.resolve("l.deb").toString());
        return folder.resolve("l.deb");
    }

    /** Into a tree that is no running system; who is not root acts as if. */
    private void dpkg(Path system, String... what) throws Exception {
        var command = new ArrayList<String>();
        if (!"root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-r"));
        }
        command.addAll(List.of("dpkg", "--root=" + system, "--log=/dev/null", "--force-script-chrootless",
                "--force-depends", "--force-confold", "--force-unsafe-io"));
        command.addAll(List.of(what));
        done(command.toArray(String[]::new));
    }

    private Path unzipped() throws Exception {
        assertTrue(Files.isRegularFile(ZIP), ZIP + " is not there: mvn package makes it");
        done("unzip", "-q", ZIP.toString(), "-d", folder.resolve("a city's own").toString());
        return folder.resolve("a city's own/iuran-hub-" + RELEASE);
    }

    private String done(String... command) throws Exception {
        var ran = ran(List.of(command));
        assertEquals(0, ran.exit(), String.join(" ", command) + ": " + ran.err() + ran.out());
        return ran.out();
    }

    private Shell.Ran ran(Path installed, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(installed.resolve("hub").toString()));
        command.addAll(List.of(arguments));
        return ran(command);
    }

    private Shell.Ran ran(List<String> command) throws Exception {
        Path err = Files.createTempFile(folder, "err", "");
        Process running;
        try {
            running = process(command, err).start();
        } catch (IOException notThere) {
            return new Shell.Ran(-1, "", notThere.getMessage());
        }
        String out = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Shell.Ran(running.waitFor(), out, Files.readString(err));
    }

    private Process started(Path installed, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(installed.resolve("hub").toString()));
        command.addAll(List.of(arguments));
        return process(command, folder.resolve("err")).start();
    }

    /** With nothing of who runs the test: no settings, another folder, this Java. */
    private ProcessBuilder process(List<String> command, Path err) {
        var process = new ProcessBuilder(command).directory(new File("/")).redirectError(err.toFile());
        process.environment().keySet().removeIf(name -> name.startsWith("IURAN_HUB_"));
        process.environment().put("JAVA_HOME", System.getProperty("packages.java", System.getProperty("java.home")));
        process.environment().put("LC_ALL", "C.UTF-8");
        return process;
    }
}
