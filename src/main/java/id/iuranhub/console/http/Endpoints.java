package id.iuranhub.console.http;

import id.iuranhub.console.access.Action;
import id.iuranhub.ledger.journal.Journal;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The table of every address of the hub: each subject registers its own, method, path, action and handler in one line.
 * The router, the check of who may, the description for programs and the tests of roles all read this table.
 */
public final class Endpoints {

    private final List<Endpoint> all = new ArrayList<>();
    private final ListExports exports;

    /** @param journal where it is noted who takes lists out */
    public Endpoints(Journal journal) {
        this.exports = new ListExports(journal);
    }

    /** A page that is read; its lists can be had as files too. */
    public void get(String path, Action action, Function<Visit, PageReply> page) {
        add(new Endpoint("GET", path, action, new Endpoint.Page(exports.with(page))));
    }

    /** A page whose figures programs read too. @param api below the API's address */
    public void get(String path, String api, Action action, Function<Visit, PageReply> page) {
        get(path, action, page);
        add(new Endpoint("GET", Endpoint.API + api, action, new Endpoint.Page(page)));
    }

    /** A deed. */
    public void post(String path, Action action, Function<Visit, PageReply> deed) {
        add(new Endpoint("POST", path, action, new Endpoint.Page(deed)));
    }

    /** A file handed in by people. */
    public void upload(String path, Action action, Function<Visit, PageReply> deed) {
        add(new Endpoint("POST", path, action, new Endpoint.Upload(deed)));
    }

    /** A file handed in, by people or programs. @param api below the API's address */
    public void upload(String path, String api, Action action, Function<Visit, PageReply> deed) {
        upload(path, action, deed);
        add(new Endpoint("POST", Endpoint.API + api, action, new Endpoint.Upload(deed)));
    }

    /** Something that goes on being told. */
    public void stream(String path, Action action, BiConsumer<RoutingContext, Frame> stream) {
        add(new Endpoint("GET", path, action, new Endpoint.Stream(stream)));
    }

    /** A command as a resource. @param path below the API's address */
    public void call(String method, String path, Action action, Function<ApiRequest, Object> answer) {
        add(new Endpoint(method, Endpoint.API + path, action, new Endpoint.Call(answer)));
    }

    /** An address that a route of Camel's answers by itself. */
    public void served(String method, String path, Action action) {
        add(new Endpoint(method, path, action, new Endpoint.Served()));
    }

    private void add(Endpoint endpoint) {
        if (all.stream().anyMatch(one -> one.method().equals(endpoint.method())
                && one.pattern().equals(endpoint.pattern()))) {
            throw new IllegalStateException("two endpoints at " + endpoint.method() + " " + endpoint.path());
        }
        all.add(endpoint);
    }

    /** All of them, in the order in which they were registered. */
    public List<Endpoint> all() {
        return List.copyOf(all);
    }

    /** Those that ask for a login. */
    public List<Endpoint> guarded() {
        return all.stream().filter(endpoint -> endpoint.action() != Action.OPEN).toList();
    }

    /** What asking an address amounts to. What is not in the table is for administrators only. */
    public Action action(String method, String path) {
        return find(method, path).map(Endpoint::action).orElse(Action.ADMINISTER);
    }

    private Optional<Endpoint> find(String method, String path) {
        String[] parts = path.split("/", -1);
        return all.stream().filter(endpoint -> endpoint.is(method, parts)).min(Comparator.comparing(Endpoint::things));
    }

    /**
     * Does what is asked.
     *
     * @throws Api.Refused it cannot be answered as it was asked, or there is no such resource
     */
    public Object call(ApiRequest request) {
        var found = find(request.verb(), Endpoint.API + request.path()).map(Endpoint::handler);
        if (found.orElse(null) instanceof Endpoint.Call call) {
            return call.answer().apply(request);
        }
        String other = request.verb().equals("GET") ? "POST" : "GET";
        if (find(other, Endpoint.API + request.path()).isPresent()) {
            throw Api.Refused.wrong(Endpoint.API + request.path() + " takes " + other);
        }
        throw Api.Refused.absent("resource " + request.verb() + " " + request.path());
    }
}
