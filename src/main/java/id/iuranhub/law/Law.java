package id.iuranhub.law;

import id.iuranhub.model.Blth;
import id.iuranhub.model.Misconfigured;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The law as dated data: what was in force in which BLTH, and what is not known. */
public final class Law {

    private static final String HOLIDAYS = "holidays";
    private static final String MINIMUM_WAGE = "minimum-wage";
    private static final List<String> KEYS = keys();

    private final Map<Parameter, Timeline> figures;
    private final MinimumWages minimumWages;
    private final Holidays holidays;

    private Law(Map<Parameter, Timeline> figures, MinimumWages minimumWages, Holidays holidays) {
        this.figures = figures;
        this.minimumWages = minimumWages;
        this.holidays = holidays;
    }

    /**
     * Reads all files of {@code config/law}. Which figure stands in which file is free, but each stands in one.
     *
     * @throws Misconfigured naming the file and the key, and for an unknown key the nearest known one
     */
    public static Law load(Collection<Path> yamlFiles) {
        var figures = new EnumMap<Parameter, Timeline>(Parameter.class);
        var holidays = new ArrayList<Holidays.Year>();
        var minimumWages = MinimumWages.NONE;
        for (Path path : yamlFiles) {
            Section file = Section.read(path).only(KEYS);
            for (String key : file.keys()) {
                if (key.equals(HOLIDAYS)) {
                    file.sections(HOLIDAYS).forEach(year -> holidays.add(Holidays.Year.read(year)));
                } else if (key.equals(MINIMUM_WAGE)) {
                    minimumWages = minimumWages.and(MinimumWages.read(file.section(MINIMUM_WAGE)));
                } else {
                    refuseSecond(figures, key, path);
                    figures.put(Parameter.of(key), Timeline.read(file, Parameter.of(key)));
                }
            }
        }
        requireAll(figures, yamlFiles);
        return new Law(figures, minimumWages, Holidays.of(holidays));
    }

    private static void refuseSecond(Map<Parameter, Timeline> figures, String key, Path path) {
        if (figures.containsKey(Parameter.of(key))) {
            throw new Misconfigured(path + ": '" + key + "' stands in another file already");
        }
    }

    private static void requireAll(Map<Parameter, Timeline> figures, Collection<Path> files) {
        for (Parameter parameter : Parameter.values()) {
            if (!figures.containsKey(parameter)) {
                throw new Misconfigured("no file of the law has '" + parameter.key() + "', among " + files);
            }
        }
    }

    private static List<String> keys() {
        var keys = new ArrayList<>(Parameter.keys());
        keys.add(HOLIDAYS);
        keys.add(MINIMUM_WAGE);
        return List.copyOf(keys);
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
