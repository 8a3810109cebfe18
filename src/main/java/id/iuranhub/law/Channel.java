package id.iuranhub.law;

/** How a scheme's iuran reach the insurer. */
public enum Channel {
    /** By its interface over HTTP. */
    API,
    /** By files that somebody uploads to its portal. */
    PORTAL;

    /** As batches keep it. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
