/** CSV files, record by record. */
package id.iuranhub.payroll.csv;
