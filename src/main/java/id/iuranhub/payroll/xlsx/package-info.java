/** Workbooks, streamed row by row from their XML. */
package id.iuranhub.payroll.xlsx;
