package id.iuranhub.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How each source writes its files, which the site changes now and then: another column in the middle, another
 * delimiter, other dates. A file keeps the one it was written in.
 */
final class Layouts {

    /** Words of the configuration for dates, and what a program makes of them. */
    private static final Map<String, String> DAYS = Map.of("yyyy-mm-dd", "yyyy-MM-dd", "dd-mm-yyyy", "dd-MM-yyyy",
            "dd/mm/yyyy", "dd/MM/yyyy", "yyyymmdd", "yyyyMMdd");
    static final List<String> DATES = DAYS.keySet().stream().sorted().toList();
    private static final String ADDED = "catatan";

    /** @param dates a word of the configuration @param more whether there is a column behind the first one */
    record Layout(String delimiter, String dates, boolean more) {

        /** As it stands in a file. @param cell a day in ISO form, or what is none */
        String day(String cell) {
            return cell.matches("\\d{4}-\\d\\d-\\d\\d") ? DateTimeFormatter.ofPattern(DAYS.get(dates))
                    .format(LocalDate.parse(cell)) : cell;
        }

        String line(List<String> cells, String added) {
            return !more ? String.join(delimiter, cells) : Stream.concat(Stream.of(cells.get(0), added),
                    cells.stream().skip(1)).collect(Collectors.joining(delimiter));
        }

        String header(List<String> columns) {
            return line(columns, ADDED);
        }
    }

    private final Map<Source, Layout> now = new EnumMap<>(Source.class);

    Layouts() {
        for (Source source : Source.values()) {
            now.put(source, new Layout(source.delimiter, source.dates, false));
        }
    }

    Layout of(Source source) {
        return now.get(source);
    }

    /** Files to come are written and read so. */
    void change(Source source, Layout layout) {
        now.put(source, layout);
    }

    /** The site writes it down. */
    void write(Path home, Source source) {
        Layout layout = now.get(source);
        try {
            String text = Files.readString(Path.of("config/sources/" + source.folder + ".yaml"))
                    .replaceFirst("(?m)^delimiter: .*$", "delimiter: \"" + layout.delimiter + "\"")
                    .replaceFirst("(?m)^dates: .*$", "dates: " + layout.dates);
            if (layout.more) {
                text = text.replaceFirst("(?m)(^columns:\n.*\n)", "$1  - {name: " + ADDED + ", kind: text}\n");
            }
            Path file = home.resolve("config/sources/" + source.folder + ".yaml");
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }
}
