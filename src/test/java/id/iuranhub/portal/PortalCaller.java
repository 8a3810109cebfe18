package id.iuranhub.portal;

import id.iuranhub.testing.Caller;
import id.iuranhub.testing.RunningHub;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/** Somebody at the page of the portal. */
final class PortalCaller {

    private PortalCaller() { }

    static Caller login(RunningHub hub, String name, String role) {
        return new Caller(hub.port()).enters(name, hub.post("/users", Map.of("name", name, "role", role))
                .get("password").asText());
    }

    /** A file, as the form of the page sends it. */
    static HttpResponse<String> hands(RunningHub hub, Caller who, String file, String text, String blth,
            String scheme) {
        String edge = "garis";
        String body = field(edge, "csrf", who.token()) + field(edge, "blth", blth) + field(edge, "scheme", scheme)
                + "--" + edge + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + text + "\r\n--" + edge + "--\r\n";
        return who.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + hub.port() + "/portal/jawaban"))
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    private static String field(String edge, String name, String value) {
        return "--" + edge + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }
}
