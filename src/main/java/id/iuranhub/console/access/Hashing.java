package id.iuranhub.console.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What is kept in a password's place: PBKDF2 with the rounds OWASP asks for (Password Storage Cheat Sheet: 210,000 of
 * HMAC-SHA-512). It is slow on purpose, so it is done in two lanes of one thread each, with few places to wait: whoever
 * has logged in from the same address before never waits behind strangers, and strangers never take more than one core.
 */
public final class Hashing implements AutoCloseable {

    private static final String NOW = "pbkdf2-sha512";
    /** Fewer only in tests, which make thousands of logins: what is kept says with how many it was made. */
    private static final int ROUNDS = Integer.getInteger("iuranhub.test.password-rounds", 210_000);
    /** What homes from before have, without its name in front. */
    private static final String BEFORE = "PBKDF2WithHmacSHA256";
    private static final int ROUNDS_BEFORE = 210_000;
    private static final int KEY_BITS = 256;
    private static final int PLACES = 4;
    private static final long IDLE_SECONDS = 30;

    /** In which lane somebody waits. */
    public enum Lane { KNOWN, STRANGER }

    private final ThreadPoolExecutor known = lane("passwords");
    private final ThreadPoolExecutor strangers = lane("passwords of strangers");

    private static ThreadPoolExecutor lane(String name) {
        var lane = new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new ArrayBlockingQueue<>(PLACES),
                work -> {
            var thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
        lane.allowCoreThreadTimeOut(true);
        return lane;
    }

    /** What is kept of a new password. */
    public static String of(String password, String salt) {
        return of(password, salt, ROUNDS);
    }

    private static String of(String password, String salt, int rounds) {
        return NOW + ":" + rounds + ":" + derived("PBKDF2WithHmacSHA512", password, salt, rounds);
    }

    /** What is kept of nobody: no password matches it, and that takes as long as with somebody's. */
    public static String ofNobody() {
        return NOW + ":" + ROUNDS + ":";
    }

    /** Whether what is kept was made with less than is asked for today. */
    public static boolean isOutdated(String kept) {
        return rounds(kept) < ROUNDS;
    }

    /** 0 where it was made as homes from before did. */
    private static int rounds(String kept) {
        String[] parts = kept.split(":", 3);
        return parts.length == 3 && parts[0].equals(NOW) ? Integer.parseInt(parts[1]) : 0;
    }

    private static boolean matches(String password, String salt, String kept) {
        int rounds = rounds(kept);
        String again = rounds == 0 ? derived(BEFORE, password, salt, ROUNDS_BEFORE) : of(password, salt, rounds);
        return Secrets.same(again, kept);
    }

    /** @return empty where all places to wait are taken */
    public Optional<Boolean> matches(String password, String salt, String kept, Lane lane) {
        var task = new FutureTask<>(() -> matches(password, salt, kept));
        try {
            (lane == Lane.KNOWN ? known : strangers).execute(task);
            return Optional.of(task.get());
        } catch (RejectedExecutionException full) {
            return Optional.empty();
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible.getCause());
        }
    }

    private static String derived(String function, String password, String salt, int rounds) {
        try {
            var spec = new PBEKeySpec(password.toCharArray(), salt.getBytes(StandardCharsets.UTF_8), rounds, KEY_BITS);
            return Base64.getEncoder()
                    .encodeToString(SecretKeyFactory.getInstance(function).generateSecret(spec).getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        known.shutdownNow();
        strangers.shutdownNow();
    }
}
