package id.iuranhub.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where each dropped file has to be in the end: in one place, and nowhere else. */
final class Whereabouts {

    /** Dropped, and not known to be taken in. */
    private final Map<String, PayFile> dropped = new HashMap<>();
    private final Set<String> archived = new HashSet<>();
    private final Set<String> refused = new HashSet<>();

    void drop(PayFile file) {
        dropped.put(file.name, file);
    }

    /** @return the file, if it was not known to be taken in yet; else null */
    PayFile take(String name) {
        PayFile file = dropped.remove(name);
        if (file != null) {
            archive(file.blth + "/" + file.source.folder + "/" + file.name);
        }
        return file;
    }

    Set<String> dropped() {
        return dropped.keySet();
    }

    void archive(String path) {
        archived.add(path);
    }

    void refuse(String path) {
        refused.add(path);
    }

    /** What is wrong with a home in which nothing is under way. */
    List<String> complaints(List<String> listing) {
        var there = new HashSet<String>();
        var turned = new HashSet<String>();
        var wrong = new ArrayList<String>();
        for (String file : listing) {
            if (file.startsWith("archive/")) {
                there.add(file.substring("archive/".length()));
            } else if (file.startsWith("refused/") && !file.endsWith(".why.txt")) {
                turned.add(file.substring("refused/".length()));
            } else if (file.startsWith("inbox/") || file.startsWith("enrolment/") || file.startsWith("payments/")
                    || file.startsWith("data/claimed/")) {
                wrong.add("left lying: " + file);
            }
        }
        differences("archived", there, archived, wrong);
        differences("refused", turned, refused, wrong);
        return wrong;
    }

    private static void differences(String what, Set<String> are, Set<String> should, List<String> wrong) {
        if (!are.equals(should)) {
            wrong.add(what + " are " + difference(are, should) + ", should be " + difference(should, are));
        }
    }

    private static Set<String> difference(Set<String> one, Set<String> other) {
        var rest = new HashSet<>(one);
        rest.removeAll(other);
        return rest;
    }
}
