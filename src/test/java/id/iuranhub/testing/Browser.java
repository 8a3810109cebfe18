package id.iuranhub.testing;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The system's Chromium, driven as W3C WebDriver has it: a dozen requests of JSON, so no library for them. */
public final class Browser implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern PORT = Pattern.compile("started successfully on port (\\d+)");
    private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
    private static final List<String> FLAGS = List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--disable-dev-shm-usage",
            "--force-prefers-reduced-motion", "--hide-scrollbars");

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process driver;
    private final String session;
    private final String base;

    /** @param base what addresses are relative to */
    public Browser(String base, Path profile) {
        this.base = base;
        this.driver = started();
        String root = "http://127.0.0.1:" + port();
        JsonNode made = call("POST", root + "/session",
                Map.of("capabilities", Map.of("alwaysMatch", Map.of("browserName", "chrome",
                "goog:chromeOptions", Map.of("binary", installed("chromium"), "args", flags(profile)),
                "goog:loggingPrefs", Map.of("browser", "ALL")))));
        session = root + "/session/" + made.get("sessionId").asText();
    }

    private static List<String> flags(Path profile) {
        var flags = new java.util.ArrayList<>(FLAGS);
        flags.add("--user-data-dir=" + profile);
        return flags;
    }

    private static String installed(String program) {
        for (String folder : System.getenv("PATH").split(java.io.File.pathSeparator)) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return Path.of(folder, program).toString();
            }
        }
        throw new AssertionError("the tests of the console need " + program
                + " (Debian: apt-get install chromium chromium-driver)");
    }

    private static Process started() {
        try {
            return new ProcessBuilder(installed("chromedriver"), "--port=0").redirectErrorStream(true).start();
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    private int port() {
        var lines = new BufferedReader(new InputStreamReader(driver.getInputStream()));
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                var port = PORT.matcher(line);
                if (port.find()) {
                    return Integer.parseInt(port.group(1));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        throw new AssertionError("chromedriver ended without saying its port");
    }

    private JsonNode call(String verb, String address, Object body) {
        try {
            var request = HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(120))
                    .header("Content-Type", "application/json")
                    .method(verb, body == null ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
            JsonNode value = JSON.readTree(client.send(request.build(), HttpResponse.BodyHandlers.ofString()).body())
                    .get("value");
            if (value != null && value.has("error")) {
                throw new AssertionError(value.get("error").asText() + ": "
                        + value.get("message").asText().lines().findFirst().orElse(""));
            }
            return value;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(hurried);
        }
    }

    public void go(String path) {
        call("POST", session + "/url", Map.of("url", base + path));
    }

    /** The path of the page that is shown. */
    String at() {
        return call("GET", session + "/url", null).asText().substring(base.length());
    }

    String title() {
        return call("GET", session + "/title", null).asText();
    }

    private String element(String css) {
        return call("POST", session + "/element", Map.of("using", "css selector", "value", css)).get(ELEMENT).asText();
    }

    public void click(String css) {
        call("POST", session + "/element/" + element(css) + "/click", Map.of());
    }

    public void type(String css, String text) {
        call("POST", session + "/element/" + element(css) + "/value", Map.of("text", text));
    }

    /** Empties a field first. */
    public void fill(String css, String text) {
        call("POST", session + "/element/" + element(css) + "/clear", Map.of());
        type(css, text);
    }

    /** Keys as a keyboard gives them, to whatever has the focus. */
    public void press(String keys) {
        var strokes = new java.util.ArrayList<Map<String, String>>();
        keys.codePoints().mapToObj(Character::toString).forEach(key -> {
            strokes.add(Map.of("type", "keyDown", "value", key));
            strokes.add(Map.of("type", "keyUp", "value", key));
        });
        call("POST", session + "/actions",
                Map.of("actions", List.of(Map.of("type", "key", "id", "keyboard", "actions", strokes))));
    }

    /** What a person reads there. */
    public String text(String css) {
        return call("GET", session + "/element/" + element(css) + "/text", null).asText();
    }

    public boolean shows(String css) {
        return script("return document.querySelector(arguments[0]) !== null", css).asBoolean();
    }

    public void awaitText(String css, String part) {
        await().atMost(Patience.LONG).until(() -> shows(css) && text(css).contains(part));
    }

    public JsonNode script(String script, Object... arguments) {
        return call("POST", session + "/execute/sync", Map.of("script", script, "args", arguments));
    }

    public void size(int width, int height) {
        call("POST", session + "/window/rect", Map.of("width", width, "height", height));
    }

    /** Logs in with the password of all tests. */
    public void enter(String name) {
        go("/masuk");
        type("[name=name]", name);
        type("[name=password]", Caller.PASSWORD);
        click("main button.main");
        awaitText("header", name);
    }

    public void leave() {
        click("form[action='/keluar'] button");
        await().atMost(Patience.LONG).until(() -> shows("input[name=password]"));
    }

    /** Asks for a language, where another is spoken. */
    public void speak(String language) {
        if (shows("header button[value=" + language + "]")) {
            click("header button[value=" + language + "]");
            await().atMost(Patience.LONG).until(() -> script("return document.documentElement.lang").asText()
                    .equals(language));
        }
    }

    /** Opens a page until it says something. */
    public void awaitPage(String path, String css, String part) {
        await().atMost(Patience.LONG).until(() -> {
            go(path);
            return shows(css) && text(css).contains(part);
        });
    }

    /** Shows pages as to somebody who prefers them dark, or light. */
    public void scheme(String light) {
        call("POST", session + "/goog/cdp/execute", Map.of("cmd", "Emulation.setEmulatedMedia", "params",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", light)))));
    }

    /** Shows pages as on paper, or on a screen again by day. */
    public void paper(boolean printed) {
        call("POST", session + "/goog/cdp/execute", Map.of("cmd", "Emulation.setEmulatedMedia", "params",
                Map.of("media", printed ? "print"
                : "", "features", List.of(Map.of("name", "prefers-color-scheme", "value", "light")))));
    }

    public byte[] screenshot() {
        return Base64.getDecoder().decode(call("GET", session + "/screenshot", null).asText());
    }

    /** What the page has complained of since the last time: scripts that broke, what the content policy held back. */
    public List<String> complaints() {
        var complaints = new java.util.ArrayList<String>();
        call("POST", session + "/se/log", Map.of("type", "browser")).forEach(entry -> {
            if (entry.get("level").asText().equals("SEVERE")) {
                complaints.add(entry.get("message").asText());
            }
        });
        return complaints;
    }

    @Override
    public void close() {
        try {
            call("DELETE", session, null);
        } finally {
            driver.destroy();
        }
    }
}
