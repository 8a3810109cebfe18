/** {@code hub correction}, {@code attest}, {@code proposal}: what takes two people. */
package id.iuranhub.cli.correction;
