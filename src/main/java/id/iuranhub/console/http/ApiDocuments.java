package id.iuranhub.console.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import id.iuranhub.console.access.ApiGate;
import id.iuranhub.console.access.Login;
import id.iuranhub.console.access.SecurityLog.Event;
import id.iuranhub.law.Scheme;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Finding;
import id.iuranhub.model.Nik;
import id.iuranhub.model.RowKey;
import id.iuranhub.model.Trouble;
import id.iuranhub.payroll.Source;
import id.iuranhub.words.Words;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the pages show, for programs: the same figures as JSON under the API's addresses, asked by the same beans, with
 * the same doors. Whoever asks is let in as everywhere in the API, by name and password or the token of the hub's own
 * machine.
 */
public final class ApiDocuments {

    /** Before the address that answers all other questions of the API. */
    static final int FIRST = -1;
    private static final String WORDS = "words";

    private static final JsonMapper JSON = JsonMapper.builder().disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .addModule(new SimpleModule().addSerializer(Blth.class, ToStringSerializer.instance)
                    .addSerializer(RowKey.class, ToStringSerializer.instance)
                    .addSerializer(LocalDate.class, ToStringSerializer.instance)
                    .addSerializer(OffsetDateTime.class, ToStringSerializer.instance)
                    .addSerializer(Scheme.class, by((scheme, json) -> json.writeString(scheme.id())))
                    .addSerializer(Source.class, by((source, json) -> json.writeString(source.name())))
                    .addSerializer(new Perhaps()).addSerializer(Finding.class, new Told())).build();

    private final ConsoleRoutes.Needs needs;
    private final Router router;

    ApiDocuments(ConsoleRoutes.Needs needs, Router router) {
        this.needs = needs;
        this.router = router;
        router.route().order(FIRST - 1).handler(ApiDocuments::keptNowhere);
    }

    /**
     * Neither a browser nor a proxy keeps what the hub says; what may be kept says so itself. No address names a
     * person.
     */
    private static void keptNowhere(RoutingContext context) {
        context.response().putHeader("Cache-Control", "no-store").putHeader("X-Content-Type-Options", "nosniff");
        if (!PersonalAddresses.isReadable(context.request().uri())) {
            problem(context, 400, "WRONG_QUESTION", "the address holds a % without two hexadecimal digits behind it");
        } else if (PersonalAddresses.namesPerson(context.normalizedPath(), context.queryParams())) {
            problem(context, 400, "NIK_IN_ADDRESS",
                    "a NIK does not stand in an address, which logs and histories keep; send it in the body of a"
                    + " POST: /api/v1/why takes {\"blth\",\"nik\"}");
        } else {
            context.next();
        }
    }

    void get(Endpoint endpoint, Function<Visit, PageReply> page) {
        on(endpoint)
                .blockingHandler(context -> admitted(context, endpoint)
                .ifPresent(login -> answer(context, login, page)),
                false);
    }

    /** A file handed in; whoever may not is told before anything of it is read. */
    void upload(Endpoint endpoint, Function<Visit, PageReply> deed) {
        on(endpoint).handler(context -> {
            context.request().pause();
            context.next();
        });
        on(endpoint).blockingHandler(context -> admitted(context, endpoint).ifPresent(login -> {
            context.put("login", login);
            context.next();
        }), false);
        on(endpoint).handler(context -> {
            context.request().resume();
            context.next();
        });
        on(endpoint)
                .handler(BodyHandler.create(needs.uploads().toString()).setBodyLimit(needs.longestUpload())
                .setDeleteUploadedFilesOnEnd(true));
        on(endpoint).blockingHandler(context -> answer(context, context.get("login"), deed), false);
    }

    private Route on(Endpoint endpoint) {
        return router.route(HttpMethod.valueOf(endpoint.method()), endpoint.routed()).order(FIRST);
    }

    /** Who asks, if they may; else they have been told. */
    private Optional<Login> admitted(RoutingContext context, Endpoint endpoint) {
        if (!needs.condition().is(Trouble.Kind.DATABASE)) {
            problem(context, PageFailure.AWAY.status(), PageFailure.AWAY.code(), PageFailure.AWAY.message());
            return Optional.empty();
        }
        var request = context.request();
        var passage = needs.gate().pass(request.method().name(), endpoint.pattern(),
                new ApiGate.Caller(
                request.getHeader("Authorization"), request.getHeader(ApiGate.CODE), request.getHeader(ApiGate.AS),
                request.getHeader(ApiGate.CLIENT)));
        if (passage instanceof ApiGate.Open open) {
            return Optional.of(open.login());
        }
        var shut = (ApiGate.Shut) passage;
        shut.headers().forEach(context.response()::putHeader);
        problem(context, shut.status(), shut.code(), shut.message());
        return Optional.empty();
    }

    private void answer(RoutingContext context, Login login, Function<Visit, PageReply> page) {
        String language = context.request().getHeader("Accept-Language");
        var frame = new Frame(login, language != null && language.startsWith("en") ? "en"
                : "id", "", context.request().uri(), needs.zone());
        PageReply reply = page.apply(new Visit(context, frame));
        if (reply instanceof PageReply.Shown shown && shown.status() != 200) {
            problem(context, shown.status(), shown.status() == 404 ? "NOT_FOUND" : shown.status() == 409 ? "NOT_NOW"
                    : "WRONG_QUESTION",
                    shown.parameters().get("m") instanceof PageReply.Told told ? told.told()
                    : frame.say("problem.missing"));
        } else if (reply instanceof PageReply.Shown shown) {
            respond(context, shown.status(), written(shown.parameters().get("m"), frame.words()));
        } else if (reply instanceof PageReply.Stored stored) {
            needs.log().note(Event.TAKEN_OUT, login.name(), context.request().getHeader(ApiGate.CLIENT),
                    Visit.pattern(context));
            ConsoleRoutes.attached(context, stored.name());
            context.response().sendFile(stored.file().toString()).onFailure(gone -> context.fail(404));
        }
    }

    private static String written(Object model, Words words) {
        try {
            return JSON.writer().withAttribute(WORDS, words).writeValueAsString(model);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static void problem(RoutingContext context, int status, String code, String message) {
        respond(context, status, JSON.valueToTree(Map.of("code", code, "message", message)).toString());
    }

    private static void respond(RoutingContext context, int status, String body) {
        context.response().setStatusCode(status).putHeader("Content-Type", "application/json; charset=utf-8")
                .putHeader("Cache-Control", "no-store").putHeader("X-Content-Type-Options", "nosniff").end(body);
    }

    /** How one value is written. */
    private interface Writing<T> {
        void write(T value, JsonGenerator json) throws IOException;
    }

    private static <T> JsonSerializer<T> by(Writing<T> writing) {
        return new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
                writing.write(value, json);
            }
        };
    }

    /** What is not there is null. */
    private static final class Perhaps extends StdSerializer<Optional<?>> {
        private static final long serialVersionUID = 1;

        Perhaps() {
            super(Optional.class, false);
        }

        @Override
        public void serialize(Optional<?> value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writePOJO(value.orElse(null));
        }
    }

    /** In words, and without the numbers of a person. */
    private static final class Told extends JsonSerializer<Finding> {
        @Override
        public void serialize(Finding finding, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject();
            json.writeStringField("code", finding.code().name());
            json.writeStringField("field", finding.field());
            json.writeStringField("message", ((Words) provider.getAttribute(WORDS)).masked(finding));
            json.writeEndObject();
        }
    }

    /** A NIK in a list, as the pages show it. */
    public static final class Masked extends JsonSerializer<String> {
        @Override
        public void serialize(String nik, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(nik.isEmpty() ? "" : Nik.mask(nik));
        }
    }
}
