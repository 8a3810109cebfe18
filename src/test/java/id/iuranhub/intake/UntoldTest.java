package id.iuranhub.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.testing.Caller;
import id.iuranhub.testing.MadeUp.Person;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.RunningHub;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever sends a file of guesses learns no name, birth date or card that was not in it. */
@OnBothDatabases
class UntoldTest {

    private static final String SOURCE = "kendari-skpd";
    /** No NIK tells this one. */
    private static final LocalDate BORN = LocalDate.of(1971, 3, 9);
    private static final List<Person> ENROLLED = MadeUp.people(1, 27);
    private static final long SEED = 20261128;

    @TempDir
    static Path home;

    private static RunningHub hub;
    private static Caller damkar;
    private static Caller operator;

    @BeforeAll
    static void start() {
        hub = new RunningHub(home, Simulator.start(Settings.of("test-cons", "test-secret")), Map.of());
        hub.drop("enrolment", "peserta.csv",
                MadeUp.snapshot(ENROLLED.stream().map(UntoldTest::enrolled).toArray(String[]::new)));
        damkar = login("damkar", Map.of("name", "damkar", "role", "operator", "scheme", "kendari-nonasn", "opd",
                "DAMKAR"));
        operator = login("operator", Map.of("name", "operator", "role", "operator"));
    }

    private static Caller login(String name, Map<String, String> login) {
        return new Caller(hub.port()).enters(name, hub.post("/users", login).get("password").asText());
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    /** Half of them with the birth date of their NIK, half with another. */
    private static String enrolled(Person person) {
        return MadeUp.enrolled(MadeUp.KENDARI, person.named("RAHASIA " + person.serial()))
                .replace(person.born().toString(), born(person).toString());
    }

    private static LocalDate born(Person person) {
        return person.serial() % 2 == 0 ? person.born() : BORN;
    }

    private static Person truly(int serial) {
        return MadeUp.person(serial).named("RAHASIA " + serial);
    }

    @Test
    void noAnswerToGuessesHoldsAValueOfTheEnrolmentThatWasNotInTheFile() throws Exception {
        var random = new Random(SEED);
        for (int month = 1; month <= 4; month++) {
            var rows = new ArrayList<String>();
            for (int i = 0; i < 25; i++) {
                rows.add(guess(random));
            }
            String file = "tebak_2023%02d_DAMKAR.csv".formatted(month);
            String text = MadeUp.kendariFile(rows.toArray(String[]::new));
            hub.drop("inbox/" + SOURCE, file, text);
            for (String answer : answers(file, "2023-%02d".formatted(month))) {
                assertNothingIsTold(answer, text, rows);
            }
        }
    }

    /** A NIK of somebody or nobody, and about them what a stranger would guess. */
    private static String guess(Random random) {
        var person = MadeUp.person(1 + random.nextInt(54));
        String name = random.nextInt(4) == 0 ? "RAHASIA " + person.serial() : "TEBAKAN " + random.nextInt(100);
        String card = switch (random.nextInt(3)) {
            case 0 -> "";
            case 1 -> "%011d".formatted(77_000_000 + random.nextInt(1000));
            default -> MadeUp.person(1 + random.nextInt(54)).kpj();
        };
        return String.join(",", person.nik(), name, person.born().toString(), card, "DAMKAR", "3000000");
    }

    /** All that leaves for who sent a file: the answers beside it, and the pages and files of a login of its OPD. */
    private static List<String> answers(String file, String blth) throws IOException {
        var answers = new ArrayList<String>();
        Path folder = home.resolve("outgoing").resolve(SOURCE);
        answers.add(Files.readString(folder.resolve(file + ".ack.csv")));
        answers.add(workbook(folder.resolve(file + ".ack.xlsx")));
        if (Files.exists(folder.resolve(file + ".note.txt"))) {
            answers.add(Files.readString(folder.resolve(file + ".note.txt")));
        }
        answers.add(seen("/surat?blth=" + blth));
        answers.add(seen("/surat/ekspor?blth=" + blth));
        var letters = hub.get("/dead", "blth", blth).get("dead").findValuesAsText("id");
        assertTrue(letters.size() > 10, "guesses are dead");
        for (String id : letters.subList(0, 12)) {
            answers.add(seen("/surat/" + id));
        }
        answers.add(seen("/berkas/" + letters.get(0).split("-")[0]));
        answers.add(seen("/berkas/" + letters.get(0).split("-")[0] + "/jawaban"));
        return answers;
    }

    private static String seen(String path) {
        var answer = damkar.get(path);
        assertEquals(200, answer.statusCode(), path);
        return answer.body();
    }

    private static String workbook(Path file) throws IOException {
        var text = new StringBuilder();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    private static void assertNothingIsTold(String answer, String file, List<String> rows) {
        var known = new TreeSet<String>();
        rows.stream().map(row -> row.split(",", -1)).filter(cells -> isKnown(cells[0], cells[1], cells[2]))
                .forEach(cells -> known.add(cells[0]));
        for (Person person : ENROLLED) {
            if (!file.contains("RAHASIA " + person.serial() + ",")) {
                assertFalse(answer.matches("(?s).*RAHASIA " + person.serial() + "\\b.*"), "the name of "
                        + person.nik());
            }
            if (!file.contains(person.kpj()) && !known.contains(person.nik())) {
                assertFalse(answer.contains(person.kpj()), "the card of " + person.nik());
            }
        }
        for (String date : List.of("1971-03-09", "09-03-1971", "09/03/1971", "9 Mar")) {
            assertFalse(answer.contains(date), "the birth date of somebody");
        }
    }

    /** Whose NIK, birth date and name are the insurer's may learn the card. */
    private static boolean isKnown(String nik, String name, String date) {
        return ENROLLED.stream().anyMatch(person -> person.nik().equals(nik)
                && name.equals("RAHASIA " + person.serial())
                && born(person).toString().equals(date));
    }

    @Test
    void theCardIsToldToWhoKnowsThePerson() {
        Person known = truly(2);
        hub.drop("inbox/" + SOURCE, "kartu_202306_DAMKAR.csv",
                MadeUp.kendariFile(MadeUp.kendari(known, 3_000_000).replace(known.kpj(), "00077000001"),
                MadeUp.kendari(truly(4).named("BUKAN"), 3_000_000).replace(truly(4).kpj(), "00077000002"),
                MadeUp.kendari(truly(6).named("BUKAN"), 3_000_000)));
        var told = hub.acknowledgement(SOURCE, "kartu_202306_DAMKAR.csv");
        assertTrue(told.get(1).contains(known.kpj()), told.get(1));
        assertTrue(told.get(2).contains("IDENTITY_MISMATCH") && !told.get(2).contains(truly(4).kpj()), told.get(2));
        assertTrue(told.get(3).contains("pending") && told.get(3).contains("NAME_DIFFERS"), told.get(3));
    }

    @Test
    void anOperatorOfTheCitySeesTheEnrolmentAndTheLookIsOnRecord() {
        hub.drop("inbox/" + SOURCE, "lihat_202307_DAMKAR.csv",
                MadeUp.kendariFile(MadeUp.kendari(MadeUp.person(3).named("LAIN"), 3_000_000)));
        String id = hub.get("/dead", "blth", "2023-07").get("dead").get(0).get("id").asText();
        String page = operator.get("/surat/" + id).body();
        assertTrue(page.contains("RAHASIA 3") && page.contains(MadeUp.person(3).kpj()), page);
        var shown = hub.get("/dead/" + id).get("enrolments").get(0);
        assertEquals("RAHASIA 3 1971-03-09", shown.get("name").asText() + " " + shown.get("birthDate").asText());
        assertTrue(hub.get("/dead/" + id).get("history").toString().contains("row seen"));
        String own = damkar.get("/surat/" + id).body();
        assertFalse(own.contains("RAHASIA 3"), own);
        assertTrue(own.contains("berbeda dari data peserta"), own);
    }

    @Test
    void aLiveCheckIsOnRecordAndAsksOnlyAboutPeopleOfTheLoginsOwnRows() {
        Person own = truly(8);
        Person strange = truly(10);
        hub.drop("inbox/" + SOURCE, "periksa_202308_DAMKAR.csv", MadeUp.kendariFile(MadeUp.kendari(own, 0)));
        String id = hub.get("/dead", "blth", "2023-08").get("dead").get(0).get("id").asText();
        var fields = new String[] {"kolom-nik", own.nik(), "kolom-upah", "3000000"};
        assertTrue(damkar.post("/surat/" + id + "/periksa", fields).body().contains("Rp16.200"));
        String guessed = damkar.post("/surat/" + id + "/periksa", "kolom-nik", strange.nik(), "kolom-upah", "3000000",
                "kolom-nama", strange.name(),
                "kolom-tanggal_lahir", strange.born().toString(), "kolom-kpj", "00077000003").body();
        assertTrue(guessed.contains("NIK ini tidak ada di berkas OPD ini"), guessed);
        assertFalse(guessed.contains(strange.kpj()), guessed);
        assertTrue(operator.post("/surat/" + id + "/periksa", "kolom-nik", strange.nik(), "kolom-upah", "3000000",
                "kolom-nama", strange.name(),
                "kolom-tanggal_lahir", strange.born().toString(), "kolom-kpj", strange.kpj()).body()
                .contains("Rp16.200"));
        var history = hub.get("/dead/" + id).get("history").toString();
        assertEquals(3, history.split("row checked", -1).length - 1, history);
        assertTrue(history.contains("kpj, nama, nik, tanggal_lahir, upah") && !history.contains(strange.nik()),
                history);
    }

    @Test
    void aDuplicateNamesTheOtherFileItsOpdAndLine() {
        Person ani = truly(12);
        hub.drop("inbox/" + SOURCE, "upah_202309_DAMKAR.csv",
                MadeUp.kendariFile(MadeUp.kendari(truly(14), 3_000_000), MadeUp.kendari(ani, 3_000_000)));
        hub.drop("inbox/" + SOURCE, "upah_202309_DLH.csv",
                MadeUp.kendariFile(MadeUp.kendari(ani, 3_000_000), MadeUp.kendari(truly(16), 3_000_000),
                MadeUp.kendari(truly(16), 3_000_000)));
        var told = hub.acknowledgement(SOURCE, "upah_202309_DLH.csv");
        assertTrue(told.get(1).contains("DUPLICATE_ROW")
                && told.get(1).contains("baris 3 berkas upah_202309_DAMKAR.csv (DAMKAR)"), told.get(1));
        assertTrue(told.get(3).contains("DUPLICATE_ROW") && told.get(3).contains("baris 3;"), told.get(3));
    }

    @Test
    void ofTwoOpdsTheOneOfTheEnrolmentIsProposed() {
        Person here = MadeUp.person(40);
        Person there = MadeUp.person(41);
        hub.drop("enrolment", "divisi.csv", MadeUp.snapshot("KDRI0001", List.of()) + of(here, "DLH")
                + of(there, "DAMKAR")
                + MadeUp.snapshot(ENROLLED.stream().map(UntoldTest::enrolled).toArray(String[]::new))
                .replaceFirst("[^\n]*\n", ""));
        hub.drop("inbox/" + SOURCE, "upah_202310_DAMKAR.csv",
                MadeUp.kendariFile(MadeUp.kendari(here, 3_000_000), MadeUp.kendari(there, 3_000_000)));
        hub.drop("inbox/" + SOURCE, "upah_202310_DLH.csv",
                MadeUp.kendariFile(MadeUp.kendari(here, 3_000_000), MadeUp.kendari(there, 3_000_000)));
        var told = hub.acknowledgement(SOURCE, "upah_202310_DLH.csv");
        assertTrue(told.get(1).contains("yaitu baris ini"), told.get(1));
        assertTrue(told.get(2).contains("yaitu yang di sana"), told.get(2));
    }

    private static String of(Person person, String division) {
        return MadeUp.enrolled(MadeUp.KENDARI, person).replace(";KDRI0001;;", ";KDRI0001;" + division + ";") + "\n";
    }

    @Test
    void whoLeftOrDiedWithinAMonthIsOwedItAndNotTheNext() {
        Person left = MadeUp.person(30);
        hub.drop("enrolment", "pergi.csv",
                MadeUp.snapshot(MadeUp.enrolled(MadeUp.KENDARI, left, "N", "2019-01-01", "2023-11-10"))
                + MadeUp.snapshot(ENROLLED.stream().map(UntoldTest::enrolled).toArray(String[]::new))
                .replaceFirst("[^\n]*\n", ""));
        for (int month = 11; month <= 12; month++) {
            hub.drop("inbox/" + SOURCE, "upah_2023%02d_DAMKAR.csv".formatted(month),
                    MadeUp.kendariFile(MadeUp.kendari(left, 3_000_000)));
        }
        assertEquals(List.of("pending"), hub.told(SOURCE, "upah_202311_DAMKAR.csv"));
        assertEquals(List.of("dead ENROLMENT_INACTIVE"), hub.told(SOURCE, "upah_202312_DAMKAR.csv"));
    }

    private static boolean strangers() {
        var condition = hub.camel().getRegistry().lookupByNameAndType("condition", id.iuranhub.store.Condition.class);
        condition.lookAround();
        return condition.troubles().stream()
                .anyMatch(trouble -> trouble.kind() == id.iuranhub.model.Trouble.Kind.STRANGERS);
    }

    @Test
    void aFileOfManyUnknownNiksIsToldUntilSomebodyOfTheCityHasLooked() {
        var rows = java.util.stream.IntStream.rangeClosed(500, 524).mapToObj(MadeUp::person)
                .map(person -> MadeUp.kendari(person, 3_000_000))
                .toArray(String[]::new);
        String honest = MadeUp.kendariFile(java.util.Arrays.copyOf(rows, 20));
        hub.drop("inbox/" + SOURCE, "biasa_202401_DAMKAR.csv", honest);
        assertFalse(strangers());
        hub.drop("inbox/" + SOURCE, "tebak_202402_DAMKAR.csv", MadeUp.kendariFile(rows));
        assertTrue(strangers());
        String id = hub.get("/dead", "blth", "2024-02").get("dead").get(0).get("id").asText();
        damkar.get("/berkas/" + id.split("-")[0]);
        assertTrue(strangers(), "its own sender's look is none");
        operator.get("/berkas/" + id.split("-")[0]);
        assertFalse(strangers());
    }
}
