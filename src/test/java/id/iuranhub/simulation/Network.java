package id.iuranhub.simulation;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * What lies between hub and insurer, over real connections: it passes requests on, or does with them what networks do.
 */
public final class Network implements AutoCloseable {

    /** A request. @param key the idempotency key, or the last part of the path */
    public record Asked(String method, String path, String key) {

        public boolean handsIn() {
            return method.equals("POST") && path.equals("/v1/iuran-batches");
        }
    }

    /** What becomes of a request and its answer. */
    public sealed interface Trick {
        /** Nothing out of the ordinary. */
        record Pass() implements Trick { }

        /**
         * Somebody else answers. @param passed whether the insurer has got the request all the same; @param headers
         * whole lines
         */
        record Instead(int status, String headers, String body, boolean passed) implements Trick { }

        /** No answer: the connection closes. */
        record Cut(boolean passed) implements Trick { }

        /** The insurer's answer breaks off. @param honest whether the length that is told is that of the part */
        record Half(boolean honest) implements Trick { }

        /** The request arrives twice. */
        record Twice() implements Trick { }

        /** The insurer's answer comes once nobody waits for it any more. */
        record Late() implements Trick { }

        /** The request is held up until nobody waits for an answer any more. @param passed whether it arrives then */
        record Held(boolean passed) implements Trick { }

        /** The answer begins with a byte-order mark. */
        record Marked() implements Trick { }

        /**
         * The insurer's latest good answer to another request comes instead. A Problem does not say what it is about,
         * so that none is mixed up.
         */
        record Cached() implements Trick { }
    }

    private record Request(Asked asked, byte[] bytes) { }

    private record Answer(String head, byte[] body) { }

    private final ServerSocket door;
    private final Function<Asked, Trick> choice;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Asked> heard = new ConcurrentLinkedQueue<>();
    private final Set<Socket> callers = ConcurrentHashMap.newKeySet();
    private volatile int insurer;
    private volatile Answer latest;

    /** @param insurer the port of the insurer; @param choice what becomes of each request */
    public Network(int insurer, Function<Asked, Trick> choice) {
        this.insurer = insurer;
        this.choice = choice;
        try {
            door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
        threads.execute(this::serve);
    }

    public String address() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    public int port() {
        return door.getLocalPort();
    }

    /** The insurer is another one by now. */
    public void leadTo(int port) {
        insurer = port;
    }

    /** What was asked, in the order it came. */
    public java.util.List<Asked> heard() {
        return java.util.List.copyOf(heard);
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                callers.add(caller);
                threads.execute(() -> answer(caller));
            } catch (IOException | java.util.concurrent.RejectedExecutionException closing) {
                return;
            }
        }
    }

    private void answer(Socket caller) {
        try (caller) {
            Request request = read(caller.getInputStream());
            if (request != null) {
                heard.add(request.asked);
                play(choice.apply(request.asked), request, caller);
            }
        } catch (IOException goneMeanwhile) {
            // either side; the hub finds out by itself
        } finally {
            synchronized (callers) {
                callers.remove(caller);
                callers.notifyAll();
            }
        }
    }

    /** Waits until nothing is on its way any more. */
    public void awaitStillness() throws InterruptedException {
        synchronized (callers) {
            while (!callers.isEmpty()) {
                callers.wait();
            }
        }
    }

    /** An event, not a time: whoever waits as long as they like is given as long. */
    private static void awaitHangUp(Socket caller) {
        try {
            while (caller.getInputStream().read() >= 0) {
                // whatever else is said is not heard
            }
        } catch (IOException gone) {
            // as awaited
        }
    }

    private void play(Trick trick, Request request, Socket caller) throws IOException {
        OutputStream out = caller.getOutputStream();
        if (trick instanceof Trick.Instead instead) {
            passIf(instead.passed, request);
            byte[] body = instead.body.getBytes(StandardCharsets.UTF_8);
            write(out, "HTTP/1.1 " + instead.status + " Said\r\n" + instead.headers, body, body.length);
        } else if (trick instanceof Trick.Cut cut) {
            passIf(cut.passed, request);
        } else if (trick instanceof Trick.Held held) {
            awaitHangUp(caller);
            passIf(held.passed, request);
        } else {
            Answer before = latest;
            Answer own = pass(request);
            Answer answer = trick instanceof Trick.Twice ? pass(request) : trick instanceof Trick.Cached
                    && before != null ? before : own;
            if (trick instanceof Trick.Late) {
                awaitHangUp(caller);
            }
            byte[] body = trick instanceof Trick.Marked ? marked(answer.body) : answer.body;
            int told = body.length;
            if (trick instanceof Trick.Half half) {
                body = java.util.Arrays.copyOf(body, body.length / 2);
                told = half.honest ? body.length : told;
            }
            write(out, answer.head, body, told);
        }
    }

    private static byte[] marked(byte[] body) {
        byte[] marked = new byte[body.length + 3];
        System.arraycopy(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, 0, marked, 0, 3);
        System.arraycopy(body, 0, marked, 3, body.length);
        return marked;
    }

    private void passIf(boolean passed, Request request) throws IOException {
        if (passed) {
            pass(request);
        }
    }

    /** To the insurer, on a connection of its own. */
    private Answer pass(Request request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), insurer)) {
            socket.getOutputStream().write(request.bytes);
            socket.getOutputStream().flush();
            var in = new BufferedInputStream(socket.getInputStream());
            String head = head(in);
            byte[] body = in.readNBytes(length(head));
            var answer =
                    new Answer(String.join("\r\n",
                    head.lines().filter(line -> !line.toLowerCase(Locale.ROOT).matches("(content-length|connection):.*")
                    && !line.isEmpty()).toList()) + "\r\n", body);
            latest = head.matches("(?s)HTTP/1.1 2.*") ? answer : latest;
            return answer;
        }
    }

    private static void write(OutputStream out, String head, byte[] body, int told) throws IOException {
        out.write((head + "Content-Length: " + told + "\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        out.write(body);
        out.flush();
    }

    /** Null where the caller says nothing. */
    private static Request read(InputStream stream) throws IOException {
        var in = new BufferedInputStream(stream);
        String head = head(in);
        if (head.isBlank()) {
            return null;
        }
        byte[] body = in.readNBytes(length(head));
        String[] first = head.substring(0, head.indexOf('\r')).split(" ");
        String path = first[1].replaceFirst("\\?.*", "");
        String key = headers(head).getOrDefault("idempotency-key", path.substring(path.lastIndexOf('/') + 1));
        // One request a connection, whatever the caller wants.
        String passed = head.replaceAll("(?im)^connection:.*\r\n", "")
                .replaceFirst("\r\n\r\n$", "\r\nConnection: close\r\n\r\n");
        byte[] bytes = new byte[passed.length() + body.length];
        System.arraycopy(passed.getBytes(StandardCharsets.ISO_8859_1), 0, bytes, 0, passed.length());
        System.arraycopy(body, 0, bytes, passed.length(), body.length);
        return new Request(new Asked(first[0], path, key), bytes);
    }

    /** Up to and with the empty line. */
    private static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        for (int one = in.read(); one >= 0; one = in.read()) {
            head.append((char) one);
            if (one == '\n' && head.toString().endsWith("\r\n\r\n")) {
                return head.toString();
            }
        }
        return "";
    }

    private static int length(String head) throws IOException {
        if (head.isEmpty()) {
            throw new IOException("the other side said nothing");
        }
        return Integer.parseInt(headers(head).getOrDefault("content-length", "0"));
    }

    private static Map<String, String> headers(String head) {
        var headers = new LinkedHashMap<String, String>();
        head.lines().skip(1).filter(line -> line.contains(":")).forEach(line -> headers.put(
                line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT),
                line.substring(line.indexOf(':') + 1).strip()));
        return headers;
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            door.close();
            for (Socket caller : callers) {
                caller.close();
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
