package id.iuranhub.payroll.xlsx;

import com.code_intelligence.jazzer.junit.FuzzTest;
import id.iuranhub.payroll.AnyFile;
import id.iuranhub.payroll.Fixtures;
import id.iuranhub.payroll.Source;
import java.io.IOException;

/** The bytes of a workbook as a file: the archive around its parts. What is in the parts is {@link SheetFuzz}'s. */
class ArchiveFuzz {

    private static final Source SOURCE = Fixtures.shipped("palembang-opd");

    @FuzzTest(maxDuration = "6s")
    void anyBytesAreRowsOrARefusal(byte[] bytes) throws IOException {
        AnyFile.hold(bytes, "xlsx", SOURCE);
    }
}
