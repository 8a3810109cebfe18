package id.iuranhub.law;

import id.iuranhub.model.Misconfigured;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one {@code config/law} says, the release's or the site's. Which figure stands in which file is free, but each
 * stands in one.
 */
record LawFiles(Map<Parameter, Timeline> figures, MinimumWages minimumWages, List<Holidays.Year> holidays) {

    private static final String HOLIDAYS = "holidays";
    private static final String MINIMUM_WAGE = "minimum-wage";
    private static final List<String> KEYS = keys();

    /** @throws Misconfigured naming the file and the key, and for an unknown key the nearest known one */
    static LawFiles read(Collection<Path> yamlFiles) {
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
        Holidays.of(holidays);
        return new LawFiles(figures, minimumWages, List.copyOf(holidays));
    }

    private static void refuseSecond(Map<Parameter, Timeline> figures, String key, Path path) {
        if (figures.containsKey(Parameter.of(key))) {
            throw new Misconfigured(path + ": '" + key + "' stands in another file already");
        }
    }

    private static List<String> keys() {
        var keys = new ArrayList<>(Parameter.keys());
        keys.add(HOLIDAYS);
        keys.add(MINIMUM_WAGE);
        return List.copyOf(keys);
    }

    /** Both, these going before where the two say something of the same months, regions or years. */
    LawFiles over(LawFiles release) {
        var figuresOfBoth = new EnumMap<Parameter, Timeline>(Parameter.class);
        figuresOfBoth.putAll(release.figures);
        figures.forEach((parameter, own) -> figuresOfBoth.merge(parameter, own, (below, above) -> above.over(below)));
        var years = new TreeMap<Integer, Holidays.Year>();
        release.holidays.forEach(year -> years.put(year.year(), year));
        holidays.forEach(year -> years.put(year.year(), year));
        return new LawFiles(figuresOfBoth, minimumWages.over(release.minimumWages), List.copyOf(years.values()));
    }

    /** Every figure and minimum wage of these by the key it is told by. */
    Map<String, Timeline> timelines() {
        var all = new TreeMap<String, Timeline>();
        figures.forEach((parameter, timeline) -> all.put(parameter.key(), timeline));
        minimumWages.byRegion().forEach((region, timeline) -> all.put(MINIMUM_WAGE + " " + region, timeline));
        return all;
    }

    /** How a value under such a key is written. */
    static Unit unitOf(String key) {
        return key.startsWith(MINIMUM_WAGE) ? Unit.RUPIAH : Parameter.of(key).unit();
    }
}
