package id.iuranhub.words;

import static java.util.Map.entry;

import id.iuranhub.model.Code;
import id.iuranhub.model.Finding;
import id.iuranhub.model.Hint;
import id.iuranhub.model.Value;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which of a code's cases a finding is: where one code stands for several things, each has words of its own. */
final class Case {

    /** The plain case, which every code has. */
    static final String PLAIN = "";

    private static final Map<Code, List<String>> BESIDE_PLAIN = new EnumMap<>(Map.ofEntries(
            entry(Code.NIK_INVALID, List.of("zeros")),
            entry(Code.NIP_INVALID, List.of("status")),
            entry(Code.KPJ_INVALID, List.of("zeros")),
            entry(Code.MONEY_INVALID, List.of("least", "zero", "numbers", "shifted", "formula")),
            entry(Code.DATE_INVALID, List.of("latest", "swapped", "dates")),
            entry(Code.IDENTITY_CONFLICT, List.of("swapped")),
            entry(Code.DUPLICATE_ROW, List.of("here", "there")),
            entry(Code.IDENTITY_MISMATCH, List.of("untold")),
            entry(Code.DEDUCTION_MISMATCH, List.of("none", "pension", "ceiling", "amount")),
            entry(Code.DEDUCTION_SHORT, List.of("noTpp")),
            entry(Code.FILE_LAYOUT, List.of("snapshot", "delimiter", "parted", "quoted", "type", "moved", "twice")),
            entry(Code.FILE_UNREADABLE, List.of("type", "renamed", "permission", "link", "line", "quote", "cut", "name",
                    "reserved", "failed")),
            entry(Code.FILE_ENCODING, List.of("renamed")),
            entry(Code.FILE_TOO_LARGE, List.of("record", "unpacked")),
            entry(Code.CONTROL_MISMATCH, List.of("rows", "rupiah")),
            entry(Code.FILE_NO_PERIOD, List.of("removed")),
            entry(Code.FILE_OPD, List.of("outside"))));

    private static final Value NO_RUPIAH = new Value.Amount(0);
    /** Of a wage: in whole rupiah the least there can be, which nobody means who says it. */
    private static final Value ABOVE_0 = new Value.AtLeast(1);
    private static final Value NO_PERMISSION = new Value.Part("permission");

    private Case() {
    }

    /** Every case of a code but the plain one. */
    static List<String> besidePlain(Code code) {
        return BESIDE_PLAIN.getOrDefault(code, List.of());
    }

    static String of(Finding finding) {
        boolean hinted = finding.hint() != Hint.NONE && besidePlain(finding.code()).contains(finding.hint().word());
        return hinted ? finding.hint().word() : byValues(finding);
    }

    private static String byValues(Finding finding) {
        return switch (finding.code()) {
            case NIP_INVALID -> when(!finding.expected().isNothing(), "status");
            case MONEY_INVALID -> finding.expected().equals(ABOVE_0) ? "zero"
                    : when(finding.expected() instanceof Value.AtLeast, "least");
            case DATE_INVALID -> when(finding.expected() instanceof Value.NotAfter, "latest");
            case IDENTITY_MISMATCH -> when(finding.expected().isNothing(), "untold");
            case DEDUCTION_MISMATCH -> when(finding.expected().equals(NO_RUPIAH), "none");
            case DEDUCTION_SHORT -> when(finding.found().isNothing(), "noTpp");
            case FILE_LAYOUT -> when(!finding.expected().isNothing(), "snapshot");
            case FILE_UNREADABLE -> unreadable(finding);
            case FILE_TOO_LARGE -> finding.field().equals("record") ? "record"
                    : when(!finding.field().isEmpty(), "unpacked");
            case CONTROL_MISMATCH -> when(besidePlain(Code.CONTROL_MISMATCH).contains(finding.field()),
                    finding.field());
            case FILE_NO_PERIOD -> when(finding.expected().isNothing(), "removed");
            case FILE_OPD -> when(finding.expected().isNothing(), "outside");
            default -> PLAIN;
        };
    }

    private static String when(boolean holds, String name) {
        return holds ? name : PLAIN;
    }

    private static String unreadable(Finding finding) {
        if (!finding.field().isEmpty()) {
            return "line";
        }
        if (finding.expected() instanceof Value.Delimiter) {
            return "quote";
        }
        if (finding.expected() instanceof Value.Bytes) {
            return "cut";
        }
        if (finding.expected().isNothing()) {
            return finding.found().equals(NO_PERMISSION) ? "permission" : when(!finding.found().isNothing(), "link");
        }
        return when(finding.found() instanceof Value.Extension, "type");
    }
}
