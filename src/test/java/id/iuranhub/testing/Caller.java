package id.iuranhub.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.regex.Pattern;

/**
 * Somebody at the console without a browser: keeps cookies, sends back the token of forms, follows nothing by itself.
 */
public final class Caller {

    public static final String PASSWORD = "empat kata biasa saja";
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    public final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER).build();
    private final String base;

    public Caller(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).build());
    }

    /** Sends a form with the token of the session. */
    public HttpResponse<String> post(String path, String... fields) {
        return send(form(path, token(), fields).build());
    }

    public HttpRequest.Builder form(String path, String token, String... fields) {
        var pairs = new ArrayList<String>();
        if (token != null) {
            pairs.add("csrf=" + encoded(token));
        }
        for (int i = 0; i < fields.length; i += 2) {
            pairs.add(encoded(fields[i]) + "=" + encoded(fields[i + 1]));
        }
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs)));
    }

    /** As programs ask the API. */
    public HttpResponse<String> program(String verb, String path, String authorization) {
        var body = verb.equals("GET") ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString("{}");
        return send(HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", authorization)
                .method(verb, body).build());
    }

    /** The token that a page of this session carries. */
    public String token() {
        var page = TOKEN.matcher(get("/masuk").body());
        if (!page.find()) {
            throw new AssertionError("the login page carries no token");
        }
        return page.group(1);
    }

    /** As a header sends it. */
    public String cookie() {
        return cookies.getCookieStore().getCookies().stream().filter(one -> one.getName().equals("iuran-session"))
                .findFirst()
                .map(one -> one.getName() + "=" + one.getValue()).orElseThrow();
    }

    public HttpResponse<String> login(String name, String password) {
        return post("/masuk", "name", name, "password", password);
    }

    /** Logs in with a password that somebody else has set, and sets an own one. */
    public Caller enters(String name, String once) {
        login(name, once);
        post("/sandi", "old", once, "wanted", PASSWORD, "again", PASSWORD);
        return this;
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(hurried);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
