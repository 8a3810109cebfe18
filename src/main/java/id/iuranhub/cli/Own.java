package id.iuranhub.cli;

import id.iuranhub.Hub;
import id.iuranhub.console.Answer;
import id.iuranhub.console.Question;

/** A hub opened for one command: it serves nobody else. */
record Own(Hub hub) implements Connection {

    /** @throws Failure somebody holds the home and has not said where to reach them */
    static Own open(Premises premises) {
        try {
            return new Own(Hub.start(premises.installation(), premises.home().folder(), Hub.Mode.COMMAND, premises.set()));
        } catch (Hub.HomeTaken taken) {
            throw Failure.taken(taken);
        }
    }

    @Override
    public Answer ask(Question question) {
        return hub.ask(question);
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
