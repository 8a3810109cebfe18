package id.iuranhub.portal;

/** A template that is not the one the mapping was written for: nothing is handed out by it. */
final class TemplateMisfit extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Complaint complaint;

    TemplateMisfit(Complaint complaint) {
        super(complaint.toString());
        this.complaint = complaint;
    }

    Complaint complaint() {
        return complaint;
    }
}
