package id.iuranhub.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.model.Misconfigured;
import id.iuranhub.testing.Fast;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Fast
class LawConfigTest {

    @TempDir
    private Path folder;

    @Test
    void everyValueHasASourceAndTheDayItWasChecked() {
        int values = 0;
        for (Path path : Installed.files("config/law")) {
            Section file = Section.read(path);
            for (String key : file.keys().stream().filter(key -> !key.equals("minimum-wage")).toList()) {
                for (Section entry : file.sections(key)) {
                    assertFalse(entry.text("source").isBlank());
                    assertTrue(entry.value("checked", LocalDate::parse).getYear() >= 2026, path + " " + key);
                    values++;
                }
            }
        }
        assertEquals(10 + 12 + 10 + 6 + 1 + 1 + 3, values);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "jp-ceiling.yaml | jp.ceiling: | jp.celing: | jp-ceiling.yaml: unknown key 'jp.celing', the nearest known is "
                + "'jp.ceiling'",
        "jp-ceiling.yaml | value: 7000000 | vlaue: 7000000 | jp.ceiling 1: unknown key 'vlaue', the nearest known is "
        + "'value'",
        "jp-ceiling.yaml | from: 2016-03 | from: 2016-13 | jp.ceiling 2: 'from' cannot be '2016-13'",
        "jp-ceiling.yaml | from: 2016-03 | from: 2015-03 | does not come after",
        "jp-ceiling.yaml | value: 7000000 | value: 7.000.000 | 'value' cannot be '7.000.000'",
        "jp-ceiling.yaml | source: PP 45/2015 art 28-29 | source: '' | jp.ceiling 1: 'source' needs a value",
        "jp-ceiling.yaml | until: 2027-02 | until: 2026-02 | until 2026-02 lies before from 2026-03",
        "penerima-upah.yaml | value: 0.24 % | value: 0.0024 | expected PERCENT written like 0.24 %",
        "penerima-upah.yaml | value: 0.24 % | value: 124 % | out of range for PERCENT",
        "penerima-upah.yaml | jkk.class-II: | jkk.class-I: | cannot be read as YAML: Duplicate",
        "penerima-upah.yaml | jkk.class-II: | jp.ceiling: | 'jp.ceiling' stands in another file already",
        "holidays.yaml | 2026-12-25: | 2027-12-25: | 2027-12-25 is not in 2026",
        "holidays.yaml | 2026-12-25: | 2026-12-32: | 2026-12-32"})
    void aBrokenFileIsRefusedWithItsPlace(String file, String was, String is, String complaint) throws IOException {
        List<Path> files = installedBut(file, was, is);
        var refused = assertThrows(Misconfigured.class, () -> Law.load(files));
        assertTrue(refused.getMessage().contains(complaint), refused.getMessage());
        assertTrue(refused.getMessage().contains(file), refused.getMessage());
    }

    @Test
    void aFigureThatNoFileHasIsNamed() {
        List<Path> files = Installed.files("config/law").stream().filter(path -> !path.endsWith("jp-ceiling.yaml"))
                .toList();
        var refused = assertThrows(Misconfigured.class, () -> Law.load(files));
        assertTrue(refused.getMessage().contains("'jp.ceiling'"), refused.getMessage());
    }

    private List<Path> installedBut(String file, String was, String is) throws IOException {
        var files = new ArrayList<Path>();
        for (Path path : Installed.files("config/law")) {
            String text = Files.readString(path);
            if (path.endsWith(file)) {
                assertTrue(text.contains(was), "the file has " + was);
                text = text.replaceFirst(Pattern.quote(was), is);
            }
            files.add(Files.writeString(folder.resolve(path.getFileName()), text));
        }
        return files;
    }
}
