package id.iuranhub.store;

import id.iuranhub.model.Misconfigured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** How every connection to a PostgreSQL logs in, TLS among it where a site demands that. */
final class PostgresLogin {

    private static final String DEMAND = "db.tls";
    private static final String CA = "db.tls.ca";
    private static final String VERIFY = "verify";

    private PostgresLogin() {
    }

    /** User, password and TLS. @throws Misconfigured what is set does not go together */
    static Properties of(Settings settings) {
        var login = tls(settings);
        login.setProperty("user", settings.text("db.user"));
        login.setProperty("password", settings.text("db.password"));
        return login;
    }

    /** TLS alone. */
    static Properties tls(Settings settings) {
        var login = new Properties();
        String demand = settings.oneOf(DEMAND, List.of("", "require", VERIFY));
        String ca = settings.text(CA);
        if (!ca.isEmpty() && (!demand.equals(VERIFY) || !Files.isReadable(Path.of(ca)))) {
            throw new Misconfigured(demand.equals(VERIFY) ? CA + ": " + ca + " cannot be read"
                    : CA + " counts with " + DEMAND + "=" + VERIFY + " alone");
        }
        if (demand.isEmpty()) {
            return login;
        }
        if (settings.text("db.url").contains("sslmode=")) {
            throw new Misconfigured(DEMAND + " is set, and db.url has an sslmode of its own: one of them is enough");
        }
        login.setProperty("sslmode", demand.equals(VERIFY) ? "verify-full" : demand);
        if (demand.equals(VERIFY)) {
            if (ca.isEmpty()) {
                login.setProperty("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
            } else {
                login.setProperty("sslrootcert", ca);
            }
        }
        return login;
    }
}
