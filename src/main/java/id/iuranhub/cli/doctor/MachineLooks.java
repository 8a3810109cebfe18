package id.iuranhub.cli.doctor;

import id.iuranhub.store.Home;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The machine and the home: nothing here needs a configuration. */
final class MachineLooks {

    private static final List<Integer> TRIED = List.of(17, 21, 25);

    private MachineLooks() {
    }

    static List<Observation> of(Home home) throws IOException {
        return List.of(java(), account(home), folders(home));
    }

    private static Observation java() {
        String found = "Java " + Runtime.version() + ", " + (Runtime.getRuntime().maxMemory() >> 20) + " MB at most";
        if (!Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8")).equals(StandardCharsets.UTF_8)) {
            return Observation.fault("java", found + ", names of files are not in UTF-8",
                    "start it by the launcher hub, or with LC_ALL=C.UTF-8");
        }
        return TRIED.contains(Runtime.version().feature()) ? Observation.ok("java", found)
                : Observation.note("java", found, "releases 17, 21 and 25 are looked after");
    }

    /** A home of another account cannot be worked in, or not without leaving files that the hub cannot read. */
    private static Observation account(Home home) throws IOException {
        String me = System.getProperty("user.name", "");
        if (Files.notExists(home.folder())) {
            return me.equals("root") ? Observation.note("account", me, "run the hub under an account of its own")
                    : Observation.ok("account", me);
        }
        String owner = Files.getOwner(home.folder()).getName();
        if (!owner.equals(me)) {
            return Observation.fault("account", me + ", but the home is " + owner + "'s",
                    "give commands as " + owner + " (sudo -u " + owner + " hub ...)");
        }
        return me.equals("root") ? Observation.note("account", me, "run the hub under an account of its own")
                : Observation.ok("account", me);
    }

    private static Observation folders(Home home) throws IOException {
        if (Files.notExists(home.folder())) {
            return Observation.note("home", home.folder() + " is not there", "the first start makes it");
        }
        if (home.isRestoring()) {
            return Observation.fault("home", "a restore into " + home.folder() + " did not end",
                    "give hub restore again");
        }
        var closed = new ArrayList<String>();
        for (Path folder : new Path[] {home.folder(), home.inbox(), home.enrolment(), home.payments(), home.archive(),
                home.refused(), home.outgoing(), home.data()}) {
            if (Files.exists(folder) && !(Files.isDirectory(folder) && Files.isWritable(folder))) {
                closed.add(folder.equals(home.folder()) ? folder.toString() : folder.getFileName().toString());
            }
        }
        if (!closed.isEmpty()) {
            return Observation.fault("home", "cannot be written: " + String.join(", ", closed),
                    "give them back to the hub's account (chown -R), folders 0700");
        }
        var exposed = home.exposed();
        return exposed.isEmpty() ? Observation.ok("home", home.folder().toString())
                : Observation.fault("home", "others on this machine can read what lies in "
                + String.join(", ", exposed), "chmod -R go= on them, then change the secrets in them");
    }
}
