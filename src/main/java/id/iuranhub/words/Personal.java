package id.iuranhub.words;

import id.iuranhub.model.Code;
import id.iuranhub.model.Finding;
import id.iuranhub.model.Kpj;
import id.iuranhub.model.Nik;
import id.iuranhub.model.Nip;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hides the numbers of people in findings, for lists and logs. */
public final class Personal {

    /** Codes whose found value is the cell they name, so that it is hidden whole where that holds a person's number. */
    private static final Set<Code> OF_A_CELL = EnumSet.of(Code.NIK_INVALID, Code.NIP_INVALID, Code.KPJ_INVALID,
            Code.IDENTIFIER_DAMAGED, Code.NOT_ENROLLED, Code.IDENTITY_CONFLICT, Code.IDENTITY_MISMATCH,
            Code.FILE_UNREADABLE);
    /** From 11 digits on, a KPJ, a number is one of a person, wherever it stands: in an answer, in a shifted column. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{11,}");

    private Personal() {
    }

    /** The finding with what stands in NIK, NIP and KPJ columns masked; amounts, dates and words stay. */
    public static Finding masked(Finding finding) {
        if (isStatus(finding) || finding.code().ofFile() && finding.code() != Code.FILE_UNREADABLE) {
            return finding;
        }
        UnaryOperator<String> mask = OF_A_CELL.contains(finding.code()) ? mask(finding) : Personal::masked;
        boolean both = finding.code() == Code.IDENTITY_MISMATCH;
        return finding.showing(both ? mask.apply(finding.expected()) : finding.expected(), mask.apply(finding.found()));
    }

    /** A status that is none: 4, say. */
    private static boolean isStatus(Finding finding) {
        return finding.code() == Code.NIP_INVALID && !finding.expected().isEmpty() && finding.found().length() < 3;
    }

    private static UnaryOperator<String> mask(Finding finding) {
        return switch (finding.code()) {
            case NIK_INVALID, NOT_ENROLLED -> Nik::mask;
            case NIP_INVALID -> Nip::mask;
            case KPJ_INVALID -> Kpj::mask;
            default -> byColumn(finding);
        };
    }

    /** A site names its columns as it likes, yet hardly one of these without saying what it holds. */
    private static UnaryOperator<String> byColumn(Finding finding) {
        String column = finding.field().toLowerCase(Locale.ROOT);
        if (column.contains("nik") || column.contains("ktp")) {
            return Nik::mask;
        }
        if (column.contains("nip")) {
            return Nip::mask;
        }
        boolean number = column.contains("kpj") || column.contains("peserta")
                || finding.code() == Code.IDENTIFIER_DAMAGED;
        return number ? Kpj::mask : Personal::masked;
    }

    private static String masked(String text) {
        return NUMBER.matcher(text).replaceAll(number -> Matcher.quoteReplacement(Kpj.mask(number.group())));
    }
}
