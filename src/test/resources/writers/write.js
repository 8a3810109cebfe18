// Writes one table with every program of package.json: node write.js table.json folder
const fs = require('fs');
const path = require('path');
const ExcelJS = require('exceljs');
const XLSX = require('xlsx');

const [tableFile, folder] = process.argv.slice(2);
const table = JSON.parse(fs.readFileSync(tableFile, 'utf8'));
const day = (text) => new Date(text + 'T00:00:00Z');
const value = (cell) => cell === null ? null : typeof cell === 'object' ? day(cell.date) : cell;
const rows = table.rows.map((row) => row.map(value));
const target = (writer) => path.join(folder, writer + '.xlsx');

async function exceljs() {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Mei');
  sheet.addRow(table.header);
  rows.forEach((row) => sheet.addRow(row));
  await workbook.xlsx.writeFile(target('exceljs'));
}

async function exceljsStream() {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({filename: target('exceljs-stream'), useSharedStrings: true, useStyles: true});
  const sheet = workbook.addWorksheet('Mei');
  sheet.addRow(table.header).commit();
  rows.forEach((row) => sheet.addRow(row).commit());
  sheet.commit();
  await workbook.commit();
}

function sheetjs() {
  const sheet = XLSX.utils.aoa_to_sheet([table.header, ...rows], {cellDates: true, UTC: true});
  const workbook = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(workbook, sheet, 'Mei');
  XLSX.writeFile(workbook, target('sheetjs'));
}

async function writeExcelFile() {
  const write = require('write-excel-file/node');
  const cell = (one) => one === null || one === '' ? null : one instanceof Date ? {type: Date, value: one, format: 'dd/mm/yyyy'}
    : {type: typeof one === 'number' ? Number : String, value: one};
  const data = [table.header, ...rows].map((row) => row.map(cell));
  await (write.default || write)(data, {filePath: target('write-excel-file')});
}

(async () => {
  await exceljs();
  await exceljsStream();
  sheetjs();
  await writeExcelFile();
})();
