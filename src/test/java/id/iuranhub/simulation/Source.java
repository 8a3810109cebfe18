package id.iuranhub.simulation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The sources of the simulated world, each of a scheme of its own. Columns have one name in the model, whatever their
 * header.
 */
enum Source {
    KENDARI("kendari-skpd", "kendari-nonasn", "KDRI0001", ",", "yyyy-MM-dd", List.of("JKK", "JKM"),
            "nik=nik nama=nama tanggal_lahir=tanggal_lahir kpj=kpj skpd=skpd upah=upah"),
    PALU("palu-kontrak", "palu-kontrak", "PALU0002", ";", "dd-MM-yyyy", List.of("JKK", "JKM", "JHT", "JP"),
            "nik=nik nama=nama tanggal_lahir=tanggal_lahir kpj=kpj skpd=skpd upah=upah "
            + "potongan=potongan_bpjs_ketenagakerjaan"),
    /** Who has not opted in takes no part. */
    SORONG("sorong-gaji", "sorong-asn", "SRNG0001", ";", "yyyyMMdd", List.of("JKK", "JKM"),
            "nip=NIP nama=NAMA nik=NOKTP tanggal_lahir=TGLLHR skpd=KDSKPD jenis=KDJNSTRANS upah=GAPOK "
            + "potongan=PBPJSTK");

    final String folder;
    final String scheme;
    final String npp;
    final String delimiter;
    final List<String> programmes;
    /** Their headers, in the order of the file. */
    final Map<String, String> columns = new LinkedHashMap<>();
    private final DateTimeFormatter days;

    Source(String folder, String scheme, String npp, String delimiter, String days, List<String> programmes,
            String columns) {
        this.folder = folder;
        this.scheme = scheme;
        this.npp = npp;
        this.delimiter = delimiter;
        this.programmes = programmes;
        this.days = DateTimeFormatter.ofPattern(days);
        for (String column : columns.split(" ")) {
            this.columns.put(column.split("=")[0], column.split("=")[1]);
        }
    }

    String day(LocalDate date) {
        return days.format(date);
    }
}
