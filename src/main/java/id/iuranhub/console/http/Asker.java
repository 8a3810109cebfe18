package id.iuranhub.console.http;

/** Who asks for a deed. @param approvedBy another person who let it through after it was proposed; empty for nobody */
public record Asker(String who, String approvedBy) {

    public boolean isApproved() {
        return !approvedBy.isEmpty();
    }
}
