/** {@code hub bill}, {@code hub adopt}. */
package id.iuranhub.cli.bill;
