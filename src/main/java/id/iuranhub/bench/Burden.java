package id.iuranhub.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What this process has cost its machine, from the kernel's own account; -1 where there is none. */
final class Burden {

    private Burden() { }

    /** Most megabytes that were resident at once. */
    static long peakResident() throws IOException {
        long kilobytes = figure(Path.of("/proc/self/status"), "VmHWM:");
        return kilobytes < 0 ? -1 : kilobytes / 1024;
    }

    /** Bytes handed to the disk so far. */
    static long written() throws IOException {
        return figure(Path.of("/proc/self/io"), "write_bytes:");
    }

    /** Seconds of CPU this process has had so far. */
    static double cpu() {
        return cpu(ProcessHandle.current());
    }

    static double cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().map(spent -> spent.toMillis() / 1000.0).orElse(-1.0);
    }

    private static long figure(Path file, String name) throws IOException {
        if (!Files.isReadable(file)) {
            return -1;
        }
        return Files.readAllLines(file).stream().filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElse(-1);
    }
}
