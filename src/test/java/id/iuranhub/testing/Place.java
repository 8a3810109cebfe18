package id.iuranhub.testing;

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
}
