package id.iuranhub.console.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.testing.Caller;
import id.iuranhub.testing.RunningHub;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wherever a page shows a list, the list can be had as a file: of each page of the table of endpoints. */
class ListExportsTest {

    private static final Path DEMO = Path.of("src/main/resources/demo/2026-05");
    private static final String MONTH = "blth=2026-05&scheme=palu-kontrak";
    private static final Pattern LINK = Pattern.compile("<a href=\"([^\"]*[?&;]as=(csv|xlsx)[^\"]*)\">");
    private static final Pattern WHOLE = Pattern.compile("(?<!\\d)\\d{16}(?!\\d)");
    /** Pages whose tables are no lists, and why. */
    private static final Map<String, String> NO_LIST = Map.of(
            "/laporan", "its table offers papers, each with its own files",
            "/mutasi", "figures of which the files stand below",
            "/gaya", "all components, made up",
            "/kesehatan", "figures of the hub itself",
            "/masa-simpan", "the rules in force; what was carried out is a list where anything was",
            "/peserta", "a form until somebody is looked for",
            "/surat/{id}", "one row as it came, which is asked for by a person");

    @TempDir
    static Path home;
    private static RunningHub hub;
    private static Caller admin;
    private static Caller viewer;
    private static List<String> kode;

    @BeforeAll
    static void start() {
        hub = new RunningHub(home);
        hub.drop(DEMO.resolve("enrolment"), "enrolment");
        hub.drop(DEMO.resolve("inbox"), "inbox");
        hub.send("2026-05");
        hub.awaitQuiet();
        admin = login("kepala", "administrator");
        viewer = login("tamu", "viewer");
        kode = hub.get("/bills", "blth", "2026-05").findValuesAsText("kodeIuran");
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    private static Caller login(String name, String role) {
        return new Caller(hub.port()).enters(name, hub.post("/users", Map.of("name", name, "role", role))
                .get("password").asText());
    }

    /** The pages of the table, each with something to show. */
    private static Map<String, String> pages() {
        String row = hub.get("/dead", "blth", "2026-05", "scheme", "palu-kontrak").at("/dead/0/id").asText();
        String kode = hub.get("/bills", "blth", "2026-05").at("/bills/0/kodeIuran").asText();
        var pages = new java.util.LinkedHashMap<String, String>();
        for (Endpoint endpoint : hub.endpoints().guarded()) {
            if (endpoint.method().equals("GET") && endpoint.handler() instanceof Endpoint.Page && !endpoint.isOfApi()
                    && !endpoint.path().contains("/jawaban") && !endpoint.path().matches("/(laporan|mutasi)/.*")
                    && !endpoint.path().matches("/surat/ekspor|/pembayaran/sp2d")) {
                String thing = endpoint.path().startsWith("/tagihan/") ? kode
                        : endpoint.path().startsWith("/berkas/") ? row.split("-")[0] : row;
                pages.put(endpoint.path(), endpoint.path().replaceAll("\\{[a-z]+}", thing) + "?" + MONTH);
            }
        }
        return pages;
    }

    private static List<String> links(String page) {
        var links = new ArrayList<String>();
        var found = LINK.matcher(page);
        while (found.find()) {
            links.add(found.group(1).replace("&amp;", "&"));
        }
        return links;
    }

    @Test
    void everyPageWithAListGivesItAsAWorkbookAndAsCsvAndHasAWordForEachColumn() throws IOException {
        var without = new ArrayList<String>();
        var wordless = new LinkedHashSet<String>();
        int lists = 0;
        for (var page : pages().entrySet()) {
            String html = admin.get(page.getValue()).body();
            var links = NO_LIST.containsKey(page.getKey()) ? List.<String>of() : links(html);
            if (html.contains("<td") && links.isEmpty() && !NO_LIST.containsKey(page.getKey())) {
                without.add(page.getKey());
            }
            for (String link : links) {
                var got = bytes(link);
                assertEquals(200, got.statusCode(), link);
                lists++;
                if (link.contains("as=xlsx")) {
                    wordless.addAll(titles(got.body()));
                } else {
                    assertTrue(new String(got.body(), java.nio.charset.StandardCharsets.UTF_8).startsWith("\uFEFF"),
                            link);
                }
            }
        }
        assertEquals(List.of(), without, "pages with a table and no file of it");
        wordless.removeIf(title -> Character.isUpperCase(title.charAt(0)) || title.startsWith("%"));
        assertEquals(Set.of(), wordless, "page.column.* or page.list.* in the words");
        assertTrue(lists > 25, lists + " lists");
        assertTrue(admin.get("/jurnal?who=kepala").body().contains("daftar diambil"));
    }

    /** What stands in a row is shown to who is on record for it, and leaves as no file. */
    @Test
    void theCellsOfARowLeaveAsNoList() {
        assertEquals(List.of(), links(admin.get(pages().get("/surat/{id}")).body()));
    }

    /** What its columns and sheets are called; in no cell is there a formula, and no NIK in full. */
    private static Set<String> titles(byte[] workbook) throws IOException {
        var titles = new LinkedHashSet<String>();
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            for (var sheet : read.getSheets().toList()) {
                titles.add(sheet.getName());
                for (var row : sheet.read()) {
                    row.forEach(cell -> Optional.ofNullable(cell).ifPresent(one -> {
                        assertFalse(one.getType() == CellType.FORMULA, one.getRawValue());
                        assertFalse(isNik(one.getText()), () -> sheet.getName() + " " + one.getText());
                        if (one.getAddress().getRow() == 0) {
                            titles.add(one.getText());
                        }
                    }));
                }
            }
        }
        return titles;
    }

    /** A kode iuran has as many digits, and no birth date. */
    private static boolean isNik(String text) {
        var number = WHOLE.matcher(text);
        return number.find() && id.iuranhub.model.Nik.isValid(number.group()) && !kode.contains(number.group());
    }

    private static HttpResponse<byte[]> bytes(String path) {
        try {
            return HttpClient.newHttpClient().send(HttpRequest.newBuilder(
                    URI.create("http://127.0.0.1:" + hub.port() + path)).header("Cookie", admin.cookie()).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(hurried);
        }
    }

    /** The page shows a hundred; the file has them all, by its filter. */
    @Test
    void aListIsWholeThoughItsPageGoesOnAndHoldsToTheFilterOfItsPage() {
        String whole = admin.get("/surat?as=csv&list=letters&blth=2026-05").body();
        long dead = 0;
        long ofOne = 0;
        for (var sheet : hub.get("/status", "blth", "2026-05").get("schemes")) {
            dead += sheet.at("/rows/dead").asLong();
            ofOne += sheet.get("scheme").asText().equals("palu-kontrak") ? sheet.at("/rows/dead").asLong() : 0;
        }
        assertTrue(dead > 0 && ofOne > 0 && ofOne < dead, dead + " " + ofOne);
        assertEquals(dead, whole.lines().count() - 1);
        assertEquals(ofOne, admin.get("/surat?as=csv&list=letters&" + MONTH).body().lines().count() - 1);
        for (int look = 0; look < 101; look++) {
            hub.get("/missing", "blth", "2026-05", "scheme", "palu-kontrak");
        }
        String journal = admin.get("/jurnal").body();
        assertTrue(journal.contains("before="), "the page goes on");
        long entries = admin.get("/jurnal?as=csv&list=entries").body().lines().count() - 1;
        assertTrue(entries > 100, entries + " entries");
    }

    @Test
    void whoMayNotSeePeopleInFullGetsNoneInAFile() {
        String file = hub.get("/dead", "blth", "2026-05", "scheme", "palu-kontrak").at("/dead/0/id").asText()
                .split("-")[0];
        String address = "/berkas/" + file + "?as=csv&list=lines";
        String ofAdmin = admin.get(address).body();
        String ofViewer = viewer.get(address).body();
        String name = ofAdmin.lines().skip(1).map(line -> line.split(";")[3]).filter(one -> one.length() > 3)
                .findFirst().orElseThrow();
        assertFalse(ofViewer.contains(name), name);
        assertEquals(ofAdmin.lines().count(), ofViewer.lines().count());
        assertEquals(403, viewer.get("/jurnal?as=csv&list=entries").statusCode());
        assertEquals(404, admin.get("/tagihan?as=csv&list=lain&" + MONTH).statusCode());
    }
}
