package id.iuranhub.intake;

import id.iuranhub.model.Disposition;
import id.iuranhub.model.Finding;
import id.iuranhub.payroll.Row;
import java.util.List;

/**
 * A data row and what has become of it.
 *
 * @param row      as the file has it, whatever people have corrected since
 * @param findings of a dead row, the first being the one it is known by; else none
 * @param note     worth telling, no fault; empty mostly
 */
record AnsweredRow(Row row, Disposition disposition, List<Finding> findings, String note) {

    boolean needsPerson() {
        return disposition == Disposition.DEAD;
    }
}
