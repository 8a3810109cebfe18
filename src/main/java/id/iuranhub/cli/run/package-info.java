/** {@code hub send}, {@code status}, {@code release}, {@code verify}: the month. */
package id.iuranhub.cli.run;
