package id.iuranhub.paper;

/** Why an iuran stands still, as a letter to an OPD says it. */
final class Cause {

    private Cause() { }

    static String of(String code) {
        return switch (code) {
            case "NOT_ENROLLED" -> "belum terdaftar";
            case "ENROLMENT_INACTIVE" -> "kepesertaan tidak aktif";
            case "PROGRAMME_NOT_ENROLLED" -> "belum terdaftar pada semua program";
            case "DEDUCTION_MISSING" -> "tidak ada potongan";
            case "DEDUCTION_MISMATCH" -> "potongan tidak sama dengan bagian pekerja";
            case "DEDUCTION_SHORT" -> "TPP penanggung tidak mencukupi";
            default -> code;
        };
    }
}
