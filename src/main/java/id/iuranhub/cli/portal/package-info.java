/** {@code hub portal}. */
package id.iuranhub.cli.portal;
