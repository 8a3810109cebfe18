package id.iuranhub.store;

import id.iuranhub.model.Misconfigured;
import id.iuranhub.model.Nearest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What is in force at this site, and where each value comes from. The installation's file names every known key;
 * the site's file, the environment and {@code --set} override it in this order. An unknown key refuses start-up.
 */
public final class Settings {

    public static final String FILE = "iuran-hub.properties";
    private static final String VARIABLES = "IURAN_HUB_";
    /** A variable with this at its end names a file that holds the value. */
    private static final String FILE_SUFFIX = "_FILE";
    private static final String RUN_CRON = "run.cron";
    /** The address of a chat's webhook lets in whoever knows it. */
    public static final List<String> SECRETS = List.of("insurer.secret", "db.password", "notify.mail.password",
            "notify.webhook.secret", "notify.webhook.url", "outgoing.proxy-password");
    /** Variables of the launcher; they are no settings. */
    private static final List<String> LAUNCHER = List.of("IURAN_HUB_HOME", "IURAN_HUB_JAVA_OPTS");

    /** One value and the place it was set. */
    public record Value(String text, String from) { }

    private final Map<String, Value> values = new TreeMap<>();

    private Settings() { }

    /**
     * @param install the installation's config folder
     * @param site    the home's config folder, which may be absent
     * @param schemes names of schemes: each may have a {@code run.cron.<scheme>} of its own
     */
    public static Settings load(Path install, Path site, Collection<String> schemes,
                                Map<String, String> environment, Map<String, String> fromCommandLine) {
        var settings = new Settings();
        settings.take(install.resolve(FILE), true);
        schemes.forEach(scheme -> settings.values.put(RUN_CRON + "." + scheme, new Value("", "default")));
        settings.take(site.resolve(FILE), false);
        settings.takeEnvironment(environment);
        fromCommandLine.forEach((key, text) -> {
            if (SECRETS.contains(key)) {
                throw new Misconfigured(key + " is a secret: set it in the environment or in config/" + FILE
                        + ", a command line can be read by others");
            }
            settings.set(key, text, "--set");
        });
        return settings;
    }

    private void take(Path file, boolean defines) {
        if (!Files.isRegularFile(file)) {
            if (defines) {
                throw new Misconfigured("the installation has no " + file);
            }
            return;
        }
        var read = new Properties();
        try (var text = Files.newBufferedReader(file)) {
            read.load(text);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new Misconfigured("cannot read " + file + ": " + unreadable.getMessage(), unreadable);
        }
        for (String key : new TreeSet<>(read.stringPropertyNames())) {
            if (defines) {
                values.put(key, new Value(read.getProperty(key).strip(), "default"));
            } else {
                set(key, read.getProperty(key).strip(), file.toString());
            }
        }
    }

    /** Secrets that systemd hands over (LoadCredential=insurer.secret:/...), then the variables. */
    private void takeEnvironment(Map<String, String> environment) {
        String credentials = environment.get("CREDENTIALS_DIRECTORY");
        if (credentials != null) {
            values.keySet().stream().filter(key -> Files.isRegularFile(Path.of(credentials, key))).toList()
                    .forEach(key -> set(key, content(Path.of(credentials, key)), "credential of the service"));
        }
        Map<String, String> byVariable = new TreeMap<>();
        values.keySet().forEach(key -> byVariable.put(variable(key), key));
        environment.forEach((name, text) -> {
            if (name.startsWith(VARIABLES) && !LAUNCHER.contains(name)) {
                takeVariable(name, text, byVariable, environment);
            }
        });
    }

    private void takeVariable(String name, String text, Map<String, String> byVariable,
            Map<String, String> environment) {
        String key = byVariable.get(name);
        String ofContent = name.endsWith(FILE_SUFFIX) ? name.substring(0, name.length() - FILE_SUFFIX.length()) : "";
        if (key != null) {
            set(key, text, "environment");
        } else if (!byVariable.containsKey(ofContent)) {
            throw new Misconfigured("the environment variable " + name + " is not a setting; the nearest is "
                    + Nearest.of(name, byVariable.keySet()));
        } else if (environment.containsKey(ofContent)) {
            throw new Misconfigured(ofContent + " and " + name + " are both set: one of them is enough");
        } else {
            set(byVariable.get(ofContent), content(Path.of(text), name), text);
        }
    }

    private static String content(Path file, String named) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new Misconfigured(named + ": " + file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static String content(Path file) {
        return content(file, "a credential of the service");
    }

    private static String variable(String key) {
        return VARIABLES + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    private void set(String key, String text, String from) {
        if (!values.containsKey(key)) {
            throw new Misconfigured("unknown setting " + key + " (" + from + "); the nearest known one is "
                    + Nearest.of(key, values.keySet()));
        }
        values.put(key, new Value(text, from));
    }

    /** Every setting with its source, secrets hidden. */
    public Map<String, Value> shown() {
        var shown = new TreeMap<>(values);
        SECRETS.forEach(key -> shown.computeIfPresent(key,
                (name, value) -> new Value(value.text().isEmpty() ? "" : "(hidden)", value.from())));
        return shown;
    }

    public String text(String key) {
        return values.get(key).text();
    }

    /** A value that lies between two bounds, both included. */
    public int number(String key, int least, int most) {
        try {
            int number = Integer.parseInt(text(key));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below, with the bounds
        }
        throw new Misconfigured(key + " is a whole number from " + least + " to " + most + ", not '" + text(key) + "'");
    }

    public Duration duration(String key) {
        return duration(key, text(key));
    }

    private static Duration duration(String key, String text) {
        var parts = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h|d)").matcher(text);
        if (!parts.matches()) {
            throw new Misconfigured(key + " is a duration like 500ms, 1s, 5m, 2h or 45d, not '" + text + "'");
        }
        long amount = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "d" -> Duration.ofDays(amount);
            default -> Duration.ofHours(amount);
        };
    }

    /** Several durations in rising order, parted by commas; none where it is empty. */
    public List<Duration> durations(String key) {
        var durations = new ArrayList<Duration>();
        for (String one : text(key).isEmpty() ? new String[0] : text(key).split(",")) {
            durations.add(duration(key, one.strip()));
        }
        if (!durations.equals(durations.stream().sorted().distinct().toList())) {
            throw new Misconfigured(key + " is a list of rising durations like 10s, 1m, 1h, not '" + text(key) + "'");
        }
        return durations;
    }

    /** A size in bytes, written {@code 512MB} or as a plain number of bytes. */
    public long bytes(String key) {
        var parts = Pattern.compile("(\\d{1,12})\\s*(KB|MB|GB|)").matcher(text(key).toUpperCase(Locale.ROOT));
        if (!parts.matches()) {
            throw new Misconfigured(key + " is a size like 512MB, not '" + text(key) + "'");
        }
        long amount = Long.parseLong(parts.group(1));
        return amount << switch (parts.group(2)) {
            case "KB" -> 10;
            case "MB" -> 20;
            case "GB" -> 30;
            default -> 0;
        };
    }

    public String oneOf(String key, List<String> allowed) {
        if (!allowed.contains(text(key))) {
            throw new Misconfigured(key + " is one of " + allowed + ", not '" + text(key) + "'");
        }
        return text(key);
    }

    /** The cron of a scheme's run: its own, else the common one, else the one of the scheme's file; empty when off. */
    public String runCron(String scheme, String ofScheme) {
        String own = text(RUN_CRON + "." + scheme);
        String chosen = !own.isEmpty() ? own : !text(RUN_CRON).isEmpty() ? text(RUN_CRON) : ofScheme;
        return "off".equals(chosen) ? "" : chosen;
    }
}
