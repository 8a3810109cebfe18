package id.iuranhub.demo;

import id.iuranhub.model.Blth;
import id.iuranhub.simulator.portal.Portal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who carries files between a hub's {@code portal/} folder and the simulated portal, as somebody at a browser would.
 */
public final class PortalClerk {

    private static final String UPLOAD = "template_upah_";

    private final Path home;
    private final Path folder;
    private final Portal portal;

    /** @param home the hub's @param folder the portal's */
    public PortalClerk(Path home, Path folder, Portal portal) {
        this.home = home;
        this.folder = folder;
        this.portal = portal;
    }

    /** Hands every file of a month in that lies ready. @return how many */
    public int upload(String scheme, String npp, Blth blth) throws IOException, InterruptedException {
        Path ready = home.resolve("portal").resolve("out").resolve(scheme).resolve(blth.toString());
        var files = List.<Path>of();
        if (Files.isDirectory(ready)) {
            try (Stream<Path> all = Files.walk(ready)) {
                files = all.filter(file -> file.getFileName().toString().startsWith(UPLOAD)).sorted().toList();
            }
        }
        for (Path file : files) {
            put(file, month("in", npp, blth).resolve(ready.relativize(file).toString()));
        }
        answered();
        return files.size();
    }

    /** Has the iuran reckoned and posts the month. */
    public void post(String npp, Blth blth) throws IOException, InterruptedException {
        for (String deed : List.of("finalisasi", "posting")) {
            Files.createFile(Files.createDirectories(month("in", npp, blth)).resolve(deed));
            answered();
        }
    }

    /** Brings an answer back to the hub, as CSV or workbook, under a name of its month. */
    public void bring(String npp, Blth blth, String answer) throws IOException {
        String name = answer.contains(npp) ? answer : npp + "_" + blth + "_" + answer;
        put(month("out", npp, blth).resolve(answer), home.resolve("portal").resolve("in").resolve(name));
    }

    /** The lists of failed rows of a month, by name. */
    public List<String> failed(String npp, Blth blth) throws IOException {
        try (Stream<Path> all = Files.list(month("out", npp, blth))) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("gagal_") && name.endsWith(".csv")).sorted().toList();
        } catch (UncheckedIOException movedMeanwhile) {
            return List.of();
        }
    }

    /** The printed list of a month, whether or not it is there. */
    public static String list(String npp, Blth blth) {
        return "formulir-2a_" + npp + "_" + blth + ".xlsx";
    }

    /** A portal takes a file when it has its size twice. */
    private void answered() throws IOException, InterruptedException {
        portal.look();
        portal.look();
    }

    private Path month(String way, String npp, Blth blth) {
        return folder.resolve(way).resolve(npp).resolve(blth.toString());
    }

    private static void put(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Path part = Files.copy(from, to.resolveSibling("." + to.getFileName() + ".part"),
                StandardCopyOption.REPLACE_EXISTING);
        Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
    }
}
