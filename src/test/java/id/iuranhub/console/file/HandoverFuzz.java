package id.iuranhub.console.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import id.iuranhub.console.access.Login;
import id.iuranhub.console.access.Role;
import id.iuranhub.model.PlainFileName;
import id.iuranhub.payroll.DroppedName;
import id.iuranhub.payroll.FileName;
import id.iuranhub.payroll.FileRefused;
import id.iuranhub.payroll.Source;
import id.iuranhub.payroll.Sources;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Whatever a file is called: it lies in the inbox of its source, and what somebody of an OPD hands in is of that OPD.
 */
class HandoverFuzz {

    private static final Path INBOX = Path.of("/srv/hub/inbox");
    private static final String OPD = "DAMKAR";
    private static final Source SOURCE = Sources.of("kendari-skpd", """
            scheme: kendari-nonasn
            formats: [csv, xlsx]
            numbers: plain
            dates: yyyy-mm-dd
            columns:
              - {name: nik, kind: nik}
            """);
    private static final Login EVERYBODYS = new Login("semua", Role.OPERATOR, "", "", false, false, "");
    private static final Login OF_OPD = new Login("damkar", Role.OPERATOR, "kendari-nonasn", OPD, false, false, "");

    @DictionaryEntries({"upah_202605_DAMKAR.csv", "_202605_", ".csv", "../", "..\\", "/", "\u2028", "\u2029", "\u0085",
            "\u202e", "\u200b", "\u0000", ":",
        ".control.csv", ".why.txt", ".ack.csv", ".part", "~$", "/enrolment/", " (1)", " - Copy", "SATPOL PP"})
    @FuzzTest(maxDuration = "6s")
    void aFileLiesWhereItsSenderMayPutItOrNowhere(byte[] bytes) throws FileRefused {
        String given = new String(bytes, StandardCharsets.UTF_8);
        if (Handover.of(given, SOURCE, EVERYBODYS, INBOX) instanceof Handover.Goes goes) {
            assertEquals(INBOX.resolve("kendari-skpd"), hold(given, goes).getParent());
        }
        if (Handover.of(given, SOURCE, OF_OPD, INBOX) instanceof Handover.Goes goes) {
            assertEquals(INBOX.resolve("kendari-skpd").resolve(OPD), hold(given, goes).getParent());
            assertEquals(OPD, FileName.of(given).lyingIn(OPD, SOURCE.opdFolders()).opd());
        }
        assertTrue(PlainFileName.of(PlainFileName.nearest(given).text()).isPresent());
        assertEquals(1, PlainFileName.shown(given).lines().count() + (given.isEmpty() ? 1 : 0));
    }

    private static Path hold(String given, Handover.Goes goes) {
        assertEquals(given, goes.target().getFileName().toString());
        assertEquals(goes.target(), goes.target().normalize());
        assertFalse(given.chars().anyMatch(c -> Character.getType(c) == Character.CONTROL
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.LINE_SEPARATOR
                || Character.getType(c) == Character.PARAGRAPH_SEPARATOR), "unseen");
        assertFalse(DroppedName.isReserved(given) || DroppedName.isLeftAlone(given) || given.endsWith(".control.csv"),
                given);
        return goes.target();
    }
}
