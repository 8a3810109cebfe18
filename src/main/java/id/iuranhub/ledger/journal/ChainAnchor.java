package id.iuranhub.ledger.journal;

import id.iuranhub.model.Trouble;
import id.iuranhub.store.Condition;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The head of the journal's chain, noted outside the database by itself: appended to a file, which a site lays on
 * another machine's mount. Whoever owns the database can write the whole chain anew, but not what stands there.
 */
public final class ChainAnchor {

    /** {@code 2026-05-15T06:00:00Z;4711;<hash>} */
    private static final Pattern LINE = Pattern.compile("[^;]+;(\\d{1,18});([0-9a-f]{64})");
    /** The last one alone proves all before it; some more tell since when something is wrong. */
    private static final int LOOKED_AT = 50;
    /** Bytes at the end of the file that hold so many. */
    private static final int TAIL = 16 * 1024;

    private final Optional<Path> file;
    private final HashChain hashChain;
    private final Condition condition;
    private final Clock clock;
    private String noted = "";

    /** @param file empty where heads are noted by people only */
    public ChainAnchor(Optional<Path> file, HashChain hashChain, Condition condition, Clock clock) {
        this.file = file;
        this.hashChain = hashChain;
        this.condition = condition;
        this.clock = clock;
    }

    /** Notes the head where it has moved; a mount that is away is told until it is back. */
    public synchronized void note() {
        file.ifPresent(path -> hashChain.head().filter(head -> !head.hash().equals(noted)).ifPresent(head -> {
            try {
                if (noted.isEmpty() && isNoted(path, head)) {
                    noted = head.hash();
                    return;
                }
                append(path, clock.instant().truncatedTo(ChronoUnit.SECONDS) + ";" + head.place() + ";" + head.hash()
                        + "\n");
                noted = head.hash();
                condition.well(Trouble.Kind.ANCHOR);
            } catch (IOException away) {
                condition.trouble(Trouble.of(Trouble.Kind.ANCHOR, "away").with("file", path)
                        .with("why", away.getClass().getSimpleName()));
            }
        }));
    }

    /** Whether an earlier start of the hub has noted it. */
    private static boolean isNoted(Path path, HashChain.Head head) throws IOException {
        var lines = Files.exists(path) ? tail(path) : List.<String>of();
        return !lines.isEmpty() && lines.get(lines.size() - 1).endsWith(";" + head.place() + ";" + head.hash());
    }

    /** A line that was cut off by a stop gets its end first, so that it does not swallow the next. */
    private static void append(Path path, String line) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
            long size = channel.size();
            var last = ByteBuffer.allocate(1);
            boolean torn = size > 0 && channel.read(last, size - 1) == 1 && last.get(0) != '\n';
            channel.position(size);
            channel.write(ByteBuffer.wrap(((torn ? "\n" : "") + line).getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
    }

    /** Which noted heads are not in the chain, in words; empty where all are, or none is noted. */
    public List<String> faults() {
        var faults = new ArrayList<String>();
        if (file.isPresent() && Files.exists(file.get())) {
            try {
                for (String line : tail(file.get())) {
                    var head = LINE.matcher(line);
                    if (head.matches() && !hashChain.holds(Long.parseLong(head.group(1)), head.group(2))) {
                        faults.add("journal: " + file.get() + " notes the head " + head.group(2) + " at link "
                                + head.group(1)
                                + ", which the chain does not have there: its end was cut off, or it was written anew");
                    }
                }
            } catch (IOException unreadable) {
                faults.add("journal: " + file.get() + " cannot be read: " + unreadable.getMessage());
            }
        }
        return faults;
    }

    private static List<String> tail(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.position(Math.max(0, channel.size() - TAIL));
            var bytes = ByteBuffer.allocate(TAIL);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // until the end
            }
            var lines = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8).lines().toList();
            return lines.subList(Math.max(0, lines.size() - LOOKED_AT), lines.size());
        }
    }
}
