package id.iuranhub;

import id.iuranhub.law.Base;
import id.iuranhub.law.Law;
import id.iuranhub.law.Scheme;
import id.iuranhub.law.Schemes;
import id.iuranhub.model.Misconfigured;
import id.iuranhub.model.Nearest;
import id.iuranhub.paper.Letterheads;
import id.iuranhub.payroll.Column;
import id.iuranhub.payroll.Role;
import id.iuranhub.payroll.Source;
import id.iuranhub.payroll.Sources;
import id.iuranhub.portal.PortalSheets;
import id.iuranhub.store.Home;
import id.iuranhub.store.Settings;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** One site's configuration, read and checked: its home, settings, law, schemes and sources. */
public record HubConfiguration(Home home, Settings settings, Law law, Schemes schemes, Sources sources,
        Letterheads letterheads, PortalSheets portalSheets) {

    /** @throws Misconfigured naming the file, the key and what was probably meant */
    public static HubConfiguration read(Installation installation, Home home, Map<String, String> environment,
            Map<String, String> fromCommandLine) {
        var schemes = Schemes.load(installation.configured("schemes", home.config()));
        var sources = Sources.load(installation.configured("sources", home.config()));
        var known = schemes.all().stream().map(Scheme::id).toList();
        for (Source source : sources.all()) {
            if (!known.contains(source.scheme())) {
                throw new Misconfigured(Nearest.complaint("scheme", source.scheme(), "config/sources/" + source.name()
                        + ".yaml", known));
            }
        }
        for (Scheme scheme : schemes.all()) {
            scheme.ever().forEach(terms -> requireColumns(scheme, terms.levy().base(), sources));
        }
        return new HubConfiguration(home, Settings.load(installation.config(), home.config(), known, environment,
                fromCommandLine),
                installation.law(home.config()), schemes, sources,
                Letterheads.load(installation.configured("letterhead", home.config())),
                PortalSheets.load(installation.configured("portal", home.config()), home.config(),
                installation.config()));
    }

    /** What a scheme adds up, or tells work by, every one of its sources has to have. */
    private static void requireColumns(Scheme scheme, Base base, Sources sources) {
        if (base instanceof Base.Wage wage) {
            wage.counted().added()
                    .forEach(column -> requireColumn(scheme, column, Role.PAYROLL, Column::isAmount, sources));
        } else if (base instanceof Base.BpuMinimum bpu && !bpu.transport().values().isEmpty()) {
            requireColumn(scheme, bpu.transport().column(), Role.SPONSOR_LIST, column -> true, sources);
        }
    }

    private static void requireColumn(Scheme scheme, String column, Role role, Predicate<Column> fits,
            Sources sources) {
        for (Source source : sources.ofScheme(scheme.id()).stream().filter(source -> source.role() == role).toList()) {
            List<String> names = source.columns().stream().filter(fits).map(Column::name).toList();
            if (source.column(column).filter(fits).isEmpty()) {
                throw new Misconfigured(Nearest.complaint("column", column, "config/schemes/" + scheme.id()
                        + ".yaml, whose source " + source.name()
                        + " has", names));
            }
        }
    }
}
