/** Sums over schemes, OPDs and months. */
package id.iuranhub.console.report;
