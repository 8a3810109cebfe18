package id.iuranhub.console.http;

import id.iuranhub.console.access.Action;
import java.util.List;

/** Every address of the hub and what asking it amounts to. What is not listed is for administrators only. */
public final class Endpoints {

    /**
     * One address.
     *
     * @param path with {@code *} for a part that names a thing
     */
    public record Door(String verb, String path, Action action) {

        private boolean is(String askedVerb, String[] parts) {
            String[] own = path.split("/", -1);
            if (!verb.equals(askedVerb) || own.length != parts.length) {
                return false;
            }
            for (int i = 0; i < own.length; i++) {
                if (!own[i].equals("*") && !own[i].equals(parts[i])) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final String API = "/api/v1";

    public static final List<Door> ALL = List.of(
            new Door("GET", "/", Action.OWN),
            new Door("POST", "/keluar", Action.OWN),
            new Door("GET", "/sandi", Action.OWN),
            new Door("POST", "/sandi", Action.OWN),
            new Door("GET", "/sandi/kode", Action.OWN),
            new Door("POST", "/sandi/kode", Action.OWN),
            new Door("POST", "/sandi/kode/pasang", Action.OWN),
            new Door("POST", "/sandi/sesi/akhiri", Action.OWN),
            new Door("POST", "/sandi/sesi/*/akhiri", Action.OWN),
            new Door("GET", "/bulan", Action.SEE),
            new Door("GET", "/berkas/*", Action.SEE),
            new Door("GET", "/berkas/*/jawaban", Action.PERSONAL),
            new Door("GET", "/berkas/*/jawaban-bertanda", Action.PERSONAL),
            new Door("GET", "/unggah", Action.UPLOAD),
            new Door("POST", "/unggah", Action.UPLOAD),
            new Door("GET", "/surat", Action.SEE),
            new Door("POST", "/surat", Action.SEE),
            new Door("POST", "/surat/coba", Action.WORK_ALL),
            new Door("POST", "/surat/tugas/*/jeda", Action.WORK_ALL),
            new Door("POST", "/surat/tugas/*/lanjut", Action.WORK_ALL),
            new Door("POST", "/surat/tugas/*/batal", Action.WORK_ALL),
            new Door("GET", "/surat/ekspor", Action.PERSONAL),
            new Door("GET", "/surat/*", Action.PERSONAL),
            new Door("POST", "/surat/*/periksa", Action.WORK),
            new Door("POST", "/surat/*/ubah", Action.WORK),
            new Door("POST", "/surat/*/coba", Action.WORK),
            new Door("POST", "/surat/*/buang", Action.WORK),
            new Door("POST", "/surat/*/ambil", Action.WORK),
            new Door("POST", "/surat/*/lepas", Action.WORK),
            new Door("POST", "/surat/*/pilih", Action.WORK_ALL),
            new Door("POST", "/surat/*/catatan", Action.WORK),
            new Door("GET", "/koreksi", Action.SEE_ALL),
            new Door("POST", "/koreksi", Action.WORK_ALL),
            new Door("POST", "/koreksi/*/lihat", Action.PERSONAL_ALL),
            new Door("POST", "/koreksi/*/setujui", Action.RELEASE),
            new Door("POST", "/koreksi/*/akhiri", Action.WORK_ALL),
            new Door("GET", "/tagihan", Action.SEE_ALL),
            new Door("GET", "/tagihan/*", Action.SEE_ALL),
            new Door("POST", "/tagihan/*/bayar", Action.RUN),
            new Door("POST", "/tagihan/*/terbit-ulang", Action.RUN),
            new Door("GET", "/hilang", Action.PERSONAL_ALL),
            new Door("GET", "/hilang/ekspor", Action.PERSONAL_ALL),
            new Door("GET", "/selisih", Action.PERSONAL_ALL),
            new Door("GET", "/selisih/ekspor", Action.PERSONAL_ALL),
            new Door("GET", "/tunggakan", Action.PERSONAL_ALL),
            new Door("GET", "/tunggakan/ekspor", Action.PERSONAL_ALL),
            new Door("GET", "/pernyataan", Action.SEE_ALL),
            new Door("POST", "/pernyataan", Action.WORK_ALL),
            new Door("POST", "/pernyataan/*/lihat", Action.PERSONAL_ALL),
            new Door("POST", "/pernyataan/*/setujui", Action.RELEASE),
            new Door("POST", "/pernyataan/*/akhiri", Action.WORK_ALL),
            new Door("GET", "/keamanan", Action.JOURNAL),
            new Door("GET", "/usulan", Action.SEE_ALL),
            new Door("POST", "/usulan/*/lihat", Action.PERSONAL_ALL),
            new Door("POST", "/usulan/*/setujui", Action.RELEASE),
            new Door("POST", "/usulan/*/tolak", Action.RELEASE),
            new Door("POST", "/usulan/*/tarik", Action.WORK_ALL),
            new Door("GET", "/jalan", Action.SEE_ALL),
            new Door("POST", "/jalan/coba", Action.RUN),
            new Door("POST", "/jalan", Action.RUN),
            new Door("POST", "/jalan/lepas", Action.RELEASE),
            new Door("POST", "/jalan/jeda", Action.RUN),
            new Door("POST", "/jalan/lanjut", Action.RUN),
            new Door("POST", "/jalan/batal", Action.RUN),
            new Door("POST", "/jalan/tahan/*/lepas", Action.RELEASE),
            new Door("POST", "/jalan/tahan/*/tolak", Action.RELEASE),
            new Door("GET", "/peserta", Action.PERSONAL_ALL),
            new Door("POST", "/peserta", Action.PERSONAL_ALL),
            new Door("GET", "/peserta/*", Action.PERSONAL_ALL),
            new Door("GET", "/rekonsiliasi", Action.SEE_ALL),
            new Door("GET", "/cakupan", Action.SEE_ALL),
            new Door("GET", "/langsung", Action.SEE_ALL),
            new Door("GET", "/jurnal", Action.JOURNAL),
            new Door("GET", "/setelan", Action.SETTINGS),
            new Door("GET", "/kesehatan", Action.SETTINGS),
            new Door("GET", "/pengguna", Action.ADMINISTER),
            new Door("POST", "/pengguna", Action.ADMINISTER),
            new Door("POST", "/pengguna/*/peran", Action.ADMINISTER),
            new Door("POST", "/pengguna/*/setel-ulang", Action.ADMINISTER),
            new Door("POST", "/pengguna/*/nonaktif", Action.ADMINISTER),
            new Door("POST", "/pengguna/*/aktif", Action.ADMINISTER),
            new Door("GET", "/observe/metrics", Action.SEE_ALL),
            new Door("GET", API + "/openapi.json", Action.SEE_ALL),
            new Door("GET", API + "/status", Action.SEE_ALL),
            new Door("GET", API + "/verify", Action.SEE_ALL),
            new Door("POST", API + "/why", Action.PERSONAL_ALL),
            new Door("GET", API + "/dead", Action.SEE_ALL),
            new Door("GET", API + "/dead/groups", Action.SEE_ALL),
            new Door("GET", API + "/dead/*", Action.PERSONAL_ALL),
            new Door("POST", API + "/dead/*/edit", Action.WORK_ALL),
            new Door("POST", API + "/dead/*/take", Action.WORK_ALL),
            new Door("POST", API + "/dead/*/release", Action.WORK_ALL),
            new Door("POST", API + "/dead/*/prefer", Action.WORK_ALL),
            new Door("POST", API + "/dead/retry", Action.WORK_ALL),
            new Door("POST", API + "/dead/discard", Action.WORK_ALL),
            new Door("GET", API + "/bulk-retries", Action.SEE_ALL),
            new Door("POST", API + "/bulk-retries", Action.WORK_ALL),
            new Door("GET", API + "/bulk-retries/*", Action.SEE_ALL),
            new Door("POST", API + "/bulk-retries/*/pause", Action.WORK_ALL),
            new Door("POST", API + "/bulk-retries/*/resume", Action.WORK_ALL),
            new Door("POST", API + "/bulk-retries/*/cancel", Action.WORK_ALL),
            new Door("GET", API + "/corrections", Action.SEE_ALL),
            new Door("POST", API + "/corrections", Action.WORK_ALL),
            new Door("GET", API + "/corrections/*", Action.PERSONAL_ALL),
            new Door("POST", API + "/corrections/*/review", Action.RELEASE),
            new Door("POST", API + "/corrections/*/end", Action.WORK_ALL),
            new Door("GET", API + "/missing", Action.PERSONAL_ALL),
            new Door("GET", API + "/moves", Action.PERSONAL_ALL),
            new Door("GET", API + "/arrears", Action.PERSONAL_ALL),
            new Door("GET", API + "/differences", Action.PERSONAL_ALL),
            new Door("GET", API + "/attestations", Action.SEE_ALL),
            new Door("POST", API + "/attestations", Action.WORK_ALL),
            new Door("GET", API + "/attestations/*", Action.PERSONAL_ALL),
            new Door("POST", API + "/attestations/*/review", Action.RELEASE),
            new Door("POST", API + "/attestations/*/end", Action.WORK_ALL),
            new Door("POST", API + "/password", Action.OWN),
            new Door("POST", API + "/second-factor", Action.OWN),
            new Door("POST", API + "/second-factor/confirm", Action.OWN),
            new Door("GET", API + "/security", Action.JOURNAL),
            new Door("GET", API + "/proposals", Action.SEE_ALL),
            new Door("GET", API + "/proposals/*", Action.PERSONAL_ALL),
            new Door("POST", API + "/proposals/*/review", Action.RELEASE),
            new Door("POST", API + "/proposals/*/reject", Action.RELEASE),
            new Door("POST", API + "/proposals/*/withdraw", Action.WORK_ALL),
            new Door("GET", API + "/bills", Action.SEE_ALL),
            new Door("GET", API + "/bills/*", Action.SEE_ALL),
            new Door("GET", API + "/bills/*/rows", Action.SEE_ALL),
            new Door("POST", API + "/bills/*/pay", Action.RUN),
            new Door("POST", API + "/bills/*/reissue", Action.RUN),
            new Door("POST", API + "/adopt", Action.RUN),
            new Door("GET", API + "/months", Action.SEE),
            new Door("POST", API + "/files", Action.UPLOAD),
            new Door("GET", API + "/files/*", Action.SEE),
            new Door("GET", API + "/files/*/answer", Action.PERSONAL),
            new Door("GET", API + "/files/*/marked", Action.PERSONAL),
            new Door("GET", API + "/participants/*", Action.PERSONAL_ALL),
            new Door("GET", API + "/reconciliation", Action.SEE_ALL),
            new Door("GET", API + "/coverage", Action.SEE_ALL),
            new Door("GET", API + "/journal", Action.JOURNAL),
            new Door("GET", API + "/settings", Action.SETTINGS),
            new Door("GET", API + "/condition", Action.SETTINGS),
            new Door("GET", API + "/runs", Action.SEE_ALL),
            new Door("POST", API + "/runs", Action.RUN),
            new Door("POST", API + "/runs/release", Action.RELEASE),
            new Door("POST", API + "/runs/pause", Action.RUN),
            new Door("POST", API + "/runs/resume", Action.RUN),
            new Door("POST", API + "/runs/cancel", Action.RUN),
            new Door("GET", API + "/held", Action.SEE_ALL),
            new Door("POST", API + "/held/*/release", Action.RELEASE),
            new Door("POST", API + "/held/*/reject", Action.RELEASE),
            new Door("GET", API + "/users", Action.ADMINISTER),
            new Door("POST", API + "/users", Action.ADMINISTER),
            new Door("POST", API + "/users/*/role", Action.ADMINISTER),
            new Door("POST", API + "/users/*/reset", Action.ADMINISTER),
            new Door("POST", API + "/users/*/disable", Action.ADMINISTER),
            new Door("POST", API + "/users/*/enable", Action.ADMINISTER));

    private Endpoints() { }

    public static Action of(String verb, String path) {
        String[] parts = path.split("/", -1);
        return ALL.stream().filter(door -> door.is(verb, parts)).findFirst().map(Door::action)
                .orElse(Action.ADMINISTER);
    }
}
