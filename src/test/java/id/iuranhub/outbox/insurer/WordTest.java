package id.iuranhub.outbox.insurer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.testing.Fast;
import id.iuranhub.words.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The insurer's word is known by its form. Each cell of status and form, and what it means, stands in
 * {@code insurer/answers.csv}.
 */
@Fast
class WordTest {

    private static final String KEY = "kunci-1";
    private static final Instant NOW = Instant.parse("2026-06-10T03:00:00Z");
    private static final Path CELLS = Path.of("src/test/resources/insurer/answers.csv");

    /** Every form as it may come; a Problem's code is put in. */
    private static final Map<String, String> FORMS = new TreeMap<>(Map.ofEntries(
            Map.entry("receipt",
            "{\"receiptId\":\"R1\",\"batchId\":\"kunci-1\",\"status\":\"ACCEPTED\",\"accepted\":{\"records\":1,"
                    + "\"rupiah\":5}}"),
            Map.entry("refusing",
            "{\"receiptId\":\"R1\",\"batchId\":\"kunci-1\",\"status\":\"PARTIAL\",\"refused\":[{\"recordId\":\"a\","
                    + "\"code\":\"X\",\"message\":\"y\"}]}"),
            Map.entry("processing", "{\"receiptId\":\"R1\",\"batchId\":\"kunci-1\",\"status\":\"PROCESSING\"}"),
            Map.entry("other-key", "{\"receiptId\":\"R1\",\"batchId\":\"kunci-2\",\"status\":\"ACCEPTED\"}"),
            Map.entry("half-receipt",
            "{\"receiptId\":\"R1\",\"batchId\":\"kunci-1\",\"status\":\"ACCEPTED\","
                    + "\"refused\":[{\"recordId\":\"a\"}]}"),
            Map.entry("odd-status", "{\"receiptId\":\"R1\",\"batchId\":\"kunci-1\",\"status\":\"DONE\"}"),
            Map.entry("no-receipt-id", "{\"batchId\":\"kunci-1\",\"status\":\"ACCEPTED\"}"),
            Map.entry("taken", "{\"requestId\":\"kunci-1\",\"workers\":3}"),
            Map.entry("bill", "{\"kodeIuran\":\"2605\",\"status\":\"ISSUED\",\"rupiah\":5}"),
            Map.entry("odd-bill", "{\"kodeIuran\":\"2605\",\"status\":\"OPEN\",\"rupiah\":5}"),
            Map.entry("half-bill", "{\"kodeIuran\":\"2605\",\"status\":\"PAID\"}"),
            Map.entry("records", "{\"records\":[],\"next\":null}"),
            Map.entry("page", "{\"enrolments\":[],\"next\":null}"),
            Map.entry("problem", "{\"code\":\"%s\",\"message\":\"words\"}"),
            Map.entry("number-code", "{\"code\":404,\"message\":\"Not Found\"}"),
            Map.entry("no-message", "{\"code\":\"%s\"}"),
            Map.entry("json", "{\"timestamp\":\"x\",\"error\":\"Not Found\",\"path\":\"/\"}"),
            Map.entry("list", "[]"),
            Map.entry("string", "\"BATCH_UNKNOWN\""),
            Map.entry("null", "null"),
            Map.entry("truncated", "{\"receiptId\":\"R1\",\"batchId\":\"kunci-1\",\"sta"),
            Map.entry("twice",
            "{\"code\":\"BATCH_UNKNOWN\",\"message\":\"\"}{\"code\":\"BATCH_UNKNOWN\",\"message\":\"\"}"),
            Map.entry("html",
            "<!DOCTYPE html><html><head><title>404 Not Found</title></head><body><h1>Not Found</h1></body></html>"),
            Map.entry("xml", "<?xml version=\"1.0\"?><fault/>"),
            Map.entry("text", "no healthy upstream"),
            Map.entry("empty", ""),
            Map.entry("blank", " \r\n")));

    private static HttpReply reply(int status, String body) {
        return new HttpReply(status, body.getBytes(StandardCharsets.UTF_8), "application/json", "", "", "");
    }

    private static Word word(Call call, int status, String body) {
        return Word.of(call, KEY, reply(status, body), NOW);
    }

    /** @param code of a problem; where there is none any will do */
    @ParameterizedTest
    @CsvFileSource(resources = "/insurer/answers.csv", numLinesToSkip = 1)
    void aListedCellMeansWhatItSays(Call call, int status, String form, String code, Outcome means) {
        var word = word(call, status, FORMS.get(form).formatted(code));
        assertEquals(means, word.outcome());
        assertTrue(word.spoke());
        assertEquals(means == Outcome.JUDGED, word.receipt() != null);
        boolean inTheWay = means == Outcome.NOT_ADMITTED || means == Outcome.ALTERED;
        assertEquals(inTheWay, word.trouble().isPresent());
    }

    /** Each call, status and form that is not listed, with every code there is and some that are not. */
    @Test
    void everyOtherCellIsNoAnswer() throws IOException {
        Set<String> listed =
                Set.copyOf(Files.readAllLines(CELLS).stream().map(line -> line.substring(0, line.lastIndexOf(',')))
                .toList());
        var wrong = new ArrayList<String>();
        int cells = 0;
        for (Call call : Call.values()) {
            for (int status
                    : new int[] {200, 201, 202, 204, 206, 301, 302, 307, 308, 400, 401, 403, 404, 405, 407, 408, 409,
                    410, 411, 413, 414, 415, 418,
                421, 422, 425, 429, 431, 451, 500, 501, 502, 503, 504, 511, 520, 599}) {
                for (var form : FORMS.entrySet()) {
                    for (String code : form.getValue().contains("%s") ? codes() : List.of("")) {
                        cells++;
                        String cell = call + "," + status + "," + form.getKey() + "," + code;
                        var word = word(call, status, form.getValue().formatted(code));
                        if (!listed.contains(cell)
                                && (word.spoke() || word.trouble().isEmpty() || word.receipt() != null)) {
                            wrong.add(cell + " means " + word.outcome());
                        }
                        word.trouble()
                                .ifPresent(trouble -> assertFalse(Words.inBoth(trouble).contains("{"),
                                Words.inBoth(trouble)));
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(cells > 5000, "only " + cells);
    }

    private static List<String> codes() {
        var codes = new ArrayList<>(Problem.KNOWN.values().stream().flatMap(Set::stream).distinct().sorted().toList());
        codes.addAll(List.of("NOT_FOUND", "", "FAULT", "batch_unknown"));
        return codes;
    }

    @Test
    void aByteOrderMarkIsPassedOver() {
        assertEquals(Outcome.JUDGED, word(Call.HAND_IN, 201, "\uFEFF" + FORMS.get("receipt")).outcome());
        assertEquals(Outcome.NOT_THERE, word(Call.ASK, 404, "\uFEFF" + FORMS.get("problem").formatted("BATCH_UNKNOWN"))
                .outcome());
        assertEquals(AnswerForm.EMPTY, word(Call.ASK, 200, "\uFEFF").form());
    }

    @Test
    void whatIsLongerThanAnyAnswerIsNotRead() {
        var long1 = new ByteArrayOutputStream();
        long1.writeBytes(FORMS.get("receipt").getBytes(StandardCharsets.UTF_8));
        long1.writeBytes(new byte[HttpReply.MOST]);
        var word = Word.of(Call.ASK, KEY, new HttpReply(200, long1.toByteArray(), "", "", "", ""), NOW);
        assertEquals(List.of(AnswerForm.TOO_LONG, Outcome.NO_ANSWER), List.of(word.form(), word.outcome()));
        assertEquals(Outcome.NO_ANSWER, word(Call.ASK, 200, "[".repeat(100_000)).outcome());
    }

    @Test
    void aReceiptWhoseNamesTheBooksCannotKeepIsNone() {
        assertEquals(Outcome.NO_ANSWER, word(Call.ASK, 200, FORMS.get("receipt").replace("R1", "R".repeat(101)))
                .outcome());
        assertEquals(Outcome.NO_ANSWER, word(Call.ASK, 200, FORMS.get("receipt").replace("R1", "R\\u0000")).outcome());
    }

    @ParameterizedTest
    @CsvSource({"'',0", "7,7", "0,0", "-5,0", "86400,600", "99999999999,0", "soon,0",
            "'Wed, 10 Jun 2026 03:00:30 GMT',30",
        "'Wed, 10 Jun 2026 02:59:00 GMT',0", "'Wed, 10 Jun 2026 09:00:00 GMT',600", "'10 Jun 2026',0"})
    void theWishToWaitIsSecondsOrADate(String wish, long seconds) {
        assertEquals(Duration.ofSeconds(seconds), new HttpReply(503, new byte[0], "", "", wish, "").pause(NOW));
    }

    @Test
    void aDateIsMeantByTheClockOfWhoSaysIt() {
        var reply = new HttpReply(503, new byte[0], "", "Wed, 10 Jun 2026 02:00:00 GMT",
                "Wed, 10 Jun 2026 02:00:20 GMT", "");
        assertEquals(Duration.ofSeconds(20), reply.pause(NOW));
    }

    /** Status, body, and which trouble it is told as. */
    @ParameterizedTest
    @CsvSource({"302,html,redirect", "413,html,too-large", "413,empty,too-large", "407,html,proxy-login",
            "401,html,turned-away", "403,json,turned-away",
        "502,html,gateway", "503,html,gateway", "504,empty,gateway", "500,json,failing", "200,html,page",
        "404,html,page", "404,json,not-found",
        "404,empty,not-found", "200,empty,empty", "200,truncated,cut", "200,other-key,other-key", "200,json,foreign",
        "400,text,foreign"})
    void eachObstacleHasItsOwnName(int status, String form, String which) {
        assertEquals(which, word(Call.ASK, status, FORMS.get(form)).trouble().orElseThrow().which());
    }

    @ParameterizedTest
    @CsvSource({"TIMESTAMP_STALE,'Wed, 10 Jun 2026 02:50:00 GMT',clock-ahead,10",
            "TIMESTAMP_STALE,'Wed, 10 Jun 2026 03:10:00 GMT',clock-behind,10",
        "TIMESTAMP_STALE,'',clock,", "SIGNATURE_INVALID,'',secret,", "CONTENT_SIGNATURE_INVALID,'',secret,",
        "CONS_ID_UNKNOWN,'',cons-id,",
        "UNKNOWN_CODE,'Wed, 10 Jun 2026 02:50:00 GMT',clock-ahead,10",
        "UNKNOWN_CODE,'Wed, 10 Jun 2026 02:59:00 GMT',turned-away,"})
    void whoIsNotAdmittedIsToldWhy(String code, String date, String which, String minutes) {
        var reply = new HttpReply(401, FORMS.get("problem").formatted(code).getBytes(StandardCharsets.UTF_8),
                "application/json", date, "", "");
        var trouble = Word.of(Call.HAND_IN, KEY, reply, NOW).trouble().orElseThrow();
        assertEquals(which, trouble.which());
        assertEquals(minutes, trouble.values().get("minutes"));
    }

    /** Somebody in between may send back what was sent, or anything else. */
    @Test
    void whatIsKeptOfAnAnswerSaysNothingOfAnybody() {
        for (String body
                : List.of("{\"nik\":\"7471011705900001\",\"name\":\"BUDI SANTOSO\",\"error\":\"7471011705900001\"}",
                "<html><title>Blocked 7471 0117 0590 0001</title><body>BUDI SANTOSO</body></html>",
                "{\"code\":\"X\",\"message\":\"BUDI SANTOSO 7471011705900001\"}",
                "nik 7471011705900001 and 3.500.000.000")) {
            String seen = word(Call.HAND_IN, 400, body).seen();
            assertFalse(seen.matches(".*(\\d{6}|BUDI).*"), seen);
            assertTrue(seen.length() <= 200, seen);
        }
        assertTrue(word(Call.ASK, 200, "x".repeat(10_000)).seen().length() <= 200);
        assertEquals("HTTP 404 application/json: 404 Not Found", word(Call.ASK, 404, FORMS.get("html")).seen());
    }
}
