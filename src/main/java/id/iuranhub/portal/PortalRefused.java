package id.iuranhub.portal;

import java.util.List;

/** A file from the portal of which nothing counts. */
public final class PortalRefused extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<Complaint> complaints;

    PortalRefused(List<Complaint> complaints) {
        super(complaints.toString());
        this.complaints = List.copyOf(complaints);
    }

    static PortalRefused because(String which, Object... namesAndValues) {
        return new PortalRefused(List.of(Complaint.of(which, namesAndValues)));
    }

    /** All that is wrong with it, each with its line. */
    public List<Complaint> complaints() {
        return complaints;
    }
}
