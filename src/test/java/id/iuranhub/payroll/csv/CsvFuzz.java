package id.iuranhub.payroll.csv;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import id.iuranhub.payroll.AnyFile;
import id.iuranhub.payroll.Fixtures;
import id.iuranhub.payroll.Source;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The first byte says which source a CSV is for. */
class CsvFuzz {

    private static final List<Source> SOURCES = Stream.of("kendari-skpd", "palu-gaji", "palu-kontrak", "sorong-gaji",
            "sukabumi-sponsor",
            "sukabumi-tpp").map(Fixtures::shipped).toList();

    @DictionaryEntries({"\\\"", "\\\"\\\"", "\\x0D\\x0A", ";", "TOTAL", "'", "Rp", "\\x03", "\\xEF\\xBB\\xBF", "1E+15"})
    @FuzzTest(maxDuration = "6s")
    void anyBytesAreRowsOrARefusal(byte[] bytes) throws IOException {
        if (bytes.length > 1) {
            AnyFile.hold(Arrays.copyOfRange(bytes, 1, bytes.length), "csv",
                    SOURCES.get(Byte.toUnsignedInt(bytes[0]) % SOURCES.size()));
        }
    }
}
