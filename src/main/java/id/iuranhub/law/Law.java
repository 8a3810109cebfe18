package id.iuranhub.law;

import id.iuranhub.model.Blth;
import id.iuranhub.model.Misconfigured;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The law as dated data: what was in force in which BLTH, and what is not known. */
public final class Law {

    private static final String HOLIDAYS = "holidays";
    private static final List<String> KEYS = keys();

    private final Map<Parameter, Timeline> figures;
    private final Holidays holidays;

    private Law(Map<Parameter, Timeline> figures, Holidays holidays) {
        this.figures = figures;
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
        for (Path path : yamlFiles) {
            Section file = Section.read(path).only(KEYS);
            for (String key : file.keys()) {
                if (key.equals(HOLIDAYS)) {
                    file.sections(HOLIDAYS).forEach(year -> holidays.add(Holidays.Year.read(year)));
                } else {
                    refuseSecond(figures, key, path);
                    figures.put(Parameter.of(key), Timeline.read(file, Parameter.of(key)));
                }
            }
        }
        requireAll(figures, yamlFiles);
        return new Law(figures, Holidays.of(holidays));
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
        return List.copyOf(keys);
    }

    /** How a levy charges in a BLTH; resolve it once for a file or month, not for each row. */
    public Tariff tariff(Levy levy, Blth blth) {
        return new Resolution(figures, levy, blth).tariff();
    }

    public Holidays holidays() {
        return holidays;
    }
}
