package id.iuranhub.console.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.iuranhub.console.access.ApiGate;
import id.iuranhub.console.access.Login;
import id.iuranhub.model.Trouble;
import id.iuranhub.store.Condition;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Turns HTTP requests into questions and answers into HTTP. */
public final class HttpGateway {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_BODY = 1024 * 1024;

    private final Api api;
    private final ApiGate apiGate;
    private final Condition condition;
    private final Metrics metrics;

    public HttpGateway(Api api, ApiGate apiGate, Condition condition, Metrics metrics) {
        this.metrics = metrics;
        this.api = api;
        this.apiGate = apiGate;
        this.condition = condition;
    }

    public void answer(Message message) {
        String verb = message.getHeader(Exchange.HTTP_METHOD, String.class);
        String path = message.getHeader(Exchange.HTTP_PATH, "", String.class).replaceFirst("^/?(api/v1)?", "");
        var who = admitted(message, verb, "/api/v1" + path);
        if (who.isEmpty()) {
            return;
        }
        JsonNode body = null;
        try {
            String text = message.getBody(String.class);
            if (text != null && !text.isBlank()) {
                if (text.length() > LONGEST_BODY) {
                    throw new IllegalArgumentException("longer than " + LONGEST_BODY);
                }
                body = JSON.readTree(text);
            }
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
            reply(message, 400, JSON.createObjectNode().put("code", "WRONG_QUESTION")
                    .put("message", "the body is no JSON document"));
            return;
        }
        ApiResponse response =
                api.answer(new ApiRequest(verb, path, query(message.getHeader(Exchange.HTTP_QUERY, String.class)), body,
                who.get().name()));
        reply(message, response.status(), response.body());
    }

    /** Figures for Prometheus. */
    public void metrics(Message message) {
        if (admitted(message, "GET", "/observe/metrics").isPresent()) {
            reply(message, 200, JSON.nullNode());
            message.setHeader(Exchange.CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8");
            message.setBody(metrics.text());
        }
    }

    /** Who asks, if they may; else they have been told. */
    private Optional<Login> admitted(Message message, String verb, String path) {
        if (!condition.is(Trouble.Kind.DATABASE)) {
            away(message);
            return Optional.empty();
        }
        try {
            return told(message,
                    apiGate.pass(verb, path,
                    new ApiGate.Caller(header(message, "Authorization"), header(message, ApiGate.CODE),
                    header(message, ApiGate.AS), message.getHeader(ApiGate.CLIENT, "", String.class))));
        } catch (DataAccessException | TransactionException notNow) {
            away(message);
            return Optional.empty();
        }
    }

    private static String header(Message message, String name) {
        return message.getHeader(name, String.class);
    }

    private static Optional<Login> told(Message message, ApiGate.Passage passage) {
        if (passage instanceof ApiGate.Open open) {
            return Optional.of(open.login());
        }
        var shut = (ApiGate.Shut) passage;
        reply(message, shut.status(), JSON.createObjectNode().put("code", shut.code()).put("message", shut.message()));
        shut.headers().forEach(message::setHeader);
        return Optional.empty();
    }

    private static void away(Message message) {
        reply(message, 503, JSON.createObjectNode().put("code", "CANNOT_WORK")
                .put("message", "the database does not answer; nothing is lost, try again in a moment"));
    }

    /**
     * Whether the hub can work, and what is in its way: open to everybody, so it says nothing else. Below it,
     * {@code live} is whether it answers at all and need not be started again, {@code ready} whether it works.
     */
    public void health(Message message) {
        String path = message.getHeader(Exchange.HTTP_PATH, "", String.class);
        boolean well = path.endsWith("/live") || condition.canWork();
        boolean headAlone = "HEAD".equals(message.getHeader(Exchange.HTTP_METHOD, String.class));
        reply(message, well ? 200 : 503, Health.of(condition.status(), condition.troubles()));
        if (headAlone) {
            message.setBody("");
        }
    }

    private static void reply(Message message, int status, JsonNode body) {
        message.removeHeaders("*");
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        message.setHeader(Exchange.CONTENT_TYPE, "application/json; charset=utf-8");
        message.setHeader("Cache-Control", "no-store");
        message.setHeader("X-Content-Type-Options", "nosniff");
        message.setBody(body.toString());
    }

    private static Map<String, String> query(String raw) {
        var query = new HashMap<String, String>();
        if (raw != null) {
            for (String pair : raw.split("&")) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    query.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
                }
            }
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
