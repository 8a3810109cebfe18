package id.iuranhub.console.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.zip.ZipFile;

/** Sends a request as it stands, whatever a client with manners would say of it. */
record Wire(int port) {

    private static final int PATIENCE_MS = 60_000;
    private static final byte[] BLANK_LINE = {'\r', '\n', '\r', '\n'};

    /** What came back. @param status 0 where the connection was closed without a word */
    record Answer(int status, String head, byte[] body) {

        /** As text, of a workbook that of its parts. */
        String text() throws IOException {
            if (body.length < 2 || body[0] != 'P' || body[1] != 'K') {
                return new String(body, StandardCharsets.UTF_8);
            }
            var text = new StringBuilder();
            Path file = Files.createTempFile("answer", ".zip");
            try (var zip = new ZipFile(Files.write(file, body).toFile())) {
                for (var part : Collections.list(zip.entries())) {
                    text.append(new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
                }
            } finally {
                Files.delete(file);
            }
            return text.toString();
        }
    }

    /** @param lines the further lines of the head, each with its end */
    Answer ask(String verb, String target, String lines, byte[] body) throws IOException {
        String head = verb + " " + target + " HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n" + lines
                + (body.length == 0 ? "" : "Content-Length: " + body.length + "\r\n") + "\r\n";
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            return answered(sent(socket, body));
        }
    }

    /** What comes back; a hub that refuses a head need not wait for the body. */
    private static byte[] sent(Socket socket, byte[] body) throws IOException {
        try {
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
        } catch (SocketException closedMeanwhile) {
            // what it said before stands below
        }
        var came = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(came);
        } catch (SocketException closedHard) {
            // what came until then stands
        }
        return came.toByteArray();
    }

    private static Answer answered(byte[] came) {
        int end = indexOf(came, BLANK_LINE, 0);
        if (end < 0) {
            return new Answer(0, "", came);
        }
        String head = new String(came, 0, end, StandardCharsets.ISO_8859_1);
        byte[] body = Arrays.copyOfRange(came, end + BLANK_LINE.length, came.length);
        boolean chunked = head.toLowerCase(java.util.Locale.ROOT).contains("transfer-encoding: chunked");
        return new Answer(Integer.parseInt(head.split(" ", 3)[1].substring(0, 3)), head, chunked ? joined(body) : body);
    }

    private static byte[] joined(byte[] chunks) {
        var body = new ByteArrayOutputStream();
        int at = 0;
        while (at < chunks.length) {
            int line = indexOf(chunks, new byte[] {'\r', '\n'}, at);
            int size = Integer.parseInt(new String(chunks, at, line - at, StandardCharsets.US_ASCII).strip(), 16);
            if (size == 0) {
                break;
            }
            body.write(chunks, line + 2, Math.min(size, chunks.length - line - 2));
            at = line + 2 + size + 2;
        }
        return body.toByteArray();
    }

    private static int indexOf(byte[] where, byte[] what, int from) {
        for (int i = from; i <= where.length - what.length; i++) {
            if (Arrays.equals(where, i, i + what.length, what, 0, what.length)) {
                return i;
            }
        }
        return -1;
    }
}
