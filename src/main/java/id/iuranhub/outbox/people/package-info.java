/** People between the months: who is missing from one, and who moved. */
package id.iuranhub.outbox.people;
