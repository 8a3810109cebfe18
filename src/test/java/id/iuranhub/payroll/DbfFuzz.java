package id.iuranhub.payroll;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;

class DbfFuzz {

    private static final Source SOURCE = Fixtures.shipped("sorong-gaji");

    @FuzzTest(maxDuration = "6s")
    void anyBytesAreRowsOrARefusal(byte[] bytes) throws IOException {
        AnyFile.hold(bytes, "dbf", SOURCE);
    }
}
