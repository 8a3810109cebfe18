package id.iuranhub.console.deadletter;

import id.iuranhub.model.Code;
import java.util.Locale;

/** Whether rows that nobody has corrected may pass when they are tried again as they are, and why not. */
public enum RetryHope {
    /** What it depends on is elsewhere and may have changed: the enrolment, the law, the other row, the insurer. */
    SOME,
    /** Only the row's own cells decide, and they are what they were. */
    NONE;

    /** @param code of the row's first fault */
    public static RetryHope of(Code code) {
        return switch (code) {
            case NIK_INVALID, NIP_INVALID, KPJ_INVALID, IDENTIFIER_DAMAGED, MONEY_INVALID, FORMULA_STALE,
                    DATE_INVALID, FIELD_MISSING -> NONE;
            default -> SOME;
        };
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
