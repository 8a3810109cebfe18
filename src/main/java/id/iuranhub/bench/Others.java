package id.iuranhub.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.iuranhub.Hub;
import id.iuranhub.console.http.ApiRequest;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/** Somebody who uses the console while others take more than their part, and how long they wait for each page. */
final class Others {

    static final double LONGEST_MILLIS = 500;
    private static final int A_SECOND = 20;
    private static final String NAME = "ukur";
    private static final String PASSWORD = "empat kata biasa saja";
    private static final String FROM = "10.0.0.7";
    private static final List<String> PAGES = List.of("/bulan", "/masuk", "/api/v1/status?blth=2026-05");
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies).build();

    private Others(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    /** With a login that is made for it. */
    static Others at(Hub hub) throws IOException, InterruptedException {
        var body = new JsonMapper().createObjectNode().put("name", NAME).put("role", "operator");
        String once = hub.ask(new ApiRequest("POST", "/users", Map.of(), body, "bench")).body()
                .path("password").asText();
        var others = new Others(hub.port());
        others.enter(once);
        return others;
    }

    private void enter(String once) throws IOException, InterruptedException {
        client.send(asking("/api/v1/password", once).POST(HttpRequest.BodyPublishers.ofString(
                "{\"old\":\"" + once + "\",\"wanted\":\"" + PASSWORD + "\"}")).build(),
                HttpResponse.BodyHandlers.discarding());
        var form = TOKEN.matcher(client.send(asking("/masuk", PASSWORD).build(), HttpResponse.BodyHandlers.ofString())
                .body());
        if (!form.find()) {
            throw new IOException("the page of the login has no form");
        }
        client.send(asking("/masuk", PASSWORD).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("csrf=" + form.group(1) + "&name=" + NAME + "&password="
                        + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8))).build(),
                        HttpResponse.BodyHandlers.discarding());
    }

    private HttpRequest.Builder asking(String path, String password) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("X-Forwarded-For", FROM).header("Authorization",
                "Basic " + Base64.getEncoder()
                .encodeToString((NAME + ":" + password).getBytes(StandardCharsets.UTF_8)));
    }

    /** As a header sends it. */
    String cookie() {
        return cookies.getCookieStore().getCookies().stream().filter(one -> one.getName().equals("iuran-session"))
                .map(one -> one.getName() + "=" + one.getValue()).findFirst().orElseThrow();
    }

    /**
     * Asks for each page in turn, at fixed times; a wait begins when the request was due. @return milliseconds by page
     */
    ObjectNode measure(int seconds) {
        Map<String, List<Double>> waits = new LinkedHashMap<>();
        PAGES.forEach(page -> waits.put(page, Collections.synchronizedList(new ArrayList<>())));
        var wrong = Collections.synchronizedList(new ArrayList<Integer>());
        var asked = new ArrayList<CompletableFuture<?>>();
        OpenLoop.run(A_SECOND, seconds, (number, due) -> {
            String page = PAGES.get(number % PAGES.size());
            asked.add(client.sendAsync(asking(page, PASSWORD).build(), HttpResponse.BodyHandlers.discarding())
                    .thenAccept(answer -> {
                waits.get(page).add((System.nanoTime() - due) / 1e6);
                if (answer.statusCode() != 200) {
                    wrong.add(answer.statusCode());
                }
            }));
        });
        CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new)).join();
        var told = new JsonMapper().createObjectNode();
        waits.forEach((page, millis) -> told.set(page.replaceFirst("\\?.*", ""), summary(millis)));
        told.put("notAnswered", wrong.size());
        return told;
    }

    private static ObjectNode summary(List<Double> millis) {
        Collections.sort(millis);
        return new JsonMapper().createObjectNode().put("p50", share(millis, 50)).put("p95", share(millis, 95))
                .put("worst", share(millis, 100));
    }

    private static double share(List<Double> sorted, int percent) {
        return Math.round(10 * sorted.get(Math.max(0, (sorted.size() * percent + 99) / 100 - 1))) / 10.0;
    }
}
