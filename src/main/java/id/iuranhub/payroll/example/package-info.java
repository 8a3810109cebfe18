/** A layout by example: what a file nobody has described yet tells of its source. */
package id.iuranhub.payroll.example;
