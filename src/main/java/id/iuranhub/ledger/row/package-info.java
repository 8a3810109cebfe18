/**
 * The rows of payroll files: written once, read again by the version of their source, judged again when what they
 * depend on has changed.
 */
package id.iuranhub.ledger.row;
