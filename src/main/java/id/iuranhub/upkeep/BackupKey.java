package id.iuranhub.upkeep;

import id.iuranhub.model.Misconfigured;
import id.iuranhub.store.OwnerOnly;
import id.iuranhub.store.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What backups are sealed with: 32 bytes, from the file that {@code backup.key-file} names. */
public final class BackupKey {

    private static final String SETTING = "backup.key-file";
    private static final String HOW = "make one with: umask 077; openssl rand -hex 32 > FILE";
    private static final int DIGITS = 64;
    private static final int SIGN = 8;

    private final byte[] key;

    BackupKey(byte[] key) {
        this.key = key.clone();
    }

    /**
     * The key that is configured; empty where backups are not sealed.
     *
     * @throws Misconfigured the file is not there, is no key, or others on the machine can read it
     */
    public static Optional<BackupKey> configured(Settings settings) {
        String named = settings.text(SETTING);
        return named.isEmpty() ? Optional.empty() : Optional.of(read(Path.of(named)));
    }

    private static BackupKey read(Path file) {
        if (!file.isAbsolute()) {
            throw new Misconfigured(SETTING + " is a whole path, not '" + file + "'");
        }
        try {
            String text = Files.readString(file).strip();
            if (!text.matches("[0-9A-Fa-f]{" + DIGITS + "}")) {
                throw new Misconfigured(SETTING + ": " + file + " holds no key, which is " + DIGITS
                        + " hexadecimal digits; " + HOW);
            }
            if (OwnerOnly.isOpen(file)) {
                throw new Misconfigured(SETTING + ": others on this machine can read " + file + "; chmod 600 it");
            }
            return new BackupKey(HexFormat.of().parseHex(text));
        } catch (IOException unreadable) {
            throw new Misconfigured(SETTING + ": " + file + " cannot be read (" + unreadable.getClass().getSimpleName()
                    + "); " + HOW, unreadable);
        }
    }

    /** By what a key is told from another, without telling anything of it: 16 hexadecimal digits. */
    String sign() {
        return HexFormat.of().formatHex(Arrays.copyOf(derived("iuran-hub sign", new byte[0], ""), SIGN));
    }

    /** Over a manifest, by which it is known to be of who has the key. */
    String seal(byte[] manifest) {
        return HexFormat.of().formatHex(derived("iuran-hub manifest", manifest, ""));
    }

    /** A value of 32 bytes for one use, which tells nothing of the key. */
    byte[] derived(String use, byte[] salt, String path) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update((use + "\0").getBytes(StandardCharsets.UTF_8));
            mac.update(salt);
            mac.update(path.getBytes(StandardCharsets.UTF_8));
            return mac.doFinal();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
