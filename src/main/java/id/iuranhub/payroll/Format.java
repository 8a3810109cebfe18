package id.iuranhub.payroll;

import java.util.Locale;
import java.util.Optional;

/** A kind of file that payroll systems export. */
public enum Format {
    CSV, XLSX, DBF;

    /** The format of files with an extension, if it is one the hub reads at all; case does not matter. */
    static Optional<Format> of(String extension) {
        for (Format format : values()) {
            if (format.extension().equalsIgnoreCase(extension)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** Whether a file of this format may look like that. Which archives are workbooks is seen only inside. */
    boolean mayBegin(String kind) {
        return switch (this) {
            case CSV -> kind.equals("text");
            case XLSX -> kind.equals("xlsx") || kind.equals("zip");
            case DBF -> kind.equals("dbf");
        };
    }

    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
