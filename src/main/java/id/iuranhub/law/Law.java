package id.iuranhub.law;

import id.iuranhub.model.Blth;
import id.iuranhub.model.Misconfigured;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The law as dated data: what was in force in which BLTH, and what is not known. */
public final class Law {

    private final LawFiles release;
    private final LawFiles site;
    private final Map<String, Timeline> timelines;
    private final Map<Parameter, Timeline> figures;
    private final MinimumWages minimumWages;
    private final Holidays holidays;

    private Law(LawFiles release, LawFiles site) {
        this.release = release;
        this.site = site;
        LawFiles both = site.over(release);
        this.timelines = both.timelines();
        this.figures = both.figures();
        this.minimumWages = both.minimumWages();
        this.holidays = Holidays.of(both.holidays());
    }

    /**
     * Reads all files of {@code config/law}, the release's and over them the site's: a site's entry goes before one of
     * the release for the same months, and hides no other.
     *
     * @throws Misconfigured naming the file and the key, and for an unknown key the nearest known one
     */
    public static Law load(Collection<Path> ofRelease, Collection<Path> ofSite) {
        var law = new Law(LawFiles.read(ofRelease), LawFiles.read(ofSite));
        requireAll(law.figures, ofRelease);
        return law;
    }

    /** The release's alone. */
    static Law load(Collection<Path> ofRelease) {
        return load(ofRelease, List.of());
    }

    private static void requireAll(Map<Parameter, Timeline> figures, Collection<Path> files) {
        for (Parameter parameter : Parameter.values()) {
            if (!figures.containsKey(parameter)) {
                throw new Misconfigured("no file of the law has '" + parameter.key() + "', among " + files);
            }
        }
    }

    /** Every value that is used, by key and time. */
    public List<LawEntry> entries() {
        var entries = new ArrayList<LawEntry>();
        timelines.forEach((key, timeline) -> {
            var own = Optional.ofNullable(site.timelines().get(key));
            var shipped = Optional.ofNullable(release.timelines().get(key));
            for (int at = 0; at < timeline.entries().size(); at++) {
                Dated used = timeline.entries().get(at);
                Unit unit = LawFiles.unitOf(key);
                boolean ofSite = own.flatMap(entered -> entered.startingAt(used.from())).isPresent();
                entries.add(new LawEntry(key, unit.written(used.value()), used.from(), timeline.endOf(at),
                        used.source(), used.checked(), ofSite, !ofSite ? Optional.empty()
                        : shipped.flatMap(below -> below.at(used.from()))
                        .filter(other -> other.value().compareTo(used.value()) != 0)
                        .map(other -> unit.written(other.value()))));
            }
        });
        return entries;
    }

    /** How a scheme charges in a BLTH; resolve it once for a file or month, not for each row. */
    public Tariff tariff(Scheme scheme, Blth blth) {
        return scheme.at(blth).map(terms -> tariff(terms, blth))
                .orElseGet(() -> Tariff.unknown(scheme.programmesNear(blth), scheme.unknownAt(blth).orElseThrow(),
                blth));
    }

    private Tariff tariff(Terms terms, Blth blth) {
        return new Resolution(figures, minimumWages, terms.levy(), terms.npp(), terms.region(), blth).tariff();
    }

    /**
     * What a scheme needs of a BLTH and nobody has entered yet: a value of the scheme, a figure of law, a minimum wage,
     * the holidays of the year it is due in. Nothing where all is known.
     */
    public List<String> unknownFor(Scheme scheme, Blth blth) {
        var unknown = new ArrayList<String>();
        tariff(scheme, blth).missing().ifPresent(missing -> unknown.add(missing.parameter()));
        var due = new DueDates(holidays).of(scheme, blth);
        if (!due.holidaysKnown() && scheme.due().onHoliday() == Due.OnHoliday.NEXT_WORKING_DAY) {
            unknown.add("holidays " + due.day().getYear());
        }
        return unknown;
    }

    /** How a levy of nobody's scheme charges. */
    Tariff tariff(Levy levy, Blth blth) {
        return new Resolution(figures, minimumWages, levy, "", Optional.empty(), blth).tariff();
    }

    public Holidays holidays() {
        return holidays;
    }
}
