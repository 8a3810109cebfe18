/** Proving who one is: passwords, second factors, limits before them, and the trace they leave. */
package id.iuranhub.console.access;
