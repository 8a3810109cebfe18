/** {@code hub source}: the payroll exports the site knows. */
package id.iuranhub.cli.source;
