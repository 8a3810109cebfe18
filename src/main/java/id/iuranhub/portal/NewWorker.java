package id.iuranhub.portal;

import id.iuranhub.model.Blth;
import id.iuranhub.model.Nik;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/**
 * Somebody in a payroll row whom the insurer does not know, or not as active.
 *
 * @param kpj         the card in the row, or empty
 * @param staffNumber the NIP, or empty
 * @param born        null where it does not read
 * @param wage        rupiah
 */
public record NewWorker(String nik, String kpj, String name, LocalDate born, String staffNumber, String opd,
        long wage) {

    /** What is known of them for the portal's sheet. @param blth from which they are to be insured */
    public Map<NewWorkerColumn, String> known(Blth blth) {
        var known = new EnumMap<NewWorkerColumn, String>(NewWorkerColumn.class);
        known.put(NewWorkerColumn.NO_PEGAWAI, staffNumber);
        known.put(NewWorkerColumn.NAMA_LENGKAP, name);
        known.put(NewWorkerColumn.TANGGAL_LAHIR, born == null ? "" : day(born));
        known.put(NewWorkerColumn.JENIS_IDENTITAS, "KTP");
        known.put(NewWorkerColumn.NOMOR_IDENTITAS, nik);
        known.put(NewWorkerColumn.JENIS_KELAMIN, !Nik.isValid(nik) ? "" : new Nik(nik).isWoman() ? "P" : "L");
        known.put(NewWorkerColumn.TANGGAL_KEPESERTAAN, day(blth.firstDay()));
        known.put(NewWorkerColumn.UPAH, Long.toString(wage));
        return known;
    }

    /** As the portal writes days. */
    static String day(LocalDate day) {
        return "%02d-%02d-%04d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }
}
