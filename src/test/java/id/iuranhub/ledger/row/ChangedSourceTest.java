package id.iuranhub.ledger.row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.testing.Eavesdropper;
import id.iuranhub.testing.MadeUp.Person;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.RunningHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A source is configured otherwise while its rows wait, are dead with corrections in them, or stand accepted: whatever
 * it is, they stay what they were when their files came. Files to come are read in the new way.
 */
@OnBothDatabases
class ChangedSourceTest {

    private static final String SCHEME = "kendari-nonasn";
    private static final String SOURCE = "uji-skpd";
    private static final long WAGE = 3_000_000;
    private static final String YAML = """
            scheme: kendari-nonasn
            formats: [csv]
            delimiter: ","
            numbers: plain
            dates: yyyy-mm-dd
            columns:
              - {name: nik, kind: nik}
              - {name: nama, kind: name}
              - {name: jabatan, kind: text}
              - {name: tanggal_lahir, kind: birth-date}
              - {name: kpj, kind: kpj, cell: optional}
              - {name: skpd, kind: opd}
              - {name: upah, kind: wage}
            """;

    /** What may become of the configuration. */
    enum Change {
        NOTHING(""),
        COLUMN_IN_THE_MIDDLE("  - {name: golongan, kind: text}\n  - {name: nama, kind: name}\n",
        "  - {name: nama, kind: name}\n"),
        NAME_AND_POSITION_SWAPPED("  - {name: jabatan, kind: text}\n  - {name: nama, kind: name}\n",
                "  - {name: nama, kind: name}\n  - {name: jabatan, kind: text}\n"),
        POSITION_IS_THE_NAME("  - {name: nama, kind: text}\n  - {name: jabatan, kind: name}\n",
                "  - {name: nama, kind: name}\n  - {name: jabatan, kind: text}\n"),
        OTHER_DATES("dates: dd/mm/yyyy", "dates: yyyy-mm-dd"),
        OTHER_NUMBERS("numbers: id", "numbers: plain"),
        OTHER_DELIMITER("delimiter: \";\"", "delimiter: \",\""),
        COLUMN_RENAMED("name: tgl_lhr", "name: tanggal_lahir"),
        COLUMN_REMOVED("", "  - {name: jabatan, kind: text}\n"),
        CARD_REMOVED("", "  - {name: kpj, kind: kpj, cell: optional}\n"),
        GONE("");

        private final String now;
        private final String was;

        Change(String now) {
            this(now, "");
        }

        Change(String now, String was) {
            this.now = now;
            this.was = was;
        }

        String yaml() {
            return was.isEmpty() ? YAML : YAML.replace(was, now);
        }

        /** A file as people send it from then on. */
        String file(String... rows) {
            String text = ChangedSourceTest.file(rows);
            return switch (this) {
                case OTHER_DELIMITER -> text.replace(',', ';');
                case COLUMN_RENAMED -> text.replace("tanggal_lahir", "tgl_lhr");
                case OTHER_NUMBERS -> text.replace("," + WAGE, ",3.000.000");
                case OTHER_DATES -> text.lines().map(line -> line.replaceAll("(\\d{4})-(\\d\\d)-(\\d\\d)", "$3/$2/$1")
                        + "\n")
                        .collect(Collectors.joining());
                case COLUMN_IN_THE_MIDDLE -> text.lines().map(line -> (line.startsWith("nik") ? "golongan," : "III,")
                        + line + "\n")
                        .collect(Collectors.joining());
                case POSITION_IS_THE_NAME -> text.replace("nik,nama,jabatan", "nik,jabatan,nama");
                default -> text;
            };
        }
    }

    private static final Person ANI = MadeUp.person(1);
    private static final Person BUDI = MadeUp.person(2);
    private static final Person CITRA = MadeUp.person(3);
    private static final Person DEWI = MadeUp.person(4);
    private static final Person EKO = MadeUp.person(5);

    @TempDir
    static Path home;

    private static RunningHub hub;
    private static Eavesdropper line;
    private static int months;

    private String blth;

    @BeforeAll
    static void start() throws IOException {
        var insurer = Simulator.start(Settings.of("test-cons", "test-secret"));
        line = new Eavesdropper(insurer.address());
        configure(YAML);
        hub = new RunningHub(home, insurer, Map.of("insurer.url", line.address()));
        hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 9)));
    }

    @AfterAll
    static void stop() {
        hub.close();
        line.close();
    }

    @BeforeEach
    void anotherMonth() {
        blth = "20%02d-%02d".formatted(22 + months / 12, 1 + months % 12);
        months++;
    }

    private static void configure(String yaml) throws IOException {
        Path file = home.resolve("config/sources").resolve(SOURCE + ".yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, yaml);
    }

    private static void restart(Change change) throws IOException {
        hub.stop();
        configure(change.yaml());
        if (change == Change.GONE) {
            Files.delete(home.resolve("config/sources").resolve(SOURCE + ".yaml"));
        }
        hub.start();
        hub.awaitQuiet();
    }

    private static String row(Person person) {
        return String.join(",", person.nik(), person.name(), "Juru Pungut", person.born().toString(), person.kpj(),
                "DINAS UJI",
                Long.toString(WAGE));
    }

    private static String file(String... rows) {
        return "nik,nama,jabatan,tanggal_lahir,kpj,skpd,upah\n" + String.join("\n", rows) + "\n";
    }

    private String drop(String opd, int which, String text) {
        String name = "ke%d_%s_%s.csv".formatted(which, blth.replace("-", ""), opd);
        hub.drop("inbox/" + SOURCE, name, text);
        return name;
    }

    private void send() {
        hub.send(blth);
        hub.awaitQuiet();
    }

    @ParameterizedTest
    @EnumSource
    void whatWasTakenInStaysAsItWas(Change change) throws IOException {
        String accepted = drop("DLH", 1, file(row(DEWI), row(EKO)));
        send();
        String waiting = drop("DAMKAR", 1, file(row(ANI), row(BUDI),
                row(CITRA).replace(CITRA.born().toString(), CITRA.born().plusDays(1).toString())));
        assertEquals(List.of("pending", "pending", "dead IDENTITY_CONFLICT"), hub.told(SOURCE, waiting));
        String id = hub.dead(blth, "id").get(0);
        hub.post("/dead/" + id + "/edit", Map.of("fields", Map.of("tanggal_lahir", CITRA.born().toString()), "reason",
                "salah ketik"));
        line.begin();

        restart(change);

        JsonNode letter = hub.get("/dead/" + id);
        assertEquals("Juru Pungut", letter.at("/cells/jabatan").asText());
        assertEquals(CITRA.born().toString(), letter.at("/edits/tanggal_lahir").asText());
        hub.post("/dead/retry", Map.of("ids", List.of(id)));
        hub.drop("enrolment", "lagi.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 10 + months)));
        send();
        assertEquals(List.of("accepted", "accepted", "accepted"), hub.told(SOURCE, waiting));
        assertEquals(people(ANI, BUDI, CITRA), sent("ORIGINAL"));
        assertEquals(MadeUp.kendariIuran(WAGE), hub.why(blth, ANI.nik()).at("/iurans/0/total").asLong());
        hub.assertSettled(blth);

        correct(change, accepted);
        restart(Change.NOTHING);
        hub.assertSettled(blth);
    }

    /**
     * What is equal stays, whose name changed is amended, who is gone is taken back; unless nothing can come any more.
     */
    private void correct(Change change, String accepted) throws IOException {
        line.begin();
        Person other = EKO.named("Eko Berganti Nama");
        String corrected = drop("DLH", 2, change.file(row(DEWI), row(other)));
        if (change == Change.GONE) {
            assertTrue(Files.exists(home.resolve("refused").resolve(SOURCE).resolve(corrected)));
            assertEquals(List.of("accepted", "accepted"), hub.told(SOURCE, accepted));
            return;
        }
        send();
        assertEquals(List.of("accepted", "accepted"), hub.told(SOURCE, corrected));
        assertEquals(people(other), sent("AMENDMENT"));
        hub.assertSettled(blth);
        drop("DLH", 3, change.file(row(other)));
        send();
        assertEquals(people(DEWI), sent("VOID"));
    }

    private static List<String> people(Person... people) {
        return Stream.of(people).map(person -> person.nik() + " " + person.name() + " "
                + person.born().format(DateTimeFormatter.ISO_DATE)).sorted().toList();
    }

    private static List<String> sent(String kind) {
        var sent = new ArrayList<String>();
        line.batches().stream().map(Eavesdropper.Heard::body).filter(body -> body.get("kind").asText().equals(kind))
                .forEach(body -> body.get("records").forEach(record -> sent.add(record.get("nik").asText() + " "
                        + record.get("name").asText() + " " + record.get("birthDate").asText())));
        return sent.stream().sorted().toList();
    }
}
