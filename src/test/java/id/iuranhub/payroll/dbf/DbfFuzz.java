package id.iuranhub.payroll.dbf;

import com.code_intelligence.jazzer.junit.FuzzTest;
import id.iuranhub.payroll.AnyFile;
import id.iuranhub.payroll.Fixtures;
import id.iuranhub.payroll.Source;
import java.io.IOException;

class DbfFuzz {

    private static final Source SOURCE = Fixtures.shipped("sorong-gaji");

    @FuzzTest(maxDuration = "6s")
    void anyBytesAreRowsOrARefusal(byte[] bytes) throws IOException {
        AnyFile.hold(bytes, "dbf", SOURCE);
    }
}
