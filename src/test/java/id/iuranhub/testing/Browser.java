package id.iuranhub.testing;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The system's Chromium and its driver, which Selenium starts; nothing is downloaded. */
public final class Browser implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> FLAGS = List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--disable-dev-shm-usage",
            "--force-prefers-reduced-motion", "--hide-scrollbars");

    private final ChromeDriver driver;
    private final String base;

    /** @param base what addresses are relative to */
    public Browser(String base, Path profile) {
        this.base = base;
        var service = new ChromeDriverService.Builder().usingDriverExecutable(installed("chromedriver").toFile())
                .usingAnyFreePort().build();
        service.sendOutputTo(OutputStream.nullOutputStream());
        var options = new ChromeOptions();
        options.setBinary(installed("chromium").toString());
        options.addArguments(FLAGS);
        options.addArguments("--user-data-dir=" + profile);
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        driver = new ChromeDriver(service, options);
    }

    private static Path installed(String program) {
        for (String folder : System.getenv("PATH").split(java.io.File.pathSeparator)) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return Path.of(folder, program);
            }
        }
        throw new AssertionError("the tests of the console need " + program
                + " (Debian: apt-get install chromium chromium-driver)");
    }

    WebDriver driver() {
        return driver;
    }

    public void go(String path) {
        driver.get(base + path);
    }

    /** The path of the page that is shown. */
    String at() {
        return driver.getCurrentUrl().substring(base.length());
    }

    String title() {
        return driver.getTitle();
    }

    private WebElement element(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    public void click(String css) {
        element(css).click();
    }

    public void type(String css, String text) {
        element(css).sendKeys(text);
    }

    /** Empties a field first. */
    public void fill(String css, String text) {
        element(css).clear();
        type(css, text);
    }

    /** Keys as a keyboard gives them, to whatever has the focus. */
    public void press(String keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** What a person reads there. */
    public String text(String css) {
        return element(css).getText();
    }

    public boolean shows(String css) {
        return script("return document.querySelector(arguments[0]) !== null", css).asBoolean();
    }

    /** Asked in one step: between two, a part of a page may be swapped for another. */
    private boolean says(String css, String part) {
        return script("const one = document.querySelector(arguments[0]); return one ? one.innerText : ''", css)
                .asText().contains(part);
    }

    public void awaitText(String css, String part) {
        await().atMost(Patience.LONG).until(() -> says(css, part));
    }

    public JsonNode script(String script, Object... arguments) {
        return JSON.valueToTree(driver.executeScript(script, arguments));
    }

    public void size(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
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
            return says(css, part);
        });
    }

    /** Shows pages as to somebody who prefers them dark, or light. */
    public void scheme(String light) {
        shownAs(Map.of("features", preferring(light)));
    }

    /** Shows pages as on paper, or on a screen again by day. */
    public void paper(boolean printed) {
        shownAs(Map.of("media", printed ? "print" : "", "features", preferring("light")));
    }

    private static List<Map<String, String>> preferring(String light) {
        return List.of(Map.of("name", "prefers-color-scheme", "value", light));
    }

    private void shownAs(Map<String, Object> media) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", media);
    }

    public byte[] screenshot() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    /** What the page has complained of since the last time: scripts that broke, what the content policy held back. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().equals(Level.SEVERE)).map(LogEntry::getMessage).toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
