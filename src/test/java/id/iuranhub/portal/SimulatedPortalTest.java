package id.iuranhub.portal;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.demo.PortalClerk;
import id.iuranhub.model.Blth;
import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.simulator.books.Snapshot;
import id.iuranhub.simulator.portal.Portal;
import id.iuranhub.simulator.portal.PortalFaults;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.Patience;
import id.iuranhub.testing.RunningHub;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A running hub and a portal that judges for itself; between them only files. */
class SimulatedPortalTest {

    private static final String SCHEME = "palembang-nonasn";
    private static final int OPDS = 50;
    /** With {@code -Dportal.in-an-opd=104} the size of Palembang. */
    private static final int IN_AN_OPD = Integer.getInteger("portal.in-an-opd", 4);
    /** With {@code -Dportal.rows=10000} what the portal itself takes. */
    private static final int MOST_ROWS = Integer.getInteger("portal.rows", 200);
    private static final String NPP = "PLBG0001";
    private static final String MONTH = "2026-05";
    private static final Blth BLTH = Blth.of(MONTH);

    @TempDir
    Path home;

    @TempDir
    Path folder;

    private RunningHub hub;
    private Portal portal;
    private PortalClerk clerk;

    @AfterEach
    void stop() {
        hub.close();
    }

    /** Everybody has a card, at the hub and at the portal. */
    private void enrolled(List<Worker> people) throws IOException {
        String snapshot = MadeUp.snapshot(people.stream().map(Worker::enrolled).toArray(String[]::new));
        Path schemes = Files.createDirectories(home.resolve("config/schemes"));
        Files.writeString(schemes.resolve(SCHEME + ".yaml"),
                Files.readString(Path.of("config/schemes", SCHEME + ".yaml")) + "\nchannel: portal\n");
        hub = new RunningHub(home, Simulator.start(Settings.of("test-cons", "test-secret")),
                Map.of("portal.max-rows", Integer.toString(MOST_ROWS), "insurer.batch-size", "50"));
        Path file = folder.resolve("peserta.csv");
        Files.writeString(file, snapshot);
        portal = Portal.open(folder, Snapshot.read(file), PortalFaults.none());
        clerk = new PortalClerk(home, folder, portal);
        hub.drop("enrolment", "peserta.csv", snapshot);
    }

    /** @param n from 1 on */
    private record Worker(int n) {

        static List<Worker> upTo(int last) {
            return java.util.stream.IntStream.rangeClosed(1, last).mapToObj(Worker::new).toList();
        }

        String nik() {
            return "167101010%03d%04d".formatted(180 + n / 9_999, 1 + n % 9_999).replace("010180", "010185")
                    .replace("010181", "010186");
        }

        String born() {
            return nik().charAt(11) == '5' ? "01/01/1985" : "01/01/1986";
        }

        String kpj() {
            return "%011d".formatted(30_000_000 + n);
        }

        String name() {
            return "Pekerja Rekaan " + n;
        }

        /** Amounts that have to be rounded, so that a wrong way to round shows. */
        long wage() {
            return 2_000_000L + n * 137L;
        }

        String enrolled() {
            return String.join(";", kpj(), nik(), name(), "19" + nik().substring(10, 12) + "-01-01", NPP, "",
                    "JKK+JKM", "A", "2020-01-01", "");
        }
    }

    private static byte[] workbook(List<Worker> people) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", null)) {
            var sheet = workbook.newWorksheet("Sheet1");
            var header = List.of("No", "NIK", "Nama", "Tanggal Lahir", "Nomor Peserta", "Jabatan", "Honorarium");
            for (int column = 0; column < header.size(); column++) {
                sheet.value(0, column, header.get(column));
            }
            for (int line = 0; line < people.size(); line++) {
                var one = people.get(line);
                sheet.value(line + 1, 1, one.nik());
                sheet.value(line + 1, 2, one.name());
                sheet.value(line + 1, 3, one.born());
                sheet.value(line + 1, 4, one.kpj());
                sheet.value(line + 1, 6, one.wage());
            }
        }
        return out.toByteArray();
    }

    private void drop(String opd, List<Worker> people) throws IOException {
        hub.put("inbox/palembang-opd", "honor_202605_" + opd + ".xlsx", workbook(people));
    }

    /** Handed out for the portal, whose judgement comes back as its printed list. */
    private void throughThePortal(int files) throws Exception {
        hub.send(MONTH);
        assertEquals(files, clerk.upload(SCHEME, NPP, BLTH));
        assertEquals(List.of(), clerk.failed(NPP, BLTH));
        clerk.post(NPP, BLTH);
        clerk.bring(NPP, BLTH, PortalClerk.list(NPP, BLTH));
        await().atMost(Patience.LONG).until(() -> Files.exists(home.resolve("archive/portal")
                .resolve(PortalClerk.list(NPP, BLTH))) || Files.exists(home.resolve("refused/portal")));
        hub.awaitQuiet();
    }

    private void differenceIsZero(int people) {
        var sheet = hub.scheme(MONTH, SCHEME);
        assertEquals(people, sheet.get("rows").get("accepted").asInt(), sheet.toString());
        var side = hub.get("/portal/comparison", "blth", MONTH, "scheme", SCHEME);
        assertEquals(people, side.get("equal").asInt());
        assertTrue(side.get("differs").isEmpty() && side.get("onlyHere").isEmpty() && side.get("onlyThere").isEmpty());
        assertEquals(side.get("hereRupiah").asLong(), side.get("thereRupiah").asLong());
        assertEquals(sheet.get("rupiah").get("accepted").asLong(), side.get("thereRupiah").asLong());
        hub.assertBalanced(MONTH);
    }

    @Test
    void palembangsFiftyOpdsGoFromWorkbooksToAPrintedListWithoutADifference() throws Exception {
        var people = Worker.upTo(OPDS * IN_AN_OPD);
        enrolled(people);
        for (int opd = 0; opd < OPDS; opd++) {
            drop("OPD %02d".formatted(opd + 1), people.subList(opd * IN_AN_OPD, (opd + 1) * IN_AN_OPD));
        }
        hub.awaitQuiet();
        throughThePortal(1);
        differenceIsZero(OPDS * IN_AN_OPD);
    }

    @Test
    void oneRowMoreThanAFileMayHoldMakesTwoFiles() throws Exception {
        var people = Worker.upTo(MOST_ROWS + 1);
        enrolled(people);
        drop("SATU", people);
        hub.awaitQuiet();
        throughThePortal(2);
        differenceIsZero(MOST_ROWS + 1);
    }

    /** By hand, after the hub filled the file: each once, in a row of its own. */
    @Test
    void eachColumnThatIsBrokenIsCaughtAndTheRowGoesAgainWhole() throws Exception {
        var people = Worker.upTo(12);
        enrolled(people);
        drop("SATU", people);
        hub.awaitQuiet();
        hub.send(MONTH);
        Path file = home.resolve("portal/out").resolve(SCHEME).resolve(MONTH).resolve("template_upah_" + NPP + ".xlsx");
        var broken = List.of("123", "nomor pegawai yang terlalu panjang", "1", "kode tenaga kerja", "", "01-01-1900",
                "-5", "banyak");
        change(file, broken);
        clerk.upload(SCHEME, NPP, BLTH);
        assertEquals(List.of("gagal_001.csv"), clerk.failed(NPP, BLTH), Files.readString(
                folder.resolve("out").resolve(NPP).resolve(MONTH).resolve("jawaban.csv")));
        clerk.bring(NPP, BLTH, "gagal_001.csv");
        await().atMost(Patience.LONG).until(() -> hub.rows(MONTH, SCHEME, "dead") == broken.size());
        String said = String.join("\n", hub.dead(MONTH, "message"));
        for (String column : List.of("NIK", "NO_PEGAWAI", "KPJ", "KODE_TK", "NAMA_LENGKAP", "TGL_LAHIR", "UPAH",
                "RAPEL")) {
            assertTrue(said.contains(column + ":"), column + " in " + said);
        }
        hub.post("/dead/retry", Map.of("blth", MONTH, "all", true));
        hub.send(MONTH);
        Files.delete(file);
        assertEquals(1, clerk.upload(SCHEME, NPP, BLTH), "the second part");
        clerk.post(NPP, BLTH);
        clerk.bring(NPP, BLTH, PortalClerk.list(NPP, BLTH));
        await().atMost(Patience.LONG).until(() -> hub.rows(MONTH, SCHEME, "accepted") == people.size());
        differenceIsZero(people.size());
    }

    /** Row n has its column n broken. */
    private static void change(Path file, List<String> broken) throws IOException {
        try (var book = new XSSFWorkbook(Files.newInputStream(file))) {
            for (int n = 0; n < broken.size(); n++) {
                var cell = book.getSheetAt(0).getRow(n + 1).getCell(n);
                // POI leaves the old text beside the new one, in a cell that holds its text itself.
                cell.setBlank();
                cell.setCellValue(broken.get(n));
            }
            var out = new ByteArrayOutputStream();
            book.write(out);
            Files.write(file, out.toByteArray());
        }
    }

    /** Whatever is wrong with a list, it is not taken for ours, or those it is wrong about are not accepted. */
    @Test
    void aListThatIsWrongIsNotTaken() throws Exception {
        var people = Worker.upTo(5);
        enrolled(people);
        drop("SATU", people);
        hub.awaitQuiet();
        hub.send(MONTH);
        clerk.upload(SCHEME, NPP, BLTH);
        var faults = new ArrayList<>(List.of("wrong-sum: 100", "wrong-amount: 5", "other-month: 2026-04", "extra: 1"));
        for (String fault : faults) {
            Path other = Files.createDirectories(folder.resolve(fault.replaceAll("[^a-z]", "")));
            var misprinting = Portal.open(other, Snapshot.read(folder.resolve("peserta.csv")),
                    PortalFaults.parse(fault));
            var carrier = new PortalClerk(home, other, misprinting);
            carrier.upload(SCHEME, NPP, BLTH);
            carrier.post(NPP, BLTH);
            carrier.bring(NPP, BLTH, PortalClerk.list(NPP, BLTH));
            Path in = home.resolve("portal/in").resolve(PortalClerk.list(NPP, BLTH));
            await().atMost(Patience.LONG).until(() -> !Files.exists(in));
            hub.awaitQuiet();
            assertEquals(5, hub.rows(MONTH, SCHEME, "pending"), fault);
        }
        portal.misbehave(PortalFaults.parse("missing: 2"));
        clerk.post(NPP, BLTH);
        clerk.bring(NPP, BLTH, PortalClerk.list(NPP, BLTH));
        await().atMost(Patience.LONG).until(() -> hub.rows(MONTH, SCHEME, "accepted") == 3);
        assertEquals(2, hub.rows(MONTH, SCHEME, "dead"));
        hub.assertBalanced(MONTH);
    }
}
