/** What can be said of a payroll file before it is dropped: without a database, an enrolment or an insurer. */
package id.iuranhub.cli.check;
