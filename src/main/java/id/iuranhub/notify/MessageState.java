package id.iuranhub.notify;

import id.iuranhub.model.State;
import java.util.EnumSet;
import java.util.Set;

/** Where a message to somebody stands. */
public enum MessageState implements State<MessageState> {
    WAITING,
    SENT,
    /** It could not be delivered for too long. */
    GIVEN_UP;

    @Override
    public Set<MessageState> next() {
        return this == WAITING ? EnumSet.of(SENT, GIVEN_UP) : EnumSet.noneOf(MessageState.class);
    }
}
