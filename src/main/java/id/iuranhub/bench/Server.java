package id.iuranhub.bench;

import id.iuranhub.model.Misconfigured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A PostgreSQL of the machine's own, started for a measurement on a folder that goes with it, with every commit on
 * disk.
 */
final class Server implements AutoCloseable {

    private static final Path PACKAGED = Path.of("/usr/lib/postgresql");

    private final Path folder;
    private final Path programs;
    private final int port;

    private Server(Path folder, Path programs, int port) {
        this.folder = folder;
        this.programs = programs;
        this.port = port;
    }

    /** @throws Misconfigured where no PostgreSQL is installed */
    static Server start() throws IOException {
        var server = new Server(Files.createTempDirectory("iuran-hub-bench-postgresql"), programs(), freePort());
        try {
            server.run("initdb", "-D", server.data(), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C");
            Files.writeString(server.folder.resolve("data/postgresql.conf"), "listen_addresses = '127.0.0.1'\nport = "
                    + server.port
                    + "\nunix_socket_directories = ''\nshared_buffers = 256MB\nmax_wal_size = 4GB\nwal_compression = "
                    + "on\njit = off\n",
                    java.nio.file.StandardOpenOption.APPEND);
            server.run("pg_ctl", "-D", server.data(), "-l", server.folder.resolve("log").toString(), "-w", "start");
            return server;
        } catch (IOException | RuntimeException failed) {
            server.close();
            throw failed;
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
    }

    /** PostgreSQL does not run as root; root lends it a name space in which it is nobody. */
    private void run(String program, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        var output = folder.resolve(program + ".out").toFile();
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output).start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(program + " failed: " + Files.readString(output.toPath()).strip());
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IOException(hurried);
        }
    }

    private static Path programs() throws IOException {
        var places = new ArrayList<Path>();
        for (String folder : System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator)) {
            places.add(Path.of(folder));
        }
        if (Files.isDirectory(PACKAGED)) {
            try (Stream<Path> versions = Files.list(PACKAGED)) {
                versions.map(version -> version.resolve("bin")).sorted().forEach(bin -> places.add(0, bin));
            }
        }
        return places.stream().filter(place -> Files.isExecutable(place.resolve("initdb"))
                && Files.isExecutable(place.resolve("pg_ctl")))
                .findFirst()
                .orElseThrow(() ->
                new Misconfigured("there is no PostgreSQL here to start (initdb, pg_ctl): install one,"
                        + " or name a server with --db-url 'jdbc:postgresql://HOST/DATABASE?user=NAME'"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        try {
            if (Files.exists(folder.resolve("data/postmaster.pid"))) {
                run("pg_ctl", "-D", data(), "-m", "fast", "-w", "stop");
            }
            Folder.delete(folder);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
