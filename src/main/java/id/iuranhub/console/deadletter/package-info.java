/** The dead-letter queue at the console and in the API. */
package id.iuranhub.console.deadletter;
