/** {@code hub dead}: the dead-letter queue. */
package id.iuranhub.cli.dead;
