package id.iuranhub.simulator.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.model.Misconfigured;
import id.iuranhub.model.Programme;
import id.iuranhub.testing.Fast;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the simulated portal asks, refuses, reckons and prints, and how it misbehaves. */
@Fast
class PortalTest {

    @TempDir
    Path folder;

    private PortalWorld world() {
        return new PortalWorld(folder, List.of(), PortalFaults.none());
    }

    @Test
    void aMonthGoesFromDraftToPostingAndIsPrinted() throws Exception {
        var world = new PortalWorld(folder, List.of(PortalWorld.card(1, List.of(Programme.JKK, Programme.JKM)),
                PortalWorld.card(2, List.of(Programme.values()))), PortalFaults.none());
        world.upload(PortalWorld.UPLOAD, PortalWorld.table(PortalWorld.person(1), PortalWorld.person(2)));
        assertEquals("DRAFT", world.state().get(2));
        assertEquals(List.of("1", PortalWorld.UPLOAD, "selesai", "2", "2", "0", ""), world.last());
        world.deed("finalisasi");
        // 7,303 + 9,129, and with JHT and JP 112,595 + 60,862 + 60,862 + 30,431 more.
        assertEquals(List.of("FINALISASI", "2", "297614"), world.state().subList(2, 5));
        assertFalse(Files.exists(world.out().resolve("formulir-2a_PLBG0001_2026-05.csv")));
        world.deed("posting.txt");
        assertEquals("POSTING", world.state().get(2));
        var printed = world.printed();
        assertEquals(List.of("Kode Iuran", world.state().get(5)), printed.get(3));
        assertEquals(List.of("Jumlah Iuran", "297614"), printed.get(5));
        assertEquals(PrintedList.COLUMNS, printed.get(7));
        assertEquals(List.of("2", "00000000002", "7271010102900002", "", "PEKERJA 2", "01-02-1990", "01-01-2020",
                "3043111", "0", "7303", "9129", "112595", "60862", "60862", "30431", "0", "0", "281182"),
                printed.get(9));
        assertEquals("297614", printed.get(10).get(17));
    }

    @Test
    void thePrintedListIsAWorkbookTooWithNumbersAsNumbers() throws Exception {
        var world = world();
        world.postWith(PortalWorld.table(PortalWorld.person(1)));
        try (var book = new ReadableWorkbook(world.out().resolve("formulir-2a_PLBG0001_2026-05.xlsx").toFile())) {
            var row = book.getFirstSheet().read().get(8);
            assertEquals(CellType.STRING, row.getCell(2).getType());
            assertEquals(16_432, row.getCell(17).asNumber().longValueExact());
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 727101010290000, NIK", "0, 7271017102900001, NIK",
            "1, nomor pegawai yang panjang sekali, NO_PEGAWAI",
        "2, 123, KPJ", "2, 00000000000, KPJ", "3, kode tenaga kerja, KODE_TK", "4, '', NAMA_LENGKAP",
        "5, 1990-02-01, TGL_LAHIR", "5, 30-02-1990, TGL_LAHIR", "5, 02-02-1990, TGL_LAHIR", "6, 0, UPAH",
        "6, '3.043.111', UPAH", "6, '', UPAH", "7, seribu, RAPEL", "8, 04-2026, BLTH", "9, PLBG0002, NPP"})
    void eachColumnBrokenOnceFailsThatRowAlone(int column, String broken, String named) throws Exception {
        var enrolments = List.of(PortalWorld.card(1, List.of(Programme.JKK)),
                PortalWorld.card(2, List.of(Programme.JKK)));
        var world = new PortalWorld(folder, enrolments, PortalFaults.none());
        var bad = PortalWorld.person(2);
        bad.set(column, broken);
        world.upload(PortalWorld.UPLOAD, PortalWorld.table(PortalWorld.person(1), bad));
        assertEquals(List.of("selesai", "2", "1", "1"), world.last().subList(2, 6));
        var failed = world.answer("gagal_001.csv").get(1);
        assertEquals("3", failed.get(0));
        assertEquals(broken, failed.get(column + 1));
        assertTrue(failed.get(11).contains(named + ":"), failed.get(11));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 6, 7})
    void aNumberCellFailsItsRow(int column) throws Exception {
        var world = world();
        var bad = PortalWorld.person(1);
        bad.set(column, Long.parseLong(bad.get(column).toString()));
        world.upload(PortalWorld.UPLOAD, PortalWorld.table(bad));
        assertTrue(world.answer("gagal_001.csv").get(1).get(11).contains("harus berformat teks"));
    }

    @Test
    void aPersonTwiceNotEnrolledOrEndedFails() throws Exception {
        var world = new PortalWorld(folder, List.of(PortalWorld.card(1, List.of(Programme.JKK))), PortalFaults.none());
        world.upload(PortalWorld.UPLOAD,
                PortalWorld.table(PortalWorld.person(1), PortalWorld.person(1), PortalWorld.person(7)));
        var failed = world.answer("gagal_001.csv");
        assertTrue(failed.get(1).get(11).contains("dua kali"), failed.toString());
        assertTrue(failed.get(2).get(11).contains("tidak terdaftar"), failed.toString());
        assertEquals("1", world.state().get(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"template_upah_PLBG0001 (1).xlsx", "template_upah_PLBG0002.xlsx", "upah.xlsx",
        "TEMPLATE_UPAH_PLBG0001.xlsx", "template_upah_PLBG0001.csv"})
    void anotherNameIsRefused(String name) throws Exception {
        var world = world();
        world.upload(name, PortalWorld.table(PortalWorld.person(1)));
        assertEquals("ditolak", world.last().get(2));
        assertTrue(world.last().get(6).contains("nama berkas"), world.last().toString());
    }

    @Test
    void anotherTemplateIsRefusedWhole() throws Exception {
        var world = world();
        var table = PortalWorld.table(PortalWorld.person(1));
        table.get(0).set(3, "KODE");
        world.upload(PortalWorld.UPLOAD, table);
        assertTrue(world.last().get(6).contains("versi templat"), world.last().toString());
        world.handIn(PortalWorld.UPLOAD, PortalWorld.workbook("Sheet1", PortalWorld.table(PortalWorld.person(1))));
        assertTrue(world.last().get(6).contains("lembar data_upah"), world.last().toString());
        for (byte[] garbage : List.of(new byte[0], "NIK;KPJ".getBytes(java.nio.charset.StandardCharsets.UTF_8))) {
            world.handIn(PortalWorld.UPLOAD, garbage);
            assertTrue(world.last().get(6).contains("bukan buku kerja"), world.last().toString());
        }
        assertEquals("0", world.state().get(3));
    }

    @Test
    void tenThousandRowsAreTakenAndOneMoreIsNot() throws Exception {
        var world = world();
        var table = PortalWorld.table();
        for (int n = 1; n <= 9_999; n++) {
            table.add(PortalWorld.person(n));
        }
        var last = PortalWorld.person(1);
        last.set(0, "7271020102900001");
        last.set(2, "00000010000");
        table.add(last);
        world.upload(PortalWorld.UPLOAD, table);
        assertEquals("10000", world.state().get(3));
        table.add(PortalWorld.person(1));
        world.upload(PortalWorld.UPLOAD, table);
        assertEquals("ditolak", world.last().get(2));
        assertTrue(world.last().get(6).contains("10001"), world.last().toString());
    }

    @Test
    void anUploadVoidsAReckoningAndAnotherKodeFollows() throws Exception {
        var world = world();
        world.upload(PortalWorld.UPLOAD, PortalWorld.table(PortalWorld.person(1)));
        world.deed("finalisasi");
        String kode = world.state().get(5);
        assertTrue(kode.matches("2605\\d{12}"), kode);
        var changed = PortalWorld.person(1);
        changed.set(7, "1000000");
        world.upload(PortalWorld.UPLOAD, PortalWorld.table(changed));
        assertEquals(List.of("DRAFT", "1", "", ""), world.state().subList(2, 6));
        assertTrue(world.last().get(6).contains("batal"));
        world.deed("posting");
        assertEquals("ditolak", world.last().get(2));
        world.deed("finalisasi");
        // The arrears are a wage of their own: 16,432 and 2,400 + 3,000.
        assertEquals("21832", world.state().get(4));
        assertNotEquals(kode, world.state().get(5));
    }

    @Test
    void nothingChangesAfterPosting() throws Exception {
        var world = world();
        world.postWith(PortalWorld.table(PortalWorld.person(1)));
        var state = world.state();
        world.postWith(PortalWorld.table(PortalWorld.person(2)));
        assertEquals(state, world.state());
        assertEquals(List.of("ditolak", "ditolak", "ditolak"),
                world.answer("jawaban.csv").subList(4, 7).stream().map(line -> line.get(2)).toList());
        assertEquals("1", world.printed().get(4).get(1));
    }

    @Test
    void aMonthWithoutAnybodyOrWithoutAKnownCeilingIsNotReckoned() throws Exception {
        var world = world();
        world.deed("finalisasi");
        assertEquals("ditolak", world.last().get(2));
        assertTrue(Tariff.of(id.iuranhub.model.Blth.of("2027-02")).isPresent());
        assertTrue(Tariff.of(id.iuranhub.model.Blth.of("2027-03")).isEmpty());
    }

    @Test
    void aFileThatGrowsIsLeftUntilItIsWhole() throws Exception {
        var world = world();
        byte[] whole = PortalWorld.workbook(Sheets.WAGES, PortalWorld.table(PortalWorld.person(1)));
        Path file = folder.resolve("in").resolve(PortalWorld.NPP).resolve(PortalWorld.BLTH).resolve(PortalWorld.UPLOAD);
        Files.createDirectories(file.getParent());
        Files.write(file, java.util.Arrays.copyOf(whole, 100));
        assertEquals(0, world.portal.look());
        Files.write(file, whole);
        assertEquals(0, world.portal.look());
        assertEquals(1, world.portal.look());
        assertEquals("1", world.state().get(3));
    }

    @Test
    void faultsAreAsTheyAreWritten() throws Exception {
        var world = world();
        world.portal.misbehave(PortalFaults.parse(
                "{fail-rows: [2], message: coba lagi, wrong-sum: 100, other-month: 2026-04, missing: 1, extra: 2}"));
        world.postWith(PortalWorld.table(PortalWorld.person(1), PortalWorld.person(2), PortalWorld.person(3)));
        assertTrue(world.answer("gagal_001.csv").get(1).get(11).contains("coba lagi"));
        var printed = world.printed();
        assertEquals("2026-04", printed.get(2).get(1));
        var people = new ArrayList<>(printed.subList(8, printed.size() - 1));
        assertEquals(List.of("PEKERJA 3", "ORANG LAIN", "ORANG LAIN"), people.stream().map(one -> one.get(4)).toList());
        long sum = people.stream().mapToLong(one -> Long.parseLong(one.get(17))).sum();
        assertEquals(sum + 100, Long.parseLong(printed.get(5).get(1)));
    }

    @Test
    void faultsThatCannotBeMeantAreRefused() throws IOException {
        for (String text
                : List.of("delay: -1", "missing: -1", "other-month: Mei", "wrong-some: 1", "[", "fail-rows: x")) {
            assertThrows(Misconfigured.class, () -> PortalFaults.parse(text), text);
        }
        try (var example = PortalTest.class.getResourceAsStream("/simulator/portal-faults-example.yaml")) {
            PortalFaults.parse(new String(example.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        }
        assertEquals(PortalFaults.none(), PortalFaults.parse(""));
    }

    @Test
    void aFolderWithAnswersOfAnotherPortalIsNotTaken() throws Exception {
        world().postWith(PortalWorld.table(PortalWorld.person(1)));
        assertThrows(Misconfigured.class, this::world);
    }
}
