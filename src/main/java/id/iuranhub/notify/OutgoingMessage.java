package id.iuranhub.notify;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * One message on its way.
 *
 * @param id        the same at every attempt, so that a receiver who got it twice can tell
 * @param attempts  made before this one
 * @param writtenAt when it was put together
 */
record OutgoingMessage(long id, Recipient recipient, int attempts, OffsetDateTime writtenAt, List<Part> parts) {

    /** One thing it tells. */
    record Part(String event, String kind, String title, String text, String page) { }

    OutgoingMessage {
        parts = List.copyOf(parts);
    }

    /** Of one thing its own title; of several how many. */
    String title() {
        return parts.size() == 1 ? parts.get(0).title : recipient.words().text("notify.several",
                java.util.Map.of("n", Integer.toString(parts.size()), "first", parts.get(0).title));
    }
}
