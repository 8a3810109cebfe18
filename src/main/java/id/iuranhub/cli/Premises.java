package id.iuranhub.cli;

import id.iuranhub.Installation;
import id.iuranhub.law.Law;
import id.iuranhub.law.Schemes;
import id.iuranhub.payroll.Sources;
import id.iuranhub.store.Home;
import id.iuranhub.store.Settings;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The installation and the home a command works with. Nothing is read before it is asked for: a command that a running
 * hub answers needs none of it.
 *
 * @param set what {@code --set} says
 */
public record Premises(Installation installation, Home home, Map<String, String> set, Map<String, String> environment) {

    private static final String HOME = "IURAN_HUB_HOME";
    private static final String YAML = ".yaml";

    /** @param homeOrNull what {@code --home} says */
    static Premises of(Path homeOrNull, Map<String, String> set, Map<String, String> environment) {
        var installation = Installation.here();
        String named = environment.getOrDefault(HOME, "");
        Path byDefault = named.isBlank() ? installation.folder().resolve("home") : Path.of(named);
        return new Premises(installation, new Home(homeOrNull == null ? byDefault : homeOrNull), Map.copyOf(set),
                environment);
    }

    /** @throws id.iuranhub.model.Misconfigured naming the nearest known setting */
    public Settings settings() {
        return Settings.load(installation.config(), home.config(), schemeNames(), environment, set);
    }

    public Sources sources() {
        return Sources.load(files("sources"));
    }

    public Schemes schemes() {
        return Schemes.load(files("schemes"));
    }

    public Law law() {
        return installation.law(home.config());
    }

    /** Each scheme's file bears its name; opening them all would take longer than most commands. */
    private List<String> schemeNames() {
        return files("schemes").stream().map(file -> file.getFileName().toString())
                .map(name -> name.substring(0, name.length() - YAML.length())).toList();
    }

    private Collection<Path> files(String what) {
        return installation.configured(what, home.config());
    }
}
