package id.iuranhub;

import id.iuranhub.law.Law;
import id.iuranhub.law.Schemes;
import id.iuranhub.model.Misconfigured;
import id.iuranhub.model.Nearest;
import id.iuranhub.payroll.Source;
import id.iuranhub.payroll.Sources;
import id.iuranhub.store.Home;
import id.iuranhub.store.Settings;
import java.util.Map;

/** One site's configuration, read and checked: its home, settings, law, schemes and sources. */
public record Site(Home home, Settings settings, Law law, Schemes schemes, Sources sources) {

    /** @throws Misconfigured naming the file, the key and what was probably meant */
    public static Site read(Installation installation, Home home, Map<String, String> environment, Map<String, String> fromCommandLine) {
        var schemes = Schemes.load(installation.configured("schemes", home.config()));
        var sources = Sources.load(installation.configured("sources", home.config()));
        var known = schemes.all().stream().map(id.iuranhub.law.Scheme::id).toList();
        for (Source source : sources.all()) {
            if (!known.contains(source.scheme())) {
                throw new Misconfigured(Nearest.complaint("scheme", source.scheme(), "config/sources/" + source.name() + ".yaml", known));
            }
        }
        return new Site(home, Settings.load(installation.config(), home.config(), known, environment, fromCommandLine),
                Law.load(installation.configured("law", home.config())), schemes, sources);
    }
}
