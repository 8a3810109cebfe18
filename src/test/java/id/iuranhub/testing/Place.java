package id.iuranhub.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The database a mortal hub lives on. @param url empty for the embedded one in its home */
public record Place(String url, String user, String password) {

    private static final Place EMBEDDED = new Place("", "SA", "");

    /** A new one, on the database that is tested. */
    public static Place fresh(Path folder) {
        var settings = TestDatabase.settings(folder);
        return settings.isEmpty() ? EMBEDDED
                : new Place(settings.get("db.url"), settings.get("db.user"), settings.getOrDefault("db.password", ""));
    }

    /** The address of the database of a home, as the hub itself would say it. */
    String url(Path home) {
        return url.isEmpty() ? "jdbc:hsqldb:file:" + home.resolve("data/hub")
                + ";hsqldb.write_delay=false;hsqldb.tx=mvcc;hsqldb.default_table_type=cached" : url;
    }

    /** A secret never comes by the command line, so it is in the home's own file. */
    void configure(Path home) {
        try {
            Files.createDirectories(home.resolve("config"));
            Files.writeString(home.resolve("config/iuran-hub.properties"), "insurer.secret=test-secret\n"
                    + (password.isEmpty() ? "" : "db.password=" + password + "\n"));
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }
}
