package id.iuranhub.demo;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.Installation;
import id.iuranhub.model.Blth;
import id.iuranhub.simulator.books.Enrolment;
import id.iuranhub.simulator.books.Snapshot;
import id.iuranhub.simulator.portal.Portal;
import id.iuranhub.simulator.portal.PortalFaults;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The part of the demo that goes by the portal: a simulated one in a folder of the demo's home. */
final class PortalMonth {

    /** Who is paid by wage, which is what the portal reckons from, with their NPP. */
    private static final Map<String, String> SCHEMES = new LinkedHashMap<>();

    static {
        SCHEMES.put("kendari-nonasn", "KDRI0001");
        SCHEMES.put("palembang-nonasn", "PLBG0001");
        SCHEMES.put("palu-kontrak", "PALU0002");
    }

    /** Asks the hub. */
    interface Question {
        JsonNode ask(String verb, String path, Map<String, String> parameters);
    }

    /** Waits until the hub has read what came back. */
    interface Quiet {
        void await() throws IOException;
    }

    private final PortalClerk clerk;
    private final Blth blth;
    private final PrintStream out;

    private PortalMonth(PortalClerk clerk, Blth blth, PrintStream out) {
        this.clerk = clerk;
        this.blth = blth;
        this.out = out;
    }

    /** Before the hub starts: its schemes say that they go by the portal, which knows who the sample snapshots name. */
    static PortalMonth prepare(Installation installation, Path home, String blth, PrintStream out) throws IOException {
        Path schemes = Files.createDirectories(home.resolve("config/schemes"));
        for (String scheme : SCHEMES.keySet()) {
            String file = scheme + ".yaml";
            Files.writeString(schemes.resolve(file),
                    Files.readString(installation.config().resolve("schemes").resolve(file)) + "\nchannel: portal\n");
        }
        Path folder = Files.createDirectories(home.resolve("simulated-portal"));
        Samples.drop(blth, "enrolment", folder.resolve("enrolment"));
        var enrolments = new ArrayList<Enrolment>();
        try (Stream<Path> files = Files.list(folder.resolve("enrolment"))) {
            files.sorted().forEach(file -> enrolments.addAll(Snapshot.read(file)));
        }
        var portal = Portal.open(folder, enrolments, PortalFaults.none());
        return new PortalMonth(new PortalClerk(home, folder, portal), Blth.of(blth), out);
    }

    /** Hands in what the run has filled, posts, and brings the printed lists back. */
    void run(Question hub, Quiet quiet) throws IOException, InterruptedException {
        for (var scheme : SCHEMES.entrySet()) {
            String npp = scheme.getValue();
            int files = clerk.upload(scheme.getKey(), npp, blth);
            for (String failed : clerk.failed(npp, blth)) {
                clerk.bring(npp, blth, failed);
            }
            quiet.await();
            clerk.post(npp, blth);
            clerk.bring(npp, blth, PortalClerk.list(npp, blth));
            quiet.await();
            JsonNode side = hub.ask("GET", "/portal/comparison",
                    Map.of("blth", blth.toString(), "scheme", scheme.getKey()));
            out.printf("%s through the portal: %d file(s), %s people equal on the printed list, difference Rp%,d.%n",
                    scheme.getKey(), files, side.get("equal"),
                    side.get("hereRupiah").asLong() - side.get("thereRupiah").asLong());
            for (String list : List.of("differs", "onlyHere", "onlyThere")) {
                side.get(list).forEach(one -> out.println("  " + list + ": " + one));
            }
        }
        out.println();
    }
}
