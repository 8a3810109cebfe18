package id.iuranhub.intake;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a stalled writer adds to a file that was copied from another file system and deleted there. The deleted file is
 * held open, and what comes to it goes on into the copy, wherever that was moved to: from there on it is a file that
 * goes on, as any.
 *
 * <p>A file is followed for as long as originals are looked at, and until the hub stops: then the deleted file is gone
 * for good.
 */
final class LateBytes {

    private static final Logger LOG = LoggerFactory.getLogger(LateBytes.class);
    private static final long LONGEST_NANOS = Duration.ofHours(1).toNanos();
    private static final int MOST = 200;

    private final Deque<Followed> all = new ArrayDeque<>();
    private final long maxBytes;

    /** @param maxBytes of a file; one byte more is let through, so that it is refused */
    LateBytes(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    private static final class Followed {
        private final FileChannel deleted;
        private final FileChannel copy;
        private final long since = System.nanoTime();
        private long bytes;

        Followed(Path original, Path copy, long bytes) throws IOException {
            this.deleted = FileChannel.open(original, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
            try {
                this.copy = FileChannel.open(copy, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            } catch (IOException away) {
                deleted.close();
                throw away;
            }
            this.bytes = bytes;
        }

        /** Truncated and written anew, it is copied anew. */
        private void flow(long most) throws IOException {
            long size = Math.min(deleted.size(), most);
            if (size == bytes) {
                return;
            }
            if (size < bytes) {
                bytes = 0;
                copy.truncate(0);
            }
            copy.position(bytes);
            for (long more = 1; bytes < size && more > 0; bytes += more) {
                more = deleted.transferTo(bytes, size - bytes, copy);
            }
            copy.force(true);
        }

        private void close() {
            try (deleted; copy) {
                LOG.trace("No longer followed");
            } catch (IOException away) {
                LOG.debug("Not closed: {}", away.toString());
            }
        }
    }

    /** From before the original is deleted. @param bytes that were copied */
    synchronized void follow(Path original, Path copy, long bytes) {
        try {
            all.addLast(new Followed(original, copy, bytes));
            if (all.size() > MOST) {
                all.removeFirst().close();
            }
        } catch (IOException away) {
            LOG.debug("Not followed: {}", away.toString());
        }
    }

    /** Oldest first: a file that was copied twice flows through its first copy. */
    synchronized void flow() {
        all.removeIf(followed -> {
            boolean over = System.nanoTime() - followed.since > LONGEST_NANOS;
            try {
                followed.flow(maxBytes == Long.MAX_VALUE ? maxBytes : maxBytes + 1);
            } catch (IOException away) {
                LOG.warn("What came to a file after it was copied cannot be read: {}", away.toString());
                over = true;
            }
            if (over) {
                followed.close();
            }
            return over;
        });
    }
}
