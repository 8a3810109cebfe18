/** {@code hub user}: the logins. */
package id.iuranhub.cli.user;
