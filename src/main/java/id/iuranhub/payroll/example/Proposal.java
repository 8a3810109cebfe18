package id.iuranhub.payroll.example;

import id.iuranhub.payroll.Source;
import java.util.List;

/**
 * A source as an example shows it.
 *
 * @param doubts what the example does not tell
 * @param unread headings of columns the hub has no use for, and so does not keep
 */
public record Proposal(Source source, List<Doubt> doubts, List<String> unread) {

    public Proposal {
        doubts = List.copyOf(doubts);
        unread = List.copyOf(unread);
    }
}
