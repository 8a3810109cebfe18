package id.iuranhub.simulator.portal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;

/** Writes a table as workbook or CSV: whole or not at all, so that who waits for a name finds all of it. */
final class AnswerFile {

    private AnswerFile() { }

    /** @param lines texts, and amounts as {@link Long} */
    static void write(Path folder, String name, String sheet, List<List<Object>> lines) throws IOException {
        put(folder.resolve(name + ".csv"), csv(lines));
        put(folder.resolve(name + ".xlsx"), workbook(sheet, lines));
    }

    static byte[] csv(List<List<Object>> lines) {
        String text = lines.stream().map(line -> line.stream().map(AnswerFile::quoted)
                .collect(Collectors.joining(";", "", "\r\n"))).collect(Collectors.joining());
        return ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] workbook(String sheet, List<List<Object>> lines) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "simulator", null)) {
            var to = workbook.newWorksheet(sheet);
            for (int line = 0; line < lines.size(); line++) {
                for (int column = 0; column < lines.get(line).size(); column++) {
                    if (lines.get(line).get(column) instanceof Long amount) {
                        to.value(line, column, amount);
                    } else {
                        to.inlineString(line, column, lines.get(line).get(column).toString());
                        to.style(line, column).format("@").set();
                    }
                }
            }
        }
        return out.toByteArray();
    }

    static void put(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        Files.write(part, bytes);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String quoted(Object cell) {
        String text = cell.toString();
        return text.matches("(?s).*[;\"\\r\\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
