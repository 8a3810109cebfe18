package id.iuranhub;

import com.fasterxml.jackson.databind.json.JsonMapper;
import id.iuranhub.store.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Tells commands on the same machine where the running hub is and how to prove that they may ask; readable by its owner
 * only.
 */
final class HubAddress {

    private static final String FILE = "hub.json";

    private HubAddress() { }

    /** @param host as configured; a hub that listens everywhere is asked on the loopback address */
    static void write(Home home, String host, int port, String token) {
        Path file = home.data().resolve(FILE);
        Path part = home.data().resolve(FILE + ".part");
        try {
            Files.deleteIfExists(part);
            if (home.data().getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(part,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            var document = new JsonMapper().createObjectNode().put("pid", ProcessHandle.current().pid())
                    .put("url", "http://" + (host.equals("0.0.0.0") ? "127.0.0.1" : host) + ":" + port)
                    .put("token", token);
            Files.writeString(part, document.toString());
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException cannot) {
            throw new UncheckedIOException("cannot write " + file, cannot);
        }
    }

    static void remove(Home home, Hub.Mode mode) {
        try {
            if (mode == Hub.Mode.SERVE) {
                Files.deleteIfExists(home.data().resolve(FILE));
            }
        } catch (IOException leftBehind) {
            throw new UncheckedIOException(leftBehind);
        }
    }

    /** The HTTP server only logs that a port is taken; a hub nobody can ask must not start. @param wanted 0 for any */
    static int freePort(String host, int wanted) throws IOException {
        try (var socket = new ServerSocket(wanted, 1, InetAddress.getByName(host))) {
            return socket.getLocalPort();
        } catch (BindException taken) {
            throw new IOException("cannot listen at " + host + ":" + wanted + " (http.host, http.port): "
                    + taken.getMessage(), taken);
        }
    }
}
