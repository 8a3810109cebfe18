package id.iuranhub.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The line from one hub to the insurer; once cut, nothing goes either way. */
public final class Line implements AutoCloseable {

    private final ServerSocket server;
    private final int insurer;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    public Line(int insurer) {
        this.insurer = insurer;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
        thread(this::accept);
    }

    public String address() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket hub = server.accept();
                open.add(hub);
                Socket other = new Socket(InetAddress.getLoopbackAddress(), insurer);
                open.add(other);
                thread(() -> pump(hub, other));
                thread(() -> pump(other, hub));
            } catch (IOException cut) {
                // the hub will notice
            }
        }
        cutAll();
    }

    private void pump(Socket from, Socket to) {
        try (from; to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            // both ends are closed
        }
        open.remove(from);
        open.remove(to);
    }

    private void cutAll() {
        open.forEach(socket -> {
            try {
                socket.close();
            } catch (IOException alreadyClosed) {
                // as wanted
            }
        });
    }

    private static void thread(Runnable work) {
        var thread = new Thread(work, "line");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException alreadyClosed) {
            // as wanted
        }
        cutAll();
    }
}
