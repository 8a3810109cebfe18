/** dBase III and FoxPro tables, record by record. */
package id.iuranhub.payroll.dbf;
