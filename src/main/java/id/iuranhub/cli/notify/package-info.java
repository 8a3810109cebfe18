/** {@code hub notify}: whether people are reached. */
package id.iuranhub.cli.notify;
