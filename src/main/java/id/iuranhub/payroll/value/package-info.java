/** What stands in one cell: identifiers, dates and money as people and programs write them. */
package id.iuranhub.payroll.value;
