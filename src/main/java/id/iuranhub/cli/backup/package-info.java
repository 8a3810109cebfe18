/** {@code hub backup}, {@code hub restore}, {@code hub retention}. */
package id.iuranhub.cli.backup;
