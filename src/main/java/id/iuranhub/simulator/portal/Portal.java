package id.iuranhub.simulator.portal;

import id.iuranhub.model.Blth;
import id.iuranhub.model.Misconfigured;
import id.iuranhub.simulator.books.Enrolment;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The portal on a folder. {@code in/<NPP>/<BLTH>/} takes uploads and the deeds {@code finalisasi} and {@code posting},
 * empty files of that name, in the order of their names within one look; {@code out/<NPP>/<BLTH>/} has the answers,
 * {@code template/} the templates, {@code taken/} what was handed in. It keeps its books in memory.
 */
public final class Portal {

    private static final Pattern EMPLOYER = Pattern.compile("[A-Z0-9]{1,8}");
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Path folder;
    private final Members members;
    private final Map<Path, Counter> counters = new HashMap<>();
    private final Map<Path, Long> sizes = new HashMap<>();
    private volatile PortalFaults faults;
    private int number;

    private Portal(Path folder, Members members, PortalFaults faults) {
        this.folder = folder;
        this.members = members;
        this.faults = faults;
    }

    /**
     * @param enrolments who has a card; employers that none of them names may send any
     * @throws Misconfigured where the folder has answers of an earlier portal, or cannot be written
     */
    public static Portal open(Path folder, Collection<Enrolment> enrolments, PortalFaults faults) {
        Path out = folder.resolve("out");
        try {
            Files.createDirectories(folder.resolve("in"));
            Files.createDirectories(out);
            try (Stream<Path> earlier = Files.list(out)) {
                if (earlier.findAny().isPresent()) {
                    throw new Misconfigured(out + " has answers of an earlier portal, which keeps nothing when it ends:"
                            + " give it an empty folder");
                }
            }
            var portal = new Portal(folder, new Members(enrolments), faults);
            for (String npp : enrolments.stream().map(Enrolment::npp).distinct().toList()) {
                portal.offerTemplate(npp);
            }
            return portal;
        } catch (IOException cannot) {
            throw new Misconfigured("the portal cannot work on " + folder + ": " + cannot, cannot);
        }
    }

    /** From now on it misbehaves so. */
    public void misbehave(PortalFaults other) {
        faults = other;
    }

    /** Looks again and again until the thread is interrupted; says first where it is. */
    public void runUntilInterrupted(PrintStream out) {
        out.println("portal at " + folder.resolve("in"));
        try {
            while (true) {
                look();
                Thread.sleep(BETWEEN_LOOKS.toMillis());
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        } catch (IOException gone) {
            out.println("the portal cannot go on: " + gone);
        }
    }

    /**
     * Takes what lies there whole: a file is whole when it has the size it had the look before.
     *
     * @return how many uploads and deeds were answered
     */
    public int look() throws IOException, InterruptedException {
        int answered = 0;
        for (Path file : handedIn()) {
            Path month = folder.resolve("in").relativize(file);
            if (month.getNameCount() < 3 || !isWhole(file)) {
                continue;
            }
            String npp = month.getName(0).toString();
            var blth = Blth.parse(month.getName(1).toString());
            if (EMPLOYER.matcher(npp).matches() && blth.isPresent()) {
                Thread.sleep(Duration.ofSeconds(faults.delay()).toMillis());
                serve(file, npp, blth.get());
                answered++;
            }
        }
        return answered;
    }

    private void serve(Path file, String npp, Blth blth) throws IOException {
        Path month = Path.of(npp, blth.toString());
        var counter = counters.get(month);
        if (counter == null) {
            offerTemplate(npp);
            counter = new Counter(new Month(npp, blth, members), members, folder.resolve("out").resolve(month));
            counters.put(month, counter);
        }
        counter.serve(file, faults);
        Path taken = folder.resolve("taken").resolve(month).resolve("%04d_%s".formatted(++number, file.getFileName()));
        Files.createDirectories(taken.getParent());
        Files.move(file, taken, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Deeds after the uploads that lie there with them, and Posting last. */
    private List<Path> handedIn() throws IOException {
        var files = new ArrayList<Path>();
        try (Stream<Path> all = Files.walk(folder.resolve("in"))) {
            all.filter(Files::isRegularFile).filter(file -> !isBeingWritten(file.getFileName().toString()))
                    .sorted(Comparator.comparing(Portal::turn).thenComparing(Path::toString)).forEach(files::add);
        } catch (java.io.UncheckedIOException movedMeanwhile) {
            files.clear();
        }
        sizes.keySet().retainAll(files);
        return files;
    }

    private static int turn(Path file) {
        String name = file.getFileName().toString().toLowerCase(java.util.Locale.ROOT);
        return name.startsWith("posting") ? 2 : name.startsWith("finalisasi") ? 1 : 0;
    }

    private static boolean isBeingWritten(String name) {
        return name.startsWith(".") || name.startsWith("~$") || name.endsWith(".part") || name.endsWith(".tmp");
    }

    private boolean isWhole(Path file) throws IOException {
        try {
            Long size = Files.size(file);
            return size.equals(sizes.put(file, size));
        } catch (NoSuchFileException takenBack) {
            return false;
        }
    }

    private void offerTemplate(String npp) throws IOException {
        Path file = folder.resolve("template").resolve(Sheets.TEMPLATE + npp + ".xlsx");
        if (!Files.exists(file)) {
            AnswerFile.put(file, AnswerFile.workbook(Sheets.WAGES, List.of(new ArrayList<Object>(Sheets.COLUMNS))));
        }
    }
}
