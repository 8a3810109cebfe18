/** What the simulated insurer knows: enrolments, records, receipts, bills. */
package id.iuranhub.simulator.books;
