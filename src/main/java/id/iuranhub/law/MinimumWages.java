package id.iuranhub.law;

import id.iuranhub.model.Blth;
import id.iuranhub.model.Misconfigured;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The minimum wages of regions, in rupiah a month, as far as they have been entered; each with its decree, each until
 * it ends.
 */
record MinimumWages(Map<String, Timeline> byRegion) {

    static final MinimumWages NONE = new MinimumWages(Map.of());

    MinimumWages {
        byRegion = Collections.unmodifiableMap(new TreeMap<>(byRegion));
    }

    static MinimumWages read(Section regions) {
        var byRegion = new TreeMap<String, Timeline>();
        for (String region : regions.keys()) {
            var timeline = Timeline.read(regions, region, Unit.RUPIAH);
            byRegion.put(region, regions.made(() -> ending(region, timeline)));
        }
        return new MinimumWages(byRegion);
    }

    /** A decree is for a year: one that was only forgotten to be ended would be used in the next. */
    private static Timeline ending(String region, Timeline timeline) {
        for (Dated wage : timeline.entries()) {
            if (wage.until().isEmpty()) {
                throw new IllegalArgumentException("the minimum wage of " + region + " from " + wage.from()
                        + " needs an 'until', its last month");
            }
        }
        return timeline;
    }

    /** Those of another file too. */
    MinimumWages and(MinimumWages others) {
        var all = new TreeMap<>(byRegion);
        others.byRegion.forEach((region, timeline) -> {
            if (all.put(region, timeline) != null) {
                throw new Misconfigured("the minimum wage of " + region + " stands in two files of the law");
            }
        });
        return new MinimumWages(all);
    }

    /** Those of a release too, under these. */
    MinimumWages over(MinimumWages release) {
        var all = new TreeMap<>(release.byRegion);
        byRegion.forEach((region, own) -> all.merge(region, own, (below, above) -> above.over(below)));
        return new MinimumWages(all);
    }

    Optional<Dated> at(String region, Blth blth) {
        return Optional.ofNullable(byRegion.get(region)).flatMap(timeline -> timeline.at(blth));
    }
}
