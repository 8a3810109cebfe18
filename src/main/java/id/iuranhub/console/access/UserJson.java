package id.iuranhub.console.access;

import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.console.http.Endpoints;
import java.util.LinkedHashMap;
import java.util.Map;

/** Logins as the API asks about them and changes them. */
public final class UserJson {

    private final UserService users;

    public UserJson(UserService users) {
        this.users = users;
    }

    /** Its addresses below the API's. */
    public void register(Endpoints endpoints) {
        endpoints.call("POST", "/second-factor", Action.OWN, request -> offered(users.offerFactor(request.who())));
        endpoints.call("POST", "/second-factor/confirm", Action.OWN, this::confirm);
        endpoints.call("POST", "/password", Action.OWN, this::changeOwn);
        endpoints.call("GET", "/users", Action.ADMINISTER, request -> Map.of("users", users.all()));
        endpoints.call("POST", "/users", Action.ADMINISTER,
                request -> once(users.add(request.text("name").orElse(""), wish(request), request.who())));
        endpoints.call("POST", "/users/{name}/role", Action.ADMINISTER, request -> Map.of("name", request.id(), "role",
                users.change(request.id(), wish(request), request.who()).word()));
        endpoints.call("POST", "/users/{name}/reset", Action.ADMINISTER,
                request -> once(users.reset(request.id(), request.who())));
        endpoints.call("POST", "/users/{name}/disable", Action.ADMINISTER, request -> enable(request, false));
        endpoints.call("POST", "/users/{name}/enable", Action.ADMINISTER, request -> enable(request, true));
    }

    private static UserService.Wish wish(ApiRequest request) {
        return new UserService.Wish(request.text("role").orElse(""), request.text("scheme").orElse(""),
                request.text("opd").orElse(""), request.text("reason").orElse(""));
    }

    private Map<String, Object> enable(ApiRequest request, boolean active) {
        return Map.of("name", request.id(), "state",
                users.enable(request.id(), active, request.text("reason").orElse(""), request.who()));
    }

    private Map<String, Object> confirm(ApiRequest request) {
        users.confirmFactor(request.text("code").orElse(""), request.who());
        return Map.of("name", request.who());
    }

    private Map<String, Object> changeOwn(ApiRequest request) {
        users.changeOwn(request.who(), request.text("old").orElse(""), request.text("wanted").orElse(""));
        return Map.of("name", request.who());
    }

    private static Map<String, Object> offered(UserService.OfferedFactor factor) {
        var document = new LinkedHashMap<String, Object>();
        document.put("name", factor.name());
        document.put("key", factor.key());
        document.put("address", factor.address());
        return document;
    }

    private static Map<String, Object> once(UserService.OneTimePassword made) {
        var document = new LinkedHashMap<String, Object>();
        document.put("name", made.name());
        document.put("password", made.password());
        return document;
    }
}
