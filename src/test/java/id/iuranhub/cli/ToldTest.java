package id.iuranhub.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.testing.Shell;
import id.iuranhub.words.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers as a person reads them. */
class ToldTest {

    @TempDir
    private Path folder;
    private Shell shell;
    private FakeHub hub;

    @BeforeEach
    void start() throws IOException {
        shell = new Shell(folder);
        hub = new FakeHub(shell.home());
    }

    @AfterEach
    void stop() throws IOException {
        hub.close();
    }

    @Test
    void statusIsATableOfRowsAndATableOfRupiah() {
        hub.says(200, """
                {"blth":"2026-05","schemes":[{"scheme":"sorong-asn","files":{"taken":6,"refused":1},"rows":{"read":1234,
                "pending":0,"accepted":1200,"dead":4,"skipped":30,"superseded":0},"rupiah":{"pending":0,\
                "accepted":21240000,
                "dead":70800},"dead":{"NOT_ENROLLED":3,"NIK_INVALID":1},"missing":2,"kodeIuran":["K1","K2"],
                "due":"2026-06-15","holidaysKnown":false}]}""");
        assertEquals("""
                BLTH 2026-05
                scheme      files  refused   read  pending  accepted  dead  skipped  superseded  missing  due
                sorong-asn      6        1  1.234        0     1.200     4       30           0        2  2026-06-15?

                rupiah      pending      accepted      dead
                sorong-asn      Rp0  Rp21.240.000  Rp70.800

                sorong-asn
                  dead        NOT_ENROLLED 3, NIK_INVALID 1
                  kode iuran  K1, K2
                """.lines().toList(), told("status"));
    }

    @Test
    void aDeadLetterIsShownWithItsCellsAndWhatWasDoneAboutIt() {
        hub.says(200, """
                {"id":"12-345","code":"MONEY_INVALID","amount":24143,"kpj":null,"cells":{"nama":"BUDI","upah":"x"},
                "edits":{"upah":"2000000"},"findings":[{"code":"MONEY_INVALID","field":"upah","found":"x"}],
                "history":[{"at":"2026-06-01T10:00","who":"siti","action":"edit"}],"enrolments":[]}""");
        assertEquals("""
                id        12-345
                code      MONEY_INVALID
                amount    Rp24.143

                  column  cell   edited
                  nama    BUDI
                  upah    x     2000000

                findings
                  code           field  found
                  MONEY_INVALID  upah   x

                history
                  at                who   action
                  2026-06-01T10:00  siti  edit
                """.lines().toList(), told("dead", "show", "12-345"));
    }

    @Test
    void aHeldRunTellsWhy() {
        hub.says(200, """
                {"blth":"2026-05","batches":0,"records":0,"accepted":0,"refused":0,"unknown":0,"rupiah":0,\
                "held":[{"scheme":"palu-asn",
                "by":"schedule","reasons":[{"what":"dead-percent","limit":"20","found":"40.00","message":"40.00 % \
                baris"}]}]}""");
        var told = told("send", "--blth", "202605");
        assertEquals(List.of("palu-asn is held: nothing of it goes out until 'hub release'", "  40.00 % baris"),
                told.subList(told.size() - 2, told.size()));
    }

    @Test
    void aBulkRetryIsShownWaveByWave() {
        hub.says(200, """
                {"id":7,"blth":"2026-05","scheme":"","code":"INSURER_REFUSED","state":"stopped","rows":1200,\
                "outcomes":{"accepted":5,"refused":2,
                "waiting":1193},"wave":2,"rate":600,"limit":"20%","who":"siti","reason":"r","waves":[{"wave":1,\
                "outcomes":{"accepted":5}},
                {"wave":2,"outcomes":{"refused":2}}],"left":[{"id":"1-2","wave":2,"outcome":"refused",\
                "code":"INSURER_REFUSED"}]}""");
        assertEquals("""
                id  blth     scheme  code             state     rows  outcomes                              wave  \
                rate  limit  who   reason
                 7  2026-05          INSURER_REFUSED  stopped  1.200  accepted 5, refused 2, waiting 1.193     2   \
                600    20%  siti  r

                wave  outcomes
                   1  accepted 5
                   2  refused 2

                id   wave  outcome  code
                1-2     2  refused  INSURER_REFUSED
                """.lines().toList(), told("dead", "bulk", "show", "7"));
    }

    @Test
    void aMomentIsToldToTheMinuteByTheClockOfThisMachine() {
        hub.says(200, """
                {"id":"12-345","history":[{"at":"2026-06-01T10:00:07.123456Z","who":"siti"}]}""");
        var there = OffsetDateTime.parse("2026-06-01T10:00:07Z").atZoneSameInstant(ZoneId.systemDefault());
        assertTrue(told("dead", "show", "12-345").contains("  "
                + Words.in(Locale.forLanguageTag("id")).moment(there) + "  siti"));
    }

    @Test
    void anAmountIsTracedFromBaseToRoundedRupiah() {
        hub.says(200, """
                {"blth":"2026-05","nik":"7271902203015001","iurans":[{"scheme":"palu-kontrak",\
                "disposition":"pending","code":null,
                "base":3333500,"total":10001,"steps":[{"programme":"JKM","side":"employer","base":3333500,\
                "ceiling":null,
                "rate":"0.0030","unrounded":"10000.50","rounded":10001,"rounding":"half-up","source":"PP 44/2015 art \
                18"}]}]}""");
        assertEquals("""
                BLTH 2026-05, NIK 7271902203015001

                palu-kontrak: pending, base Rp3.333.500, iuran Rp10.001
                  programme  side             base  ceiling   rate  unrounded   rounded  rounding  source
                  JKM        employer  Rp3.333.500           0,3 %   10.000,5  Rp10.001  half-up   PP 44/2015 art 18
                """.lines().toList(), told("why", "--nik", "7271902203015001", "--blth", "202605"));
    }

    @Test
    void billsCreditsAndWhatIsToBePaidAreATableEach() {
        hub.says(200, """
                {"bills":[{"kodeIuran":"K1","scheme":"palu-asn","status":"issued","rupiah":19200}],
                "credits":[{"scheme":"palu-asn","opd":"DLH","rupiah":200}],"toPay":[{"scheme":"palu-asn",\
                "rupiah":19000}]}""");
        assertEquals("""
                kodeIuran  scheme    status  rupiah
                K1         palu-asn  issued   19200
                Credits:
                  scheme    opd  rupiah
                  palu-asn  DLH     200
                To pay:
                  scheme    rupiah
                  palu-asn   19000
                """.lines().toList(), told("bill", "list", "--blth", "202605"));
    }

    @Test
    void whatIsNoKodeIuranIsAskedOfNobody() {
        assertEquals(Exit.USAGE, shell.run("bill", "show", "../users").exit());
        assertTrue(hub.asked().isEmpty());
    }

    @Test
    void whatComesFromAFileCannotCommandTheTerminal() {
        hub.says(200, "{\"dead\":[{\"id\":\"1-2\",\"message\":\"a\\u001b[2Jb\\nc\"}]}");
        String told = String.join("\n", told("dead", "list"));
        assertTrue(told.contains("a [2Jb c"), told);
        assertFalse(told.contains("\u001b"), told);
    }

    @Test
    void figuresStandToTheRightAndWordsToTheLeft() {
        var bytes = new ByteArrayOutputStream();
        new Table("scheme", "rupiah").row("a", "Rp5").row("long-one", "-Rp1.000").row("", "")
                .print(new PrintStream(bytes, true, StandardCharsets.UTF_8), "> ");
        assertEquals(List.of("> scheme      rupiah", "> a              Rp5", "> long-one  -Rp1.000", ">"),
                bytes.toString(StandardCharsets.UTF_8).lines().toList());
    }

    @Test
    void rupiahIsWrittenAsInIndonesia() {
        assertEquals("Rp0", Figures.rupiah(0));
        assertEquals("Rp1.250.000", Figures.rupiah(1_250_000));
        assertEquals("-Rp999", Figures.rupiah(-999));
    }

    private List<String> told(String... command) {
        var ran = shell.run(command);
        assertEquals("", ran.err());
        return ran.out().lines().toList();
    }
}
