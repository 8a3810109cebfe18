package id.iuranhub.paper;

import java.util.Arrays;
import java.util.Optional;

/** What can be had on paper. */
public enum PaperKind {
    NOMINATIF("Daftar Nominatif Iuran", true, true),
    REKAPITULASI("Rekapitulasi Iuran per Perangkat Daerah", false, true),
    BERITA_ACARA("Berita Acara Rekonsiliasi Iuran", false, false),
    SURAT_PENGANTAR("Surat Pengantar", false, false),
    BELUM_TERDAFTAR("Daftar Pekerja yang Belum Terlindungi", true, false),
    SELISIH_POTONGAN("Daftar Selisih Potongan Iuran", true, true),
    PERINGKAT("Peringkat Perangkat Daerah Pendukung Pekerja Rentan", false, false),
    MUTASI("Daftar Mutasi Tenaga Kerja", true, true),
    /** Of one person, not of a month. */
    MASA_IUR("Daftar Masa Iur Peserta", true, true);

    private final String title;
    private final boolean personal;
    private final boolean wide;

    PaperKind(String title, boolean personal, boolean wide) {
        this.title = title;
        this.personal = personal;
        this.wide = wide;
    }

    /** As commands and addresses name it: {@code berita-acara}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public String title() {
        return title;
    }

    /** Whether it names people, so that not everybody may have it. */
    public boolean isPersonal() {
        return personal;
    }

    /** Whether it can be had of a quarter too. */
    public boolean isQuarterly() {
        return this == BERITA_ACARA;
    }

    /** Whether it is printed across. */
    boolean isWide() {
        return wide;
    }

    /** Those of a month and a scheme. */
    public static java.util.List<PaperKind> ofMonths() {
        return Arrays.stream(values()).filter(kind -> kind != MASA_IUR).toList();
    }

    public static Optional<PaperKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
