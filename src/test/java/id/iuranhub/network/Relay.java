package id.iuranhub.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Takes connections and passes bytes on both ways, once whoever stands at its door says where to. */
abstract class Relay implements AutoCloseable {

    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    Relay(ServerSocket server) {
        this.server = server;
        threads.execute(this::listen);
    }

    static ServerSocket anyPort() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    /** What is said at the door, and where it goes on; null where it goes nowhere. */
    abstract Socket admitted(Socket guest) throws IOException;

    int port() {
        return server.getLocalPort();
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                Socket guest = server.accept();
                threads.execute(() -> serve(guest));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket guest) {
        try (guest; Socket host = admitted(guest)) {
            if (host != null) {
                threads.execute(() -> pass(guest, host));
                pass(host, guest);
            }
        } catch (IOException gone) {
            // whoever talked sees it
        }
    }

    private static void pass(Socket from, Socket to) {
        try (InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
            byte[] buffer = new byte[8192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException gone) {
            // and the other way ends with it
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }
}
