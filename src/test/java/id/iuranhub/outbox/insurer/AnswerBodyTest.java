package id.iuranhub.outbox.insurer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import id.iuranhub.testing.Fast;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which form a body has, whatever its status says. */
@Fast
class AnswerBodyTest {

    private static final String RECEIPT = "{'receiptId':'R1','batchId':'K','status':'ACCEPTED',"
            + "'accepted':{'records':2,'rupiah':9}}";

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{'receiptId':'R1','batchId':'K','status':'ACCEPTED'} | RECEIPT",
            "{'receiptId':'R1','batchId':'K','status':'PARTIAL','refused':[]} | RECEIPT",
            "{'receiptId':'R1','batchId':'K','status':'PROCESSING'} | PROCESSING",
            "{'receiptId':'R1','batchId':'other','status':'ACCEPTED'} | OTHER_KEY",
            "{'receiptId':'R1','batchId':'K','status':'FINE'} | FOREIGN",
            "{'receiptId':' ','batchId':'K','status':'ACCEPTED'} | FOREIGN",
            "{'receiptId':'R1','batchId':'K','status':'REFUSED','refused':[{'recordId':'a'}]} | FOREIGN",
            "{'code':'TOO_FAST','message':'x'} | OTHER_PROBLEM",
            "{'code':'BATCH_UNKNOWN','message':'x'} | PROBLEM",
            "{'code':'BATCH_UNKNOWN','message':7} | FOREIGN",
            "{'requestId':'K'} | TAKEN", "{'requestId':'L'} | FOREIGN",
            "{'kodeIuran':'1','status':'PAID','rupiah':5} | BILL",
            "{'kodeIuran':'1','status':'PAID','rupiah':5.5} | FOREIGN",
            "{'kodeIuran':'1','status':'LOST','rupiah':5} | FOREIGN",
            "{'records':[]} | RECORDS", "{'enrolments':[]} | PAGE", "{} | FOREIGN", "[] | FOREIGN",
            "'text' | FOREIGN", "{'receiptId': | BROKEN", "{} {} | BROKEN", "<html>x</html> | MARKUP",
            "Bad Gateway | TEXT", "   | EMPTY"})
    void aBodyIsWhatItLooksLike(String body, AnswerForm form) {
        assertEquals(form, of(body == null ? "" : body).form("K", 404));
    }

    @Test
    void aMarkInFrontIsPassedOver() {
        assertEquals(AnswerForm.RECEIPT, AnswerBody.of(("\uFEFF" + RECEIPT.replace('\'', '"'))
                .getBytes(StandardCharsets.UTF_8)).form("K", 200));
    }

    @Test
    void moreThanAnyAnswerIsNotReadAtAll() {
        assertEquals(AnswerForm.TOO_LONG, AnswerBody.of(new byte[HttpReply.MOST + 1]).form("K", 200));
    }

    @Test
    void ofAReceiptAllIsThereOrItIsNone() {
        assertEquals(2, of(RECEIPT).receipt().accepted().records());
        assertNull(of("{'receiptId':'R\\u0007','batchId':'K','status':'ACCEPTED'}").receipt());
        assertNull(of("{'receiptId':'" + "9".repeat(101) + "','batchId':'K','status':'ACCEPTED'}").receipt());
        assertNull(of("{'receiptId':'R','accepted':{'records':'many'}}").receipt());
    }

    private static AnswerBody of(String quoted) {
        return AnswerBody.of(quoted.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
