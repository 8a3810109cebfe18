/** {@code hub backup}, {@code hub restore}. */
package id.iuranhub.cli.backup;
