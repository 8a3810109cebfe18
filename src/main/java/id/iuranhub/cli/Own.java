package id.iuranhub.cli;

import id.iuranhub.Hub;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.console.http.ApiResponse;
import id.iuranhub.ledger.review.People;

/** A hub opened for one command: it serves nobody else. */
record Own(Hub hub, String person) implements Connection {

    /** @throws Failure somebody holds the home and has not said where to reach them */
    static Own open(Premises premises, String account) {
        try {
            return new Own(Hub.start(premises.installation(), premises.home().folder(), Hub.Mode.COMMAND,
                    premises.set()),
                    People.atTheShell(account));
        } catch (Hub.HomeTaken taken) {
            throw Failure.taken(taken);
        }
    }

    @Override
    public ApiResponse ask(ApiRequest request) {
        return hub.ask(request.as(person));
    }

    @Override
    public boolean outlivesCommand() {
        return false;
    }

    @Override
    public void close() {
        hub.close();
    }
}
