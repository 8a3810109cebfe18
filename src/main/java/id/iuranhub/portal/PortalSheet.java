package id.iuranhub.portal;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import id.iuranhub.model.Misconfigured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How one of the portal's templates is filled: a file of {@code config/portal}.
 *
 * @param confirmed whether the site has compared it with the template it downloaded; the shipped ones are not
 * @param takes     which batches go into it
 * @param template  the template's name up to its NPP: {@code template_upah} for {@code template_upah_KDRI0001.xlsx}
 * @param headerRow where the headers stand, from 1
 * @param firstRow  where the first person goes, from 1
 */
record PortalSheet(boolean confirmed, Takes takes, String template, String sheet,
        @JsonProperty("header-row") int headerRow, @JsonProperty("first-row") int firstRow, List<Cell> columns) {

    /** Which batches. */
    enum Takes { ORIGINALS, CORRECTIONS }

    /**
     * A column of the template.
     *
     * @param column its letter
     * @param header what stands in its header; case, spaces, underscores and dots aside
     * @param value  what goes in, or null where it is always {@code text}
     * @param codes  what is written in place of some values
     */
    record Cell(String column, String header, Value value, String text, Map<String, String> codes) {

        Cell {
            codes = codes == null ? Map.of() : Map.copyOf(codes);
            text = text == null ? "" : text;
            if (column == null || !column.matches("[A-Z]{1,3}") || header == null) {
                throw new IllegalArgumentException("a column has a letter such as AB and a header");
            }
        }

        /** From 0. */
        int place() {
            return ColumnLetters.place(column);
        }

        String of(PortalRow row) {
            String plain = value == null ? text : value.of(row);
            return codes.getOrDefault(plain, plain);
        }
    }

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS).build();

    PortalSheet {
        columns = columns == null ? List.of() : List.copyOf(columns);
        if (takes == null || template == null || !template.matches("[a-z0-9_]{1,40}") || sheet == null
                || sheet.isBlank() || headerRow < 1 || firstRow <= headerRow || columns.isEmpty()) {
            throw new IllegalArgumentException("it needs takes (originals or corrections), template, sheet, header-row,"
                    + " a first-row below it, and columns");
        }
        var letters = new HashSet<String>();
        columns.forEach(cell -> {
            if (!letters.add(cell.column)) {
                throw new IllegalArgumentException("column " + cell.column + " stands twice");
            }
        });
    }

    /** @throws Misconfigured naming the file and what is wrong in it */
    static PortalSheet read(Path file) {
        try {
            return YAML.readValue(Files.newBufferedReader(file), PortalSheet.class);
        } catch (JsonProcessingException wrong) {
            throw new Misconfigured(file + ": " + wrong.getOriginalMessage(), wrong);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether arrears have a column in it. */
    boolean carriesRapel() {
        return columns.stream().anyMatch(cell -> cell.value() == Value.RAPEL);
    }

    /** Of the file for the portal: exactly its template's. */
    String fileName(String npp) {
        return template + "_" + npp + ".xlsx";
    }

    /** What can go into a cell; the trade's words stand in Indonesian. */
    enum Value {
        NIK, NIP, KPJ, NAMA, TANGGAL_LAHIR, UPAH, RAPEL, BLTH, NPP, OPD, JENIS, IURAN;

        String of(PortalRow row) {
            return switch (this) {
                case NIK -> row.nik();
                case NIP -> row.nip();
                case KPJ -> row.kpj();
                case NAMA -> row.name();
                case TANGGAL_LAHIR -> "%02d-%02d-%04d".formatted(row.born().getDayOfMonth(),
                        row.born().getMonthValue(), row.born().getYear());
                case UPAH -> Long.toString(row.wage());
                case RAPEL -> Long.toString(row.rapel());
                case BLTH -> row.blth().toString();
                case NPP -> row.npp();
                case OPD -> row.opd();
                case JENIS -> row.kind().toLowerCase(Locale.ROOT);
                case IURAN -> Long.toString(row.iuran());
            };
        }
    }
}
