package id.iuranhub.console;

import id.iuranhub.store.Database;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Who may ask: people by name and password, commands on the same machine by the token of the running hub. */
public final class Access {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ROUNDS = 210_000;
    private static final int KEY_BITS = 256;
    private static final int MOST_KNOWN = 1000;
    private static final String COMMAND_LINE = "command line";

    private final Database database;
    private final String token = secret(32);
    /** Deriving a key is slow on purpose; what has been proved once is remembered by its hash while the hub runs. */
    private final Map<String, String> known = new ConcurrentHashMap<>();

    public Access(Database database) {
        this.database = database;
    }

    private static String secret(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** The token of this run of the hub. */
    public String token() {
        return token;
    }

    /** Makes the administrator of a new home. @return the password, where this made one; it is kept nowhere */
    public Optional<String> firstPassword() {
        if (database.sql("console/logins").query(Integer.class).single() > 0) {
            return Optional.empty();
        }
        String password = secret(15);
        String salt = secret(16);
        database.sql("console/addLogin").param("name", "admin").param("role", "administrator").param("salt", salt)
                .param("hash", hash(password, salt)).update();
        return Optional.of(password);
    }

    /** The login behind an Authorization header; empty where it proves nothing. */
    Optional<String> login(String authorization) {
        if (authorization == null) {
            return Optional.empty();
        }
        if (authorization.startsWith("Bearer ")) {
            return same(authorization.substring(7), token) ? Optional.of(COMMAND_LINE) : Optional.empty();
        }
        return authorization.startsWith("Basic ") ? ofPassword(authorization) : Optional.empty();
    }

    private Optional<String> ofPassword(String authorization) {
        String fingerprint = fingerprint(authorization);
        if (known.containsKey(fingerprint)) {
            return Optional.of(known.get(fingerprint));
        }
        String pair;
        try {
            pair = new String(Base64.getDecoder().decode(authorization.substring(6).strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        int colon = pair.indexOf(':');
        if (colon <= 0) {
            return Optional.empty();
        }
        String name = pair.substring(0, colon);
        boolean proved = database.sql("console/login").param("name", name).query((row, number) ->
                same(hash(pair.substring(colon + 1), row.getString("salt")), row.getString("hash"))).optional().orElse(false);
        if (proved && known.size() < MOST_KNOWN) {
            known.put(fingerprint, name);
        }
        return proved ? Optional.of(name) : Optional.empty();
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private String fingerprint(String authorization) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest((token + authorization).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String hash(String password, String salt) {
        try {
            var spec = new PBEKeySpec(password.toCharArray(), salt.getBytes(StandardCharsets.UTF_8), ROUNDS, KEY_BITS);
            return Base64.getEncoder().encodeToString(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
