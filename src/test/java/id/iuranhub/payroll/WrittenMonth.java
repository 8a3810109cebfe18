package id.iuranhub.payroll;

import com.linuxense.javadbf.DBFDataType;
import com.linuxense.javadbf.DBFField;
import com.linuxense.javadbf.DBFWriter;
import id.iuranhub.payroll.value.DateFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A small month of a source, and programs that write it each in their way. */
record WrittenMonth(Source source, List<List<Object>> rows) {

    static final LocalDate BORN = LocalDate.of(1990, 5, 17);
    static final List<String> NAMES = List.of("Siti Nur'aini, S.Pd.", "Ma\u2019ruf \"Aji\" Rahman",
            "I Gusti Ngurah, Zo\u00eb");
    private static final long WAGE = 3_500_000;

    static WrittenMonth of(Source source) {
        return new WrittenMonth(source, IntStream.range(0, NAMES.size()).mapToObj(i -> row(source, i)).toList());
    }

    private static List<Object> row(Source source, int i) {
        var cells = new ArrayList<>();
        source.columns().forEach(column -> cells.add(cell(column, i)));
        return cells;
    }

    static LocalDate born(int i) {
        return BORN.plusDays(i);
    }

    static String nik(int i) {
        return "747101" + "%02d".formatted(born(i).getDayOfMonth()) + "0590000" + (i + 1);
    }

    static String nip(int i) {
        return DateFormat.YYYYMMDD.write(born(i)) + "201501100" + (i + 1);
    }

    /** A text, a number, a day; null for an empty cell. */
    private static Object cell(Column column, int i) {
        return switch (column.kind()) {
            case NIK -> nik(i);
            case NIP, SPONSOR_NIP -> nip(i);
            case NAME -> NAMES.get(i);
            case BIRTH_DATE -> born(i);
            case KPJ -> i == 1 ? null : "0004369791" + i;
            case STATUS_ASN, TRANSACTION -> "1";
            case OPD -> "DINAS " + i;
            case WAGE, AMOUNT, NET -> WAGE + i;
            case CUT -> 17_700L;
            case FROM -> LocalDate.of(2020, 1, 1);
            default -> null;
        };
    }

    List<String> header() {
        return source.columns().stream().map(Column::name).toList();
    }

    /** As somebody types it whose source agreed on the format. */
    private String typed(Object cell) {
        return cell == null ? "" : cell instanceof LocalDate day ? source.dates().write(day)
                : cell instanceof Long amount ? Amounts.written(source.money(), amount) : cell.toString();
    }

    void commonsCsv(Path file) {
        var format = CSVFormat.DEFAULT.builder().setDelimiter(source.delimiter()).get();
        try (var csv = new CSVPrinter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), format)) {
            csv.printRecord(header());
            for (var row : rows) {
                csv.printRecord(row.stream().map(this::typed).toList());
            }
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    void poi(Path file) {
        poi(file, new XSSFWorkbook());
    }

    void poiStreaming(Path file) {
        poi(file, new SXSSFWorkbook(2));
    }

    private void poi(Path file, Workbook made) {
        try (var workbook = made; var out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet("Mei");
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            var top = sheet.createRow(0);
            IntStream.range(0, header().size()).forEach(i -> top.createCell(i).setCellValue(header().get(i)));
            for (int i = 0; i < rows.size(); i++) {
                var row = sheet.createRow(i + 1);
                for (int column = 0; column < rows.get(i).size(); column++) {
                    poi(row.createCell(column), rows.get(i).get(column), day);
                }
            }
            workbook.write(out);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private static void poi(org.apache.poi.ss.usermodel.Cell cell, Object value, CellStyle day) {
        if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(day);
        } else if (value instanceof Long amount) {
            cell.setCellValue(amount.doubleValue());
        } else if (value != null) {
            cell.setCellValue(value.toString());
        }
    }

    void fastexcel(Path file) {
        try (var out = Files.newOutputStream(file); var workbook = new org.dhatim.fastexcel.Workbook(out, "test",
                "1.0")) {
            var sheet = workbook.newWorksheet("Mei");
            for (int column = 0; column < header().size(); column++) {
                sheet.value(0, column, header().get(column));
                for (int i = 0; i < rows.size(); i++) {
                    Object value = rows.get(i).get(column);
                    if (value instanceof LocalDate date) {
                        sheet.value(i + 1, column, date);
                        sheet.style(i + 1, column).format("dd/mm/yyyy").set();
                    } else if (value instanceof Long amount) {
                        sheet.value(i + 1, column, amount);
                    } else if (value != null) {
                        sheet.value(i + 1, column, value.toString());
                    }
                }
            }
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    void javadbf(Path file) {
        try (var out = Files.newOutputStream(file); var writer = new DBFWriter(out, StandardCharsets.ISO_8859_1)) {
            writer.setFields(source.columns().stream().map(WrittenMonth::field).toArray(DBFField[]::new));
            for (var row : rows) {
                writer.addRecord(row.stream().map(value -> value instanceof LocalDate day
                        ? Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant())
                        : value instanceof String text ? text.replace('\u2019', '\'') : value).toArray());
            }
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private static DBFField field(Column column) {
        return column.kind().isDate() ? new DBFField(column.name(), DBFDataType.DATE)
                : column.kind().isMoney() ? new DBFField(column.name(), DBFDataType.NUMERIC, 15, 0)
                : new DBFField(column.name(), DBFDataType.CHARACTER, 40);
    }
}
