package id.iuranhub.portal;

import id.iuranhub.model.Blth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Of which employer and month a file from the portal is: by what stands above its header and by its name. Where both
 * say it they have to agree.
 *
 * @param kodeIuran empty where it names none
 */
record Whose(String npp, Blth blth, Optional<String> kodeIuran) {

    private static final Pattern NPP = Pattern.compile("(?i)\\bNPP\\b\\s*:?\\s*([A-Z0-9]{1,8})\\b");
    private static final Pattern MONTH =
            Pattern.compile("(?i)\\b(?:BLTH|BULAN|PERIODE)\\b[^0-9]{0,20}([0-9]{4}-?[0-9]{2}|[0-9]{2}-[0-9]{4})\\b");
    private static final Pattern KODE = Pattern.compile("(?i)\\bKODE IURAN\\b\\s*:?\\s*([A-Za-z0-9._-]{4,100})");
    private static final Pattern NAME = Pattern.compile("_([A-Z0-9]{1,8})_(20[0-9]{2}-?[0-9]{2})(?![0-9])");

    /** @param name of the file; @throws PortalRefused it says neither, or name and content differ */
    static Whose of(PortalTable table, String name) throws PortalRefused {
        var named = NAME.matcher(name);
        boolean isNamed = named.find();
        String npp = one("NPP", Stream.concat(found(NPP, table.title()), column(table, "npp")).toList(),
                isNamed ? named.group(1) : "", name);
        String month = one("BLTH", Stream.concat(found(MONTH, table.title()), column(table, "blth"))
                .map(text -> Blth.parse(text).map(Blth::toString).orElse(text)).toList(),
                isNamed ? Blth.parse(named.group(2)).map(Blth::toString).orElse("") : "", name);
        Blth blth = Blth.parse(month).orElseThrow(() -> PortalRefused.because("noMonth", "name", name));
        return new Whose(npp, blth, found(KODE, table.title()).findFirst());
    }

    private static Stream<String> found(Pattern pattern, List<String> lines) {
        return lines.stream().flatMap(line -> pattern.matcher(line).results()).map(found -> found.group(1));
    }

    private static Stream<String> column(PortalTable table, String header) {
        return table.lines().stream().map(line -> table.at(line, header)).filter(text -> !text.isEmpty());
    }

    private static String one(String what, List<String> inside, String byName, String name) throws PortalRefused {
        var all = Stream.concat(inside.stream(), Stream.of(byName)).filter(text -> !text.isEmpty()).distinct().toList();
        if (all.size() > 1) {
            throw PortalRefused.because("twoOf", "what", what, "found", String.join(", ", all.subList(0, 2)));
        }
        if (all.isEmpty()) {
            throw PortalRefused.because("noneOf", "what", what, "name", name);
        }
        return all.get(0);
    }
}
