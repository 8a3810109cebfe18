/** What goes out on paper: lists, minutes and letters of a month, as workbook, PDF or CSV. */
package id.iuranhub.paper;
