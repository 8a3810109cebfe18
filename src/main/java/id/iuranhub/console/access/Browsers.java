package id.iuranhub.console.access;

import java.util.List;
import java.util.Map;

/**
 * What browsers call themselves, short enough for people to know their own again. It is text that anybody may write.
 */
public final class Browsers {

    /** In this order: most say the names of older ones too. */
    private static final List<Map.Entry<String, String>> PROGRAMS = List.of(Map.entry("Edg", "Edge"),
            Map.entry("OPR/", "Opera"),
            Map.entry("SamsungBrowser", "Samsung Internet"), Map.entry("Firefox/", "Firefox"),
            Map.entry("Chrome/", "Chrome"),
            Map.entry("Safari/", "Safari"));
    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(Map.entry("Android", "Android"),
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"), Map.entry("Windows", "Windows"), Map.entry("Mac OS", "macOS"),
            Map.entry("Linux", "Linux"));

    private Browsers() { }

    /** @param userAgent may be null. @return {@code Firefox, Linux}; empty where neither is known */
    public static String named(String userAgent) {
        String said = userAgent == null ? "" : userAgent;
        String program = first(PROGRAMS, said);
        String system = first(SYSTEMS, said);
        return program.isEmpty() || system.isEmpty() ? program + system : program + ", " + system;
    }

    private static String first(List<Map.Entry<String, String>> known, String said) {
        return known.stream().filter(one -> said.contains(one.getKey())).map(Map.Entry::getValue).findFirst()
                .orElse("");
    }
}
