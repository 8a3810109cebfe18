package id.iuranhub.simulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The sources of the simulated world, each of a scheme of its own. Columns have one name in the model, whatever their
 * header.
 */
enum Source {
    KENDARI("kendari-skpd", "kendari-nonasn", "KDRI0001", ",", "yyyy-mm-dd", List.of("JKK", "JKM"),
            "nik=nik nama=nama tanggal_lahir=tanggal_lahir kpj=kpj skpd=skpd upah=upah"),
    PALU("palu-kontrak", "palu-kontrak", "PALU0002", ";", "dd-mm-yyyy", List.of("JKK", "JKM", "JHT", "JP"),
            "nik=nik nama=nama tanggal_lahir=tanggal_lahir kpj=kpj skpd=skpd upah=upah "
            + "potongan=potongan_bpjs_ketenagakerjaan"),
    /** Who has not opted in takes no part. */
    SORONG("sorong-gaji", "sorong-asn", "SRNG0001", ";", "yyyymmdd", List.of("JKK", "JKM"),
            "nip=NIP nama=NAMA nik=NOKTP tanggal_lahir=TGLLHR skpd=KDSKPD jenis=KDJNSTRANS upah=GAPOK "
            + "potongan=PBPJSTK");

    final String folder;
    final String scheme;
    final String npp;
    /** Of its files, as long as the site changes nothing. */
    final String delimiter;
    final String dates;
    final List<String> programmes;
    /** Their headers, in the order of the file. */
    final Map<String, String> columns = new LinkedHashMap<>();

    Source(String folder, String scheme, String npp, String delimiter, String dates, List<String> programmes,
            String columns) {
        this.folder = folder;
        this.scheme = scheme;
        this.npp = npp;
        this.delimiter = delimiter;
        this.programmes = programmes;
        this.dates = dates;
        for (String column : columns.split(" ")) {
            this.columns.put(column.split("=")[0], column.split("=")[1]);
        }
    }
}
