package id.iuranhub.console.http;

import id.iuranhub.console.access.Action;
import id.iuranhub.console.access.ApiGate;
import id.iuranhub.console.access.Login;
import id.iuranhub.console.access.Logins;
import id.iuranhub.console.access.SecurityLog.Event;
import id.iuranhub.console.access.SecurityLog;
import id.iuranhub.console.today.Banners;
import id.iuranhub.model.Trouble;
import id.iuranhub.store.Condition;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the pages on the router: who is let in, what every answer carries, how a page is shown. */
public final class ConsoleRoutes {

    private static final Logger LOG = LoggerFactory.getLogger(ConsoleRoutes.class);
    private static final long LONGEST_FORM = 256 * 1024;
    /** After which a browser asks again by itself. */
    private static final String AGAIN_SECONDS = "5";

    /** What every answer of a page carries. */
    static final Map<String, String> GUARD = Map.of(
            "Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options", "nosniff", "X-Frame-Options", "DENY", "Referrer-Policy", "no-referrer",
            "Cache-Control", "no-store",
            "Cross-Origin-Opener-Policy", "same-origin", "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), microphone=(), geolocation=()");

    /** @param tls whether browsers reach the hub through TLS, so that a cookie must not go without it */
    public record Needs(Logins access, Condition condition, ZoneId zone, boolean tls, Path uploads, long longestUpload,
                        ApiGate gate, SecurityLog log, Proxies proxies, Banners banners) { }

    /** Below it programs are answered. */
    private static final String API = "/api/";

    private final Needs needs;
    private Router router;
    private ApiDocuments apiDocuments;

    public ConsoleRoutes(Needs needs) {
        this.needs = needs;
    }

    /** Every page, each with its address. */
    public void mount(Vertx vertx, Router on, Endpoints endpoints) {
        router = on;
        router.route().order(ApiDocuments.FIRST - 2).handler(this::named);
        router.route().order(ApiDocuments.FIRST).handler(RequestOrigin::fromHere);
        router.route().order(ApiDocuments.FIRST).handler(RequestOrigin::readable);
        apiDocuments = new ApiDocuments(needs, router);
        Assets.mount(router);
        router.route().handler(this::guarded);
        router.route().handler(SessionCookies.sessions(vertx));
        router.route().handler(Sessions::forgetAnonymous);
        router.route().handler(this::working);
        endpoints.all().forEach(this::mount);
        router.route(API + "*")
                .handler(context -> ApiDocuments.problem(context, 404, "NOT_FOUND",
                "there is no such resource, or not with this verb"));
        router.route().blockingHandler(context -> write(context, frame(context, null), PageReply.missing()), false);
        router.route().failureHandler(this::failed);
    }

    /** While it is known that the database does not answer, nobody waits to be told so. One's language needs none. */
    private void working(RoutingContext context) {
        if (needs.condition().is(Trouble.Kind.DATABASE) || context.request().path().equals(Pages.LANGUAGE)) {
            context.next();
        } else {
            tell(context, PageFailure.AWAY);
        }
    }

    /**
     * What could not be answered is told in words to people and with a code to programs, without asking the database
     * for anything.
     */
    private void failed(RoutingContext context) {
        if (context.response().headWritten()) {
            context.next();
            return;
        }
        if (context.response().closed()) {
            LOG.debug("{} {} broke off", context.request().method(), context.request().path());
            return;
        }
        var pageFailure = PageFailure.of(context);
        if (pageFailure.status() >= 500) {
            LOG.error("No answer to {} {}: {}", context.request().method(), context.request().path(),
                    String.valueOf(context.failure()));
        }
        if (context.request().path().startsWith(API)) {
            ApiDocuments.problem(context, pageFailure.status(), pageFailure.code(), pageFailure.message());
        } else {
            tell(context, pageFailure);
        }
    }

    private void tell(RoutingContext context, PageFailure pageFailure) {
        if (pageFailure == PageFailure.AWAY && context.request().method() == HttpMethod.GET) {
            context.response().putHeader("Refresh", AGAIN_SECONDS);
        }
        write(context, frame(context, null),
                new PageReply.Shown(pageFailure.status(), "problem", Map.of("m", pageFailure.word())));
    }

    private void mount(Endpoint endpoint) {
        if (endpoint.handler() instanceof Endpoint.Page page) {
            if (endpoint.isOfApi()) {
                apiDocuments.get(endpoint, page.answer());
            } else {
                page(endpoint, page.answer());
            }
        } else if (endpoint.handler() instanceof Endpoint.Upload upload) {
            if (endpoint.isOfApi()) {
                apiDocuments.upload(endpoint, upload.answer());
            } else {
                upload(endpoint, upload.answer());
            }
        } else if (endpoint.handler() instanceof Endpoint.Stream stream) {
            live(endpoint, stream.answer());
        }
    }

    /** A page, or a deed; a deed is read only when the browser says that it comes from a page of ours. */
    private void page(Endpoint endpoint, Function<Visit, PageReply> page) {
        if (endpoint.method().equals("POST")) {
            on(endpoint).handler(BodyHandler.create(false).setBodyLimit(LONGEST_FORM));
        }
        on(endpoint).blockingHandler(context -> admitted(context, endpoint, page), false);
    }

    /** An upload: whoever may not is told before anything of it is read. */
    private void upload(Endpoint endpoint, Function<Visit, PageReply> deed) {
        on(endpoint).handler(context -> {
            context.request().pause();
            context.next();
        });
        on(endpoint).blockingHandler(context -> {
            if (allowed(context, endpoint)) {
                context.next();
            }
        }, false);
        on(endpoint).handler(context -> {
            context.request().resume();
            context.next();
        });
        on(endpoint)
                .handler(BodyHandler.create(needs.uploads().toString()).setBodyLimit(needs.longestUpload())
                .setDeleteUploadedFilesOnEnd(true));
        on(endpoint).blockingHandler(context -> admitted(context, endpoint, deed), false);
    }

    private Route on(Endpoint endpoint) {
        return router.route(HttpMethod.valueOf(endpoint.method()), endpoint.routed());
    }

    /** Something that goes on being told. */
    private void live(Endpoint endpoint, BiConsumer<RoutingContext, Frame> stream) {
        on(endpoint).blockingHandler(context -> {
            if (allowed(context, endpoint)) {
                var frame = frame(context, login(context));
                context.vertx().runOnContext(nothing -> stream.accept(context, frame));
            }
        }, false);
    }

    /** Whose request it is and whether it came through TLS; what the request itself says of that does not count. */
    private void named(RoutingContext context) {
        context.request().headers().set(ApiGate.CLIENT, needs.proxies().client(context.request()));
        boolean tls = needs.tls() || needs.proxies().cameByTls(context.request());
        SessionCookies.cameByTls(context, tls);
        if (tls) {
            context.response().putHeader("Strict-Transport-Security", "max-age=31536000");
        }
        context.next();
    }

    private void guarded(RoutingContext context) {
        GUARD.forEach(context.response()::putHeader);
        context.next();
    }

    private void admitted(RoutingContext context, Endpoint endpoint, Function<Visit, PageReply> page) {
        if (!allowed(context, endpoint)) {
            return;
        }
        var frame = frame(context, endpoint.path().equals(Pages.LANGUAGE) ? null : login(context));
        boolean deed = context.request().method() == HttpMethod.POST;
        if (deed && !Sessions.holds(context, context.request().getFormAttribute("csrf"))) {
            write(context, frame, new PageReply.Shown(403, "problem", Map.of("m", "stale")));
            return;
        }
        write(context, frame, page.apply(new Visit(context, frame)));
    }

    /** Whether this address is open to whoever asks; where it is not, they have been told. */
    private boolean allowed(RoutingContext context, Endpoint endpoint) {
        String path = endpoint.path();
        if (endpoint.action() == Action.OPEN) {
            return true;
        }
        var login = login(context);
        if (login == null) {
            String back = context.request().method() == HttpMethod.GET ? context.request().uri() : "/";
            write(context, null,
                    new PageReply.Elsewhere(Pages.LOGIN + "?ke=" + URLEncoder.encode(back, StandardCharsets.UTF_8)));
            return false;
        }
        String duty = login.mustChange() ? Pages.PASSWORD : login.lacksFactor() ? Pages.FACTOR : "";
        if (!duty.isEmpty() && !path.equals(duty) && !path.equals(duty + Pages.CONFIRM) && !path.equals(Pages.LOGOUT)) {
            write(context, null, new PageReply.Elsewhere(duty));
            return false;
        }
        long pause = needs.gate().requests().pause(login.name());
        if (pause > 0) {
            context.response().putHeader("Retry-After", Long.toString(pause));
            write(context, frame(context, login), new PageReply.Shown(429, "problem", Map.of("m", "crowd")));
            return false;
        }
        if (!login.may(endpoint.action())) {
            needs.log().note(Event.REFUSED, login.name(), Visit.address(context), Visit.pattern(context));
            write(context, frame(context, login), new PageReply.Shown(403, "problem", Map.of("m", "forbidden")));
            return false;
        }
        return true;
    }

    /** Asked of the database once for a request. */
    private Login login(RoutingContext context) {
        Login known = context.get("login");
        if (known == null) {
            known = Sessions.login(context, needs.access());
            context.put("login", known);
        }
        return known;
    }

    private Frame frame(RoutingContext context, Login login) {
        var cookie = SessionCookies.of(context, "iuran-language");
        String language = cookie != null && cookie.getValue().equals("en") ? "en" : "id";
        return new Frame(login, language, Sessions.token(context), context.request().uri(), needs.zone(),
                () -> needs.banners().of(login), List.of());
    }

    private void write(RoutingContext context, Frame frame, PageReply reply) {
        var response = context.response();
        if (reply instanceof PageReply.Elsewhere elsewhere) {
            response.setStatusCode(303).putHeader("Location", elsewhere.address()).end();
        } else if (reply instanceof PageReply.Stored stored) {
            takenOut(context, frame);
            attached(context, stored.name());
            response.sendFile(stored.file().toString()).onFailure(gone -> context.fail(404));
        } else if (reply instanceof PageReply.Made made) {
            takenOut(context, frame);
            attached(context, made.name());
            response.end(io.vertx.core.buffer.Buffer.buffer(made.bytes()));
        } else if (reply instanceof PageReply.Shown shown) {
            var whole = context.request().method() == HttpMethod.GET && frame.login() != null
                    ? frame.with(ListExports.kept(shown, frame)) : frame;
            String html = Templates.render(shown.template(), whole, shown.parameters());
            response.setStatusCode(shown.status()).putHeader("Content-Type", "text/html; charset=utf-8")
                    .end(html);
            LOG.debug("{} {}", shown.status(), shown.template());
        }
    }

    private void takenOut(RoutingContext context, Frame frame) {
        needs.log().note(Event.TAKEN_OUT, frame.login().name(), Visit.address(context), Visit.pattern(context));
    }

    static void attached(RoutingContext context, String name) {
        String type = name.endsWith(".xlsx") ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                : name.endsWith(".pdf") ? "application/pdf" : "text/csv; charset=utf-8";
        context.response().putHeader("Content-Type", type).putHeader("Content-Disposition",
                "attachment; filename*=UTF-8''" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"));
    }
}
