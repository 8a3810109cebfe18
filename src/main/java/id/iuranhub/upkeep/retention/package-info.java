/** What is past goes with its personal data, and what is kept of one person; sums and journal stay. */
package id.iuranhub.upkeep.retention;
