package id.iuranhub.cli;

import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.console.http.ApiResponse;

/** A way to a hub that answers. */
public sealed interface Connection extends AutoCloseable permits Remote, Own {

    /**
     * To the hub that runs on the home; where none does, to one that lives as long as the connection. @param account
     * who asks
     */
    static Connection to(Premises premises, String account) {
        var running = RunningHub.on(premises.home());
        return running.isPresent() ? Remote.to(running.get(), premises, account) : Own.open(premises, account);
    }

    /** @throws Failure where no answer comes */
    ApiResponse ask(ApiRequest request);

    /** Whether the hub goes on with what it has begun when the connection is closed. */
    boolean outlivesCommand();

    @Override
    void close();
}
