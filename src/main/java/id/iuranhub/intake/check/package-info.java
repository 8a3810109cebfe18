/** What can be said of a payroll file before it is sent: without a database, an enrolment or an insurer. */
package id.iuranhub.intake.check;
