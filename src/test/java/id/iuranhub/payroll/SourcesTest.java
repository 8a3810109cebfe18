package id.iuranhub.payroll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.model.Misconfigured;
import id.iuranhub.testing.Fast;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Fast
class SourcesTest {

    private static final String GOOD = """
            scheme: bogor-guru
            formats: [csv]
            numbers: en
            dates: yyyy-mm-dd
            columns:
              - {name: NIK, kind: nik}
              - {name: Cut, kind: cut, aliases: [Potongan]}
              - {name: Unused, kind: text}
            """;

    @TempDir
    Path folder;

    @Test
    void theFiveCitiesHaveSevenSources() throws IOException {
        var sources = Fixtures.sources();
        assertEquals(List.of("kendari-skpd", "palembang-opd", "palu-gaji", "palu-kontrak", "sorong-gaji",
                "sukabumi-sponsor",
                "sukabumi-tpp"), sources.all().stream().map(Source::name).toList());
        assertEquals(2, sources.ofScheme("sukabumi-rentan").size());
        assertEquals(Role.SPONSOR_LIST, sources.get("sukabumi-sponsor").role());
        assertEquals(Kind.NIP, sources.get("sukabumi-tpp").oncePer());
        assertEquals(Set.of(Format.CSV, Format.DBF), sources.get("sorong-gaji").formats());
    }

    @ParameterizedTest
    @CsvSource({
        "palu-gaji, iuran_jaminan_kecelakaan_kerja iuran_jaminan_kematian, potongan_bpjs_ketenagakerjaan",
        "palu-kontrak, '', kpj potongan_bpjs_ketenagakerjaan",
        "kendari-skpd, '', kpj",
        "palembang-opd, No Jabatan, Nomor Peserta",
        "sukabumi-sponsor, pekerjaan, akhir",
        "sukabumi-tpp, '', Potongan BPJS TK Pekerja Rentan",
        "sorong-gaji, PJKK PJKM, GAPOK PBPJSTK",
    })
    void onlyTheseColumnsMayBeAbsentAndOnlyTheseCellsEmpty(String source, String absent, String empty)
    throws IOException {
        var columns = Fixtures.sources().get(source).columns();
        assertEquals(absent, names(columns.stream().filter(column -> !column.columnNeeded()).toList()));
        assertEquals(empty,
                names(columns.stream().filter(column -> column.columnNeeded() && !column.cellNeeded()).toList()));
    }

    private static String names(List<Column> columns) {
        return String.join(" ", columns.stream().map(Column::name).toList());
    }

    @Test
    void aNewCityIsAFile() throws IOException {
        var source = load("bogor-guru.yaml", GOOD).get("bogor-guru");
        assertEquals(';', source.delimiter());
        assertEquals(1, source.at("po tong.an"));
        assertEquals(Kind.CUT, source.column("POTONGAN").orElseThrow().kind());
        assertTrue(source.column(Kind.WAGE).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "scheme: bogor-guru|scheem: bogor-guru|unknown key 'scheem' in bogor.yaml; the nearest known one is 'scheme'",
        "numbers: en|numbers: eng|unknown numbers 'eng' in bogor.yaml; the nearest known one is 'en'",
        "formats: [csv]|formats: [cvs]|unknown formats 'cvs' in bogor.yaml; the nearest known one is 'csv'",
        "dates: yyyy-mm-dd|dates: yyyy-dd-mm|unknown dates 'yyyy-dd-mm' in bogor.yaml; the nearest known one is "
        + "'yyyy-mm-dd'",
        "kind: nik|kind: nick|unknown kind 'nick' in bogor.yaml, columns 1; the nearest known one is 'nik'",
        "name: Unused|naem: Unused|unknown key 'naem' in bogor.yaml, columns 3; the nearest known one is 'name'",
        "kind: text|kind: text, column: needless|unknown column 'needless' in bogor.yaml, columns 3; the nearest known "
        + "one is 'needed'",
        "dates: yyyy-mm-dd|''|'dates' is missing in bogor.yaml",
        "kind: nik}|kind: name}|bogor.yaml: once-per needs a column of kind NIK",
        "name: Unused|name: N.I.K|bogor.yaml: two columns N.I.K",
        "kind: text|kind: cut|bogor.yaml: two columns of kind CUT",
        "formats: [csv]|formats: csv|'formats' needs a list in bogor.yaml",
    })
    void whatIsNotKnownRefusesStartUpAndNamesTheNearest(String good, String bad, String message) {
        var refused = assertThrows(Misconfigured.class,
                () -> load("bogor.yaml", GOOD.replace(good, bad.replace("''", ""))));
        assertEquals(message, refused.getMessage());
    }

    @Test
    void twoEntriesOfOneKeyAreNoYaml() {
        assertThrows(Misconfigured.class, () -> load("bogor.yaml", GOOD + "scheme: other\n"));
        assertThrows(Misconfigured.class, () -> load("bogor.yaml", ""));
    }

    @Test
    void anUnknownSourceIsToldTheNearestKnownOne() throws IOException {
        var sources = Fixtures.sources();
        var refused = assertThrows(Misconfigured.class, () -> sources.get("palu-gajii"));
        assertTrue(refused.getMessage().endsWith("'palu-gaji'"), refused.getMessage());
    }

    private Sources load(String name, String yaml) throws IOException {
        return Sources.load(List.of(Files.writeString(folder.resolve(name), yaml)));
    }
}
