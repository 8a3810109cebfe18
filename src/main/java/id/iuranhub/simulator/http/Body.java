package id.iuranhub.simulator.http;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * A request's body behind its compression, never longer than {@value #MOST_BYTES} bytes: a small gzip can hold a flood.
 */
final class Body extends FilterInputStream {

    static final int MOST_BYTES = 8 * 1024 * 1024;

    private long left = MOST_BYTES;

    private Body(InputStream in) {
        super(in);
    }

    /** @throws Refused 400 where the encoding is unknown or not what the bytes are, on reading 413 beyond the bound */
    static InputStream open(Request request) {
        String encoding = request.headerOr("Content-Encoding", "identity");
        var bytes = new ByteArrayInputStream(request.body());
        return switch (encoding) {
            case "identity" -> bytes;
            case "gzip" -> new Body(unzip(bytes));
            default -> throw new Problem(400, "ENCODING_UNKNOWN", "Content-Encoding: expected gzip or none, found "
                    + encoding).refused();
        };
    }

    static Problem tooLarge() {
        return new Problem(413, "BODY_TOO_LARGE", "a body holds at most " + MOST_BYTES + " bytes, unpacked too");
    }

    private static InputStream unzip(InputStream bytes) {
        try {
            return new GZIPInputStream(bytes, 8192);
        } catch (IOException notGzip) {
            throw Problem.badBody("said to be gzip, is not: " + notGzip.getMessage()).refused();
        }
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int read = super.read(target, from, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) {
        left -= read;
        if (left < 0) {
            throw tooLarge().refused();
        }
    }
}
