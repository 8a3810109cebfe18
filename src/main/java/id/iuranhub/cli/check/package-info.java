/** {@code hub check}: what the check of a file found, on a terminal, as a document, as a page. */
package id.iuranhub.cli.check;
