package id.iuranhub.payroll;

/**
 * How much of a file the hub is ready to take, in bytes; beyond is {@code FILE_TOO_LARGE}.
 *
 * @param maxBytes          a file
 * @param maxRecordBytes    one record of it, counted in characters and separators
 * @param maxUnpackedBytes  a workbook once unpacked
 * @param maxSharedBytes    the texts that the sheets of a workbook share: the one part that has to stay in memory
 */
public record Limits(long maxBytes, int maxRecordBytes, long maxUnpackedBytes, long maxSharedBytes) {

    private static final int MB = 1024 * 1024;

    public static final Limits DEFAULT = new Limits(512L * MB, MB, 1024L * MB, 128L * MB);

    public Limits {
        if (maxBytes < 1 || maxRecordBytes < 1 || maxUnpackedBytes < 1 || maxSharedBytes < 1) {
            throw new IllegalArgumentException("a limit is at least one byte");
        }
    }

    public Limits withMaxBytes(long bytes) {
        return new Limits(bytes, maxRecordBytes, maxUnpackedBytes, maxSharedBytes);
    }
}
