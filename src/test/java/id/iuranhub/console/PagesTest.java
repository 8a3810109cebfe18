package id.iuranhub.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import id.iuranhub.model.Blth;
import id.iuranhub.testing.Caller;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.RunningHub;
import id.iuranhub.testing.Statements;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every page over a year of months, however many rows they have: few statements, no more memory than for a small month,
 * and with {@code -Dpages.rows=100000 -Dpages.within=200} milliseconds at the 95th percentile of each page.
 */
@OnBothDatabases
class PagesTest {

    private static final int ROWS = Integer.getInteger("pages.rows", 400);
    private static final int ROUNDS = Integer.getInteger("pages.rounds", System.getProperty("pages.within") == null ? 2
            : 5);
    /** Milliseconds; 0 where time is not looked at. */
    private static final int WITHIN = Integer.getInteger("pages.within", 0);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int LARGEST_PAGE = 400_000;
    /**
     * Allocated for one answer, whatever the number of rows; to read the letters of 12 x 100,000 rows, one in thirty,
     * takes five times that.
     */
    private static final long MOST_MEMORY = 16L << 20;
    private static final Year YEAR = new Year(Blth.of("2025-07"), 12, ROWS);

    /** Named -Dpages.home=FOLDER it is filled once and kept, to be measured again. */
    private static final String KEPT = System.getProperty("pages.home", "");

    @TempDir
    static Path temporary;
    private static RunningHub hub;
    private static Caller caller;
    private static String letter;

    /**
     * A page and how many statements it may cost. @param text what is looked for on it, in a form; null where it is
     * only asked for
     */
    private record Page(String address, int statements, String text) {

        private Page(String address, int statements) {
            this(address, statements, null);
        }

        private HttpResponse<String> answer() {
            return text == null ? caller.get(address) : caller.post(address, "q", text);
        }
    }

    @BeforeAll
    static void fill() {
        hub = new RunningHub(KEPT.isEmpty() ? temporary : Path.of(KEPT));
        caller = new Caller(hub.port());
        if (hub.hub().firstPassword().isPresent()) {
            YEAR.fill(hub);
            caller.enters("admin", hub.hub().firstPassword().get());
        } else {
            caller.login("admin", Caller.PASSWORD);
        }
        letter = hub.get("/dead", "blth", YEAR.month(11).toString(), "scheme", "kendari-nonasn", "code",
                "IDENTITY_MISMATCH")
                .get("dead").get(0).get("id").asText();
    }

    @AfterAll
    static void stop() {
        hub.stop();
        hub.insurer.close();
    }

    /** Each with the most statements it may ever cost. */
    private static Map<String, Page> pages(Blth blth) {
        var pages = new LinkedHashMap<String, Page>();
        String file = letter.split("-")[0];
        pages.put("today", new Page("/hari-ini", 16));
        pages.put("month", new Page("/bulan?blth=" + blth, 13));
        pages.put("letters", new Page("/surat?blth=" + blth, 10));
        pages.put("letters of all months", new Page("/surat", 9));
        pages.put("letters of a scheme", new Page("/surat?blth=" + blth + "&scheme=kendari-nonasn&code=NOT_ENROLLED",
                9));
        pages.put("letters further on", new Page("/surat?blth=" + blth + "&after=" + letter, 10));
        pages.put("letters with a text", new Page("/surat?blth=" + blth, 8, "daftar"));
        pages.put("letters with a text that none has", new Page("/surat", 8, "tidak ada satu pun"));
        pages.put("letter", new Page("/surat/" + letter, 24));
        pages.put("file", new Page("/berkas/" + file, 6));
        pages.put("file, dead rows", new Page("/berkas/" + file + "?only=dead", 6));
        // One of them asks for voids that are held back.
        pages.put("run", new Page("/jalan?blth=" + blth, 7));
        pages.put("bills", new Page("/tagihan?blth=" + blth, 5));
        String kode = hub.get("/bills", "blth", blth.toString()).at("/bills/0/kodeIuran").asText();
        pages.put("bill", new Page("/tagihan/" + kode, 6));
        pages.put("person", new Page("/peserta/" + letter, 10));
        for (String scheme : List.of("kendari-nonasn", "palu-kontrak", "sorong-asn", "sukabumi-rentan")) {
            pages.put("reconciliation " + scheme, new Page("/rekonsiliasi?blth=" + blth + "&scheme=" + scheme, 30));
        }
        pages.put("coverage", new Page("/cakupan?blth=" + blth, 20));
        pages.put("journal", new Page("/jurnal", 2));
        pages.put("journal of somebody", new Page("/jurnal?who=admin", 2));
        pages.put("journal of nobody", new Page("/jurnal?who=nobody", 2));
        pages.put("journal of a file", new Page("/jurnal?subject=file%20" + file, 2));
        pages.put("health", new Page("/kesehatan", 4));
        pages.put("settings", new Page("/setelan", 2));
        pages.put("users", new Page("/pengguna", 2));
        return pages;
    }

    @Test
    void noPageCostsMoreStatementsTheMoreRowsThereAre() {
        var faults = new ArrayList<String>();
        try (var statements = new Statements(thread -> thread.startsWith("vert.x-worker"))) {
            pages(YEAR.month(11)).forEach((name, page) -> {
                statements.take();
                var answer = page.answer();
                int count = statements.take().values().stream().mapToInt(Integer::intValue).sum();
                assertEquals(200, answer.statusCode(), name);
                if (count > page.statements() || count == 0) {
                    faults.add(name + ": " + count + " statements, not " + page.statements());
                }
                if (answer.body().length() > LARGEST_PAGE) {
                    faults.add(name + ": " + answer.body().length() + " characters");
                }
            });
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void pagesAnswerAtOnce() {
        var times = new LinkedHashMap<String, List<Long>>();
        var memory = new LinkedHashMap<String, Long>();
        var work = new LinkedHashMap<String, List<Long>>();
        for (int round = 0; round < ROUNDS; round++) {
            for (int month = 11; month >= 0; month--) {
                pages(YEAR.month(month)).forEach((name, page) -> {
                    long before = ofWorkers(THREADS::getThreadAllocatedBytes);
                    long worked = ofWorkers(THREADS::getThreadCpuTime);
                    long begun = System.nanoTime();
                    assertEquals(200, page.answer().statusCode(), name);
                    times.computeIfAbsent(name, first -> new ArrayList<>()).add((System.nanoTime() - begun) / 1000);
                    work.computeIfAbsent(name, first -> new ArrayList<>())
                            .add((ofWorkers(THREADS::getThreadCpuTime) - worked) / 1000);
                    memory.merge(name, ofWorkers(THREADS::getThreadAllocatedBytes) - before, Math::max);
                });
            }
        }
        var all = times.values().stream().flatMap(List::stream).toList();
        var said = new StringBuilder("12 months of " + ROWS + " rows, each page " + 12 * ROUNDS
                + " times: milliseconds at 50 %, 95 %, most, of them the processor's at 95 %; MB allocated at most\n");
        times.forEach((name, measured) -> said.append(row(name, measured, work.get(name), memory.get(name))));
        said.append(row("all", all, work.values().stream().flatMap(List::stream).toList(), memory.values().stream()
                .mapToLong(Long::longValue).max().orElse(0)));
        org.slf4j.LoggerFactory.getLogger(PagesTest.class).info("{}", said);
        times.forEach((name, measured) -> assertTrue(WITHIN == 0 || percentile(measured, 95) <= WITHIN * 1000L,
                name + " is too slow: " + said));
        memory.forEach((name, bytes) -> assertTrue(bytes <= MOST_MEMORY, name + " takes too much memory: " + said));
    }

    private static String row(String name, List<Long> micros, List<Long> work, long bytes) {
        return String.format(Locale.ROOT, "%-32s %8.1f %8.1f %8.1f %8.1f %8.1f%n", name,
                percentile(micros, 50) / 1000.0, percentile(micros, 95) / 1000.0,
                percentile(micros, 100) / 1000.0, percentile(work, 95) / 1000.0, bytes / 1048576.0);
    }

    private static long percentile(List<Long> micros, int percent) {
        var sorted = micros.stream().sorted().toList();
        return sorted.get((int) Math.ceil(sorted.size() * percent / 100.0) - 1);
    }

    /** Of the threads that make pages; what others do meanwhile is not theirs. */
    private static long ofWorkers(LongFunctionOfThreads figure) {
        long[] workers = Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds())).filter(thread -> thread != null
                && thread.getThreadName().startsWith("vert.x-worker")).mapToLong(ThreadInfo::getThreadId).toArray();
        return Arrays.stream(figure.of(workers)).filter(one -> one > 0).sum();
    }

    /** One figure of each of some threads. */
    private interface LongFunctionOfThreads {
        long[] of(long[] threads);
    }
}
