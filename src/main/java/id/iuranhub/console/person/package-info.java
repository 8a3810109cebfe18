/** One person through the months; who is missing and who moved. */
package id.iuranhub.console.person;
