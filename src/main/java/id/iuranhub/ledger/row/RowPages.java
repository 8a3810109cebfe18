package id.iuranhub.ledger.row;

import id.iuranhub.assess.Chunk;
import id.iuranhub.assess.Entry;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.LongToIntFunction;

/** Reads rows of files in ranges of their lines: each page is one look into the primary key, however long the file. */
final class RowPages {

    /** Lines at a time where most of them are wanted rows. */
    static final int LINES = 1000;

    /** Lines {@code from} to {@code to} of a file, both included. */
    record Page(long file, int from, int to) { }

    private final Iterator<Long> files;
    private final int lines;
    private final Function<Page, List<Entry>> read;
    private final LongToIntFunction lastLine;
    private long file;
    private int next = 1;
    private int last;
    private List<Entry> page = List.of();

    /** @param lines in one range */
    RowPages(List<Long> files, int lines, Function<Page, List<Entry>> read, LongToIntFunction lastLine) {
        this.files = files.iterator();
        this.lines = lines;
        this.read = read;
        this.lastLine = lastLine;
    }

    private boolean advance() {
        while (page.isEmpty()) {
            if (next > last) {
                if (!files.hasNext()) {
                    return false;
                }
                file = files.next();
                last = lastLine.applyAsInt(file);
                next = 1;
                continue;
            }
            page = read.apply(new Page(file, next, next + lines - 1));
            next += lines;
        }
        return true;
    }

    /** The pages that have rows, each made into a chunk. */
    Iterator<Chunk> chunks(Function<List<Entry>, Chunk> chunk) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return advance();
            }

            @Override
            public Chunk next() {
                if (!advance()) {
                    throw new NoSuchElementException();
                }
                var entries = page;
                page = List.of();
                return chunk.apply(entries);
            }
        };
    }
}
